/// How one feed is to be asked for, where that differs from the rest.
public struct FeedSettings: Sendable, Equatable {
    /// In place of our own.
    public var userAgent: String?
    /// `name=value; name=value`, for a site that wants one.
    public var cookie: String?
    /// For a feed behind a password (RFC 7617).
    public var userName: String?
    /// In the clear: the server wants to hear it.
    public var password: String?
    /// In place of the one of the environment; `none` for no proxy.
    public var proxy: String?
    /// Takes any certificate. Whoever stands in between can then change what is read: to be shown wherever the feed is shown.
    public var takesAnyCertificate: Bool
    /// Seconds between polls, in place of what the feed's own rhythm would give.
    public var pollEvery: Int?
    /// Whether the page is fetched of items that say little.
    public var fetchesArticles: Bool

    /// Nothing out of the ordinary.
    public init() {
        takesAnyCertificate = false
        fetchesArticles = true
    }
}

extension FeedSettings {
    init(_ row: Row) throws(StorageError) {
        self.init()
        userAgent = try row["user_agent"]
        cookie = try row["cookie"]
        userName = try row["user_name"]
        password = try row["password"]
        proxy = try row["proxy"]
        takesAnyCertificate = try row["any_certificate"]
        pollEvery = try row["poll_every"]
        fetchesArticles = try row["fetches_articles"]
    }

    /// `column = value, …` for an UPDATE.
    var assignments: SQL {
        """
        user_agent = \(userAgent), cookie = \(cookie), user_name = \(userName), password = \(password), proxy = \(proxy),
        any_certificate = \(takesAnyCertificate), poll_every = \(pollEvery), fetches_articles = \(fetchesArticles)
        """
    }
}
