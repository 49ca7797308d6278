import ArgumentParser
import Newsroom

struct FeedIcons: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "icons", abstract: "Look for the icons of the sites of feeds now; the service does so by itself, seldom.")

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let newsroom = try await common.newsroom()
        let found = try await newsroom.lookForIcons().sorted { $0.site < $1.site }
        await newsroom.shutdown()
        if common.json { return try found.forEach { try JSONLine.print(Line($0)) } }
        guard !found.isEmpty else { return common.note("Er is geen icoon aan de beurt. Bekende iconen: eenmond feed list --json") }
        for report in found {
            let words = report.address ?? (report.wasReached ? "geen icoon" : "niet bereikbaar; morgen opnieuw")
            Terminal.line("\(report.site)  \(words)")
        }
    }

    /// One site in machine output.
    struct Line: Encodable {
        let site: String
        let feeds: [String]
        let icon: String?
        let type: String?
        let reached: Bool

        init(_ report: IconReport) {
            site = report.site
            feeds = report.feeds.map(\.url)
            icon = report.address
            type = report.mediaType
            reached = report.wasReached
        }
    }
}
