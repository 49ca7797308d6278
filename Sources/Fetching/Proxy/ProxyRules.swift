import Foundation

/// Which proxy a request takes. libcurl could read the environment itself, but then nobody knows whether a connection
/// leads to a proxy or to the host, and the address guard has to know.
struct ProxyRules: Sendable, Equatable {
    private let http: String?
    private let https: String?
    private let exceptions: ProxyExceptions

    init(_ setting: ProxySetting, environment: [String: String] = ProcessInfo.processInfo.environment) {
        switch setting {
        case .none:
            self.init(http: nil, https: nil, except: "")
        case .url(let url, let except):
            self.init(http: url, https: url, except: except)
        case .environment:
            let all = Self.first(["all_proxy", "ALL_PROXY"], in: environment)
            // HTTP_PROXY in capitals is not read: in a CGI process a client can set it with a header (httpoxy, 2016).
            self.init(
                http: Self.first(["http_proxy"], in: environment) ?? all,
                https: Self.first(["https_proxy", "HTTPS_PROXY"], in: environment) ?? all,
                except: Self.first(["no_proxy", "NO_PROXY"], in: environment) ?? "")
        }
    }

    /// The proxy's address, or nil for a straight connection.
    func proxy(for address: WebAddress) -> String? {
        guard let proxy = address.scheme == "https" ? https : http, !proxy.isEmpty else { return nil }
        return exceptions.cover(host: address.host) ? nil : proxy
    }

    private init(http: String?, https: String?, except: String) {
        self.http = http
        self.https = https
        exceptions = ProxyExceptions(except)
    }

    private static func first(_ names: [String], in environment: [String: String]) -> String? {
        names.lazy.compactMap { environment[$0] }.first
    }
}
