import Fetching
import Foundation
import Reading
import Storage

extension Newsroom {
    /// Looks what stands at an address: a feed, or a page that names its feeds.
    public func findFeeds(at address: String) async throws -> FoundFeeds {
        try await FeedFinder(fetcher: try fetcher.value()).find(at: address)
    }

    /// Follows the feed at an address, or the feed of the page there. When the page has several, nothing is followed yet: the
    /// choice comes back.
    public func addSource(
        _ address: String, group: String? = nil, by who: String = AccountLogEntry.commandLine
    ) async throws -> AddedSource {
        let found = try await findFeeds(at: address)
        guard let first = found.feeds.first else {
            throw Explanation(
                .badData, "\(found.url): hier is geen feed gevonden. Zoek op de site naar RSS, of vraag de redactie om het adres.")
        }
        let main = found.feeds.filter { !$0.isAboutReactions }
        guard main.count <= 1 else { return .choose(found) }
        // A page often says no more than "Nieuws"; the feed itself says what it is at the first look.
        let result = try await addFeed(first.url, title: first.isSure ? first.title : nil, group: group, by: who)
        return .added(first, isNew: result.added)
    }
}

/// Finds the feeds of a site. Stores nothing.
public struct FeedFinder: Sendable {
    private let fetcher: Fetcher

    /// Looks with this fetcher.
    public init(fetcher: Fetcher) { self.fetcher = fetcher }

    /// Looks what stands at an address: a feed, or a page that names its feeds. When a page names none, the usual places are tried.
    public func find(at address: String) async throws -> FoundFeeds {
        let url = try FeedAddress(typed: address).url
        let response = try await fetcher.fetch(FetchRequest(url, accept: "text/html;q=0.9, " + FetchRequest.feedTypes))
        guard response.status < 400 else {
            throw Explanation(.unavailable, "\(url): \(FeedTrouble(status: response.status).words)")
        }
        if let feed = try? FeedReader.read(response.body, from: FeedOrigin(response)) {
            let choice = FoundFeeds.Choice(url: response.finalURL, title: feed.feed.title, type: feed.format.rawValue, isSure: true)
            return FoundFeeds(url: response.finalURL, title: feed.feed.title, icon: nil, feeds: [choice])
        }
        let page = FeedDiscovery.page(response.body, baseURL: response.finalURL, contentType: response.contentType)
        var choices = page.feeds.map { FoundFeeds.Choice(url: $0.url, title: $0.title, type: $0.type, isSure: false) }
        if choices.isEmpty { choices = await usualFeeds(of: response.finalURL) }
        return FoundFeeds(url: response.finalURL, title: page.title, icon: page.icon, feeds: choices)
    }

    /// Politely one after the other, and the first that is a feed will do.
    private func usualFeeds(of page: String) async -> [FoundFeeds.Choice] {
        for address in FeedDiscovery.usualAddresses(for: page) {
            guard let response = try? await fetcher.fetch(FetchRequest(address, accept: FetchRequest.feedTypes)), response.status == 200,
                let feed = try? FeedReader.read(response.body, from: FeedOrigin(response))
            else { continue }
            return [FoundFeeds.Choice(url: response.finalURL, title: feed.feed.title, type: feed.format.rawValue, isSure: true)]
        }
        return []
    }
}

extension FoundFeeds.Choice {
    fileprivate var isAboutReactions: Bool {
        let text = (url + " " + (title ?? "")).lowercased()
        return text.contains("comments") || text.contains("reacties")
    }
}

extension FeedOrigin {
    /// What HTTP said of a document.
    init(_ response: FetchResponse) {
        self.init(baseURL: response.finalURL, contentType: response.contentType, contentLanguage: response.contentLanguage)
    }
}
