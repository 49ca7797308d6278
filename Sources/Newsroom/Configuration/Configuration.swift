import Foundation

/// What an organisation sets, in `configuration.yml` in the data folder. Everything has a default.
public struct Configuration: Sendable, Equatable {
    /// Lifts the address guard: for tests and closed networks.
    public var allowPrivateAddresses = false
    /// Addresses past the guard, `host:port` or `host`.
    public var allowedAddresses: Set<String> = []
    /// How often a feed is polled when nothing is going on.
    public var pollInterval: Duration = .seconds(15 * 60)
    /// How often while an incident is open (incident mode).
    public var incidentPollInterval: Duration = .seconds(60)
    /// Pause between two requests to the sites of one registered domain.
    public var pauseBetweenRequests: Duration = .seconds(0.5)
    /// Whether the page is fetched of items that say less than a paragraph.
    public var fetchArticles = true
    /// Whether the icons of sites are fetched, seldom.
    public var fetchIcons = true
    /// Longest wait after errors.
    public var longestBackOff: Duration = .seconds(6 * 60 * 60)
    /// Norm for the first message after the signal (handbook Westvoorne, Rotterdam-Rijnmond: 30 minutes). Never a law.
    public var firstMessageWithin: Duration = .seconds(30 * 60)
    /// Norm for every next message.
    public var updateEvery: Duration = .seconds(30 * 60)
    /// Days after which news that no incident has to do with loses its words; nil keeps everything.
    public var keepNewsDays: Int?
    /// Where a site's owner can ask who polls; goes into the User-Agent.
    public var contact: String?
    /// Templates of the organisation itself; one of them replaces ours of the same name.
    public var ownTemplates: String?
    /// Rules of the organisation itself, beside ours.
    public var ownPrinciples: String?
    /// How people's browsers reach the newsroom, `https://eenmond.waterrijk.example`, when that is through a proxy.
    public var publicAddress: String?
    /// Addresses of proxies whose word on the browser's address and on TLS is taken.
    public var trustedProxies: Set<String> = ["127.0.0.1", "::1"]
    /// The organisation's own sign-on; nil when people sign in with a password of Eenmond alone.
    public var signOn: SignOnSettings?

    /// Everything at its default.
    public init() {}

    /// Where owners of sites that we poll can reach somebody: the contact that was set, else the organisation's own newsroom.
    public var reachedAt: String? { contact ?? publicAddress }

    /// Who we say we are to the sites that we poll. An address is only there when somebody answers at it: one of ours would send
    /// their owners to people who poll nothing.
    public var userAgent: String {
        "Eenmond/\(Eenmond.version) (mediamonitor\(reachedAt.map { "; \($0)" } ?? ""))"
    }
}

/// The product itself.
public enum Eenmond {
    /// Semantic version.
    public static let version = "0.1.0"
}
