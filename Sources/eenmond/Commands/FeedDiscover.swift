import ArgumentParser
import Newsroom

struct FeedDiscover: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "discover", abstract: "Find the feeds of a web page; when it names none, look in the usual places.")

    @OptionGroup var common: CommonOptions
    @Argument var url: String

    func run() async throws {
        let found = try await common.fetching { fetcher in try await FeedFinder(fetcher: fetcher).find(at: url) }
        if common.json { return try found.feeds.forEach { try JSONLine.print(DiscoveredLine($0, found)) } }
        guard !found.feeds.isEmpty else { return common.note("\(url): hier is geen feed gevonden. Zoek op de site naar RSS.") }
        for feed in found.feeds { Terminal.line("\(feed.url)  \(feed.title ?? "")") }
        if let icon = found.icon { common.note("Icoon van de site: \(icon)") }
    }

    struct DiscoveredLine: Encodable {
        let url: String
        let title: String?
        let type: String?
        let siteTitle: String?
        let icon: String?

        init(_ feed: FoundFeeds.Choice, _ page: FoundFeeds) {
            url = feed.url
            title = feed.title
            type = feed.type
            siteTitle = page.title
            icon = page.icon
        }
    }
}
