import Storage

/// What is to be changed in how one feed is asked for; nil leaves a thing as it is, an empty text takes it away.
public struct FeedChanges: Sendable, Equatable {
    /// The name in the list.
    public var title: String?
    /// The folder in the list, `Overijssel/Kranten`.
    public var group: String?
    /// In place of our own User-Agent.
    public var userAgent: String?
    /// `name=value; name=value`.
    public var cookie: String?
    /// `name:password`.
    public var basicAuth: String?
    /// `http://proxy.example:3128`, or `none` for no proxy.
    public var proxy: String?
    /// Whether any certificate will do.
    public var takesAnyCertificate: Bool?
    /// Seconds between polls; 0 gives the feed its own rhythm back.
    public var pollEvery: Int?
    /// Whether pages are fetched of items that say little.
    public var fetchesArticles: Bool?

    /// Nothing.
    public init() {}

    func applied(to old: FeedSettings) throws(Explanation) -> FeedSettings {
        var new = old
        func set(_ path: WritableKeyPath<FeedSettings, String?>, _ value: String?) {
            if let value { new[keyPath: path] = value.isEmpty ? nil : value }
        }
        set(\.userAgent, userAgent)
        set(\.cookie, cookie)
        if let proxy { new.proxy = try FeedChanges.checked(proxy: proxy) }
        if let basicAuth { (new.userName, new.password) = try FeedChanges.checked(basicAuth: basicAuth) }
        new.takesAnyCertificate = takesAnyCertificate ?? old.takesAnyCertificate
        new.fetchesArticles = fetchesArticles ?? old.fetchesArticles
        if let pollEvery {
            guard pollEvery == 0 || (30...604_800).contains(pollEvery) else {
                throw Explanation(
                    .usage, "Ophalen kan om de 30 seconden tot 7 dagen. Kies een getal daartussen, of 0 voor het eigen ritme.")
            }
            new.pollEvery = pollEvery == 0 ? nil : pollEvery
        }
        return new
    }

    /// What is different now, for the log: names of settings, and never a password or cookie itself.
    static func words(from feed: Feed, title: String?, path: [String], settings: FeedSettings) -> String {
        let old = feed.settings
        let parts: [(String, Bool)] = [
            ("naam \(title ?? "van de feed zelf")", title != feed.title), ("map \(path.joined(separator: "/"))", path != feed.groupPath),
            ("User-Agent", settings.userAgent != old.userAgent), ("cookie", settings.cookie != old.cookie),
            ("naam en wachtwoord", (settings.userName, settings.password) != (old.userName, old.password)),
            ("proxy", settings.proxy != old.proxy),
            (
                "neemt elk certificaat: \(settings.takesAnyCertificate ? "ja" : "nee")",
                settings.takesAnyCertificate != old.takesAnyCertificate
            ),
            ("leest om de \(settings.pollEvery.map { "\($0) seconden" } ?? "eigen tijd")", settings.pollEvery != old.pollEvery),
            ("haalt artikelen: \(settings.fetchesArticles ? "ja" : "nee")", settings.fetchesArticles != old.fetchesArticles),
        ]
        return parts.filter(\.1).map(\.0).joined(separator: ", ")
    }

    private static func checked(proxy: String) throws(Explanation) -> String? {
        guard !proxy.isEmpty else { return nil }
        let schemes = ["http://", "https://", "socks5://", "socks5h://"]
        guard proxy == "none" || schemes.contains(where: { proxy.lowercased().hasPrefix($0) && proxy.count > $0.count }) else {
            throw Explanation(.usage, "\"\(proxy)\" is geen adres van een proxy. Schrijf http://naam:poort, of none voor geen proxy.")
        }
        return proxy
    }

    private static func checked(basicAuth: String) throws(Explanation) -> (String?, String?) {
        guard !basicAuth.isEmpty else { return (nil, nil) }
        guard let colon = basicAuth.firstIndex(of: ":"), colon != basicAuth.startIndex else {
            throw Explanation(.usage, "Naam en wachtwoord horen met een dubbelepunt ertussen. Schrijf naam:wachtwoord.")
        }
        return (String(basicAuth[..<colon]), String(basicAuth[basicAuth.index(after: colon)...]))
    }
}
