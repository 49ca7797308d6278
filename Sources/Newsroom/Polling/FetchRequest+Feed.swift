import Fetching
import Storage

extension FetchRequest {
    /// What we can read, best first; some servers choose by it.
    static let feedTypes =
        "application/rss+xml, application/atom+xml, application/rdf+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.8, */*;q=0.5"

    /// Asks as a person set it for this feed.
    mutating func apply(_ settings: FeedSettings) {
        userAgent = settings.userAgent
        cookie = settings.cookie
        if let user = settings.userName { basicAuth = BasicAuth(user: user, password: settings.password ?? "") }
        if let proxy = settings.proxy { self.proxy = proxy == "none" ? ProxySetting.none : .url(proxy) }
        verifyCertificate = !settings.takesAnyCertificate
    }
}
