import ArgumentParser
import Newsroom
import Reading

struct FeedDiscover: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "discover", abstract: "Find the feeds that a web page announces.")

    @OptionGroup var common: CommonOptions
    @Argument var url: String

    func run() async throws {
        let response = try await common.fetchPage(url)
        let found = FeedDiscovery.feeds(inPage: response.body, baseURL: response.finalURL)
        if common.json { return try found.forEach { try JSONLine.print(DiscoveredLine(url: $0.url, title: $0.title, type: $0.type)) } }
        guard !found.isEmpty else { return common.note("\(url): deze pagina noemt geen feeds. Zoek op de site naar RSS.") }
        for feed in found { Terminal.line("\(feed.url)  \(feed.title ?? "")") }
    }

    struct DiscoveredLine: Encodable {
        let url: String
        let title: String?
        let type: String?
    }
}
