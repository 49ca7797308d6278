import Foundation

/// Through which proxy requests go.
///
/// The operator names the proxy, so the connection to it is not judged by the address guard: a proxy stands in the
/// office network more often than not. It is the proxy that looks names up, so behind one the guard sees only addresses
/// that are written out (and `localhost`): those are refused as ever, redirects included. What a name leads to is for the
/// proxy to refuse. A host that the exceptions take past the proxy is guarded in full.
public enum ProxySetting: Equatable, Sendable {
    /// As `http_proxy`, `HTTPS_PROXY`, `ALL_PROXY` and `NO_PROXY` say when the fetcher is made.
    case environment
    /// Straight to the host.
    case none
    /// One proxy for all, `http://proxy.example:3128`, save for the exceptions (in the form of `NO_PROXY`).
    case url(String, except: String = "")
}
