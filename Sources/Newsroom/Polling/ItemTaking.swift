import Crypto
import Fetching
import Foundation
import Reading
import Storage

/// Turns what a feed document says into items to keep.
struct ItemTaking {
    let feed: Feed
    let document: FeedDocument
    let now: Date

    var items: [IncomingItem] { document.items.map(item) }

    /// Below this many characters an item says less than a paragraph: two short sentences.
    static let paragraph = 400
    /// Pages of older items are not fetched: a new feed would bring years of them.
    static let oldestArticle: TimeInterval = 30 * 86_400

    private func item(_ item: FeedItem) -> IncomingItem {
        let text = item.contentText ?? item.summaryText ?? ""
        var taken = IncomingItem(
            key: key(item, text: text), title: item.title ?? "", text: text, html: item.contentHTML ?? item.summaryHTML, link: item.link,
            source: source(item), site: site(item), language: (item.language ?? document.feed.language)?.lowercased(),
            published: published(item), discovered: now)
        taken.isDated = (item.published ?? item.updated).map { $0 <= now } ?? false
        taken.wantsArticle = wantsArticle(item, text: text, published: taken.published)
        return taken
    }

    /// An exercise's news has no pages behind it.
    private func wantsArticle(_ item: FeedItem, text: String, published: Date) -> Bool {
        guard feed.settings.fetchesArticles, feed.groupPath.first != Newsroom.exerciseGroup else { return false }
        guard let link = item.link?.lowercased(), link.hasPrefix("http://") || link.hasPrefix("https://") else { return false }
        guard !isPost(link) else { return false }
        return text.count < ItemTaking.paragraph && now.timeIntervalSince(published) < ItemTaking.oldestArticle
    }

    /// Calls of emergency services, posts and search results say all there is to say: their pages hold no article, and there are
    /// thousands of them.
    private func isPost(_ link: String) -> Bool {
        guard let parts = URLComponents(string: link), let host = parts.host else { return true }
        return ItemTaking.withoutArticles.contains(RegistrableDomain.of(host)) || parts.path.hasPrefix("/@")
    }

    private static let withoutArticles: Set<String> = [
        "alarmeringen.nl", "zwaailicht.nl", "112-nu.nl", "p2000-online.net", "google.com", "bing.com", "reddit.com", "youtube.com",
        "youtu.be",
        "bsky.app", "mastodon.nl", "mastodon.social",
    ]

    /// guid or atom:id; else the link without tracking; else what it says.
    private func key(_ item: FeedItem, text: String) -> String {
        if let id = item.id, !id.isEmpty { return "id:" + id }
        if let link = item.link, !link.isEmpty { return "link:" + LinkIdentity.withoutTracking(link) }
        let hash = SHA256.hash(data: Data(((item.title ?? "") + "\u{0}" + text).utf8)).prefix(16)
        return "hash:" + hash.map { String($0, radix: 16) }.joined(separator: ".")
    }

    /// A collected stream names each item's own source; else it is the feed.
    private func source(_ item: FeedItem) -> String {
        item.source?.title ?? feed.title ?? document.feed.title ?? LinkIdentity.host(feed.url) ?? feed.url
    }

    private func site(_ item: FeedItem) -> String? {
        item.link.flatMap(LinkIdentity.host) ?? document.feed.link.flatMap(LinkIdentity.host)
    }

    /// A date that lies ahead counts as now: it would stay on top for days.
    private func published(_ item: FeedItem) -> Date {
        min(item.published ?? item.updated ?? now, now)
    }
}

/// What makes two addresses of one page the same.
enum LinkIdentity {
    /// The address without the parameters that only say where a reader came from.
    static func withoutTracking(_ link: String) -> String {
        guard var parts = URLComponents(string: link) else { return link }
        parts.fragment = nil
        let kept = parts.queryItems?.filter { !isTracking($0.name.lowercased()) }
        parts.queryItems = kept?.isEmpty == false ? kept : nil
        return parts.string ?? link
    }

    /// The host in lower case, without `www.`.
    static func host(_ link: String) -> String? {
        guard let host = URLComponents(string: link)?.host?.lowercased(), !host.isEmpty else { return nil }
        return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    }

    /// The host in lower case, as it stands.
    static func fullHost(_ link: String) -> String? {
        guard let host = URLComponents(string: link)?.host?.lowercased(), !host.isEmpty else { return nil }
        return host
    }

    private static func isTracking(_ name: String) -> Bool {
        name.hasPrefix("utm_") || ["fbclid", "gclid", "msclkid", "mc_cid", "mc_eid", "xtor", "at_medium", "at_campaign"].contains(name)
    }
}
