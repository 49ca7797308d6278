import Foundation

/// How the fetcher behaves towards every host. The defaults are meant for the open internet.
public struct FetcherConfiguration: Sendable {
    /// Who we are. Set it: with a version, and an address where the operator of a site can reach us.
    public var userAgent = "Eenmond"
    /// Seconds to get a connection, TLS included.
    public var connectTimeout = 10.0
    /// Seconds for a whole fetch on the wire, redirects included; time in our own queue does not count.
    public var totalTimeout = 60.0
    /// Bytes a second, below which a transfer is given up after `slowPatience`.
    public var minimumSpeed = 100
    /// Seconds that a transfer may stay below `minimumSpeed`.
    public var slowPatience = 20
    /// Redirects to follow; one more is an error.
    public var maxRedirects = 10
    /// Bytes of body, after decompression.
    public var maxBodyBytes = 15 * 1024 * 1024
    /// Requests at a time to one host.
    public var maxConnectionsPerHost = 2
    /// Seconds between the starts of two requests to one host. A redirect within the host does not wait.
    public var pauseBetweenRequestsPerHost = 0.5
    /// A longer pause for some hosts, in seconds, by the key of `politenessKey`; nil: the usual one.
    public var pauseForKey: @Sendable (_ key: String) -> Double? = { _ in nil }
    /// Transfers at a time in all.
    public var maxConcurrent = 128
    /// What counts as one host for the limits above: from the host name in lower case to a key. The name itself by default;
    /// the registrable domain is stricter.
    public var politenessKey: @Sendable (_ host: String) -> String = { $0 }
    /// Seconds that a 429 or 503 with Retry-After can hold a host at most. Zero: do not hold hosts.
    public var longestHold = 86400.0
    /// Lifts the address guard altogether: closed networks and tests.
    public var allowPrivateAddresses = false
    /// Addresses that the guard lets through: `10.1.2.3`, `10.1.2.3:8080`, `[fd00::1]:8080`, `10.0.0.0/8`,
    /// `intranet.example:8080`, `intranet.example`.
    public var allowedAddresses: Set<String> = []
    /// Through which proxy to go.
    public var proxy = ProxySetting.environment
    /// A PEM file of certificate authorities to trust in place of the system's.
    public var authorityFile: String?
    /// `host:port:address[,address]`, in place of the name service; `*` as host means every name. For tests and benches.
    /// A named entry is handed to libcurl once, an entry for `*` costs nothing: ten thousand names can go to one server.
    public var resolve: [String] = []
    /// `host:port:host:port`, as CURLOPT_CONNECT_TO; `::127.0.0.1:8080` sends every request to one server.
    public var connectTo: [String] = []
    /// The wall clock, for Retry-After dates of servers that send no Date.
    public var now: @Sendable () -> Date = { Date() }

    /// The defaults.
    public init() {}
}
