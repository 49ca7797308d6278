import ArgumentParser
import Foundation
import Newsroom

/// `eenmond feed …`
struct FeedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feed", abstract: "Add, import, list and read feeds.",
        subcommands: [
            FeedAdd.self, FeedRemove.self, FeedList.self, FeedImport.self, FeedExport.self, FeedParse.self, FeedFetch.self,
            FeedDiscover.self,
        ])
}

struct FeedAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Follow a feed; the next poll fetches it.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "Its address, http or https.") var url: String
    @Option(help: "A name of your own; else the feed's title.") var title: String?
    @Option(help: "A folder, for example 'regionaal/overijssel'.") var group: String?

    func run() async throws {
        let result = try await common.newsroom().addFeed(url, title: title, group: group)
        if common.json { return try JSONLine.print(FeedAdded(id: result.feed.id, url: result.feed.url, added: result.added)) }
        Terminal.line(result.added ? "\(result.feed.url) wordt gevolgd." : "\(result.feed.url) werd al gevolgd.")
        if result.added { common.note("Ophalen: eenmond poll --once") }
    }

    struct FeedAdded: Encodable {
        let id: Int64
        let url: String
        let added: Bool
    }
}

struct FeedRemove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "remove", abstract: "Stop following a feed; its items stay.")

    @OptionGroup var common: CommonOptions
    @Argument var url: String

    func run() async throws {
        try await common.newsroom().removeFeed(url)
        if common.json { return try JSONLine.print(["url": url]) }
        Terminal.line("\(url) wordt niet meer gevolgd.")
    }
}

struct FeedList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the feeds with their health.")

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let feeds = try await common.newsroom().feeds()
        if common.json { return try feeds.forEach { try JSONLine.print(FeedLine($0)) } }
        guard !feeds.isEmpty else {
            return common.note("Er zijn nog geen feeds. Voeg er een toe met 'eenmond feed add URL' of importeer een lijst uit Feeds/.")
        }
        for feed in feeds {
            let line = FeedLine(feed)
            Terminal.line("\(line.health)  \(feed.title ?? "(nog geen titel)")  \(feed.url)" + (line.lastError.map { "\n    \($0)" } ?? ""))
        }
    }
}

struct FeedImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Follow all feeds of an OPML file; a second time adds nothing.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "An OPML file, for example Feeds/landelijk.opml.") var file: String

    func run() async throws {
        let report = try await common.newsroom().importFeeds(opml: Array(InputFile(file).bytes()), named: file)
        if common.json { return try report.lines.forEach { try JSONLine.print($0) } }
        for line in report.lines where line.outcome != .added || common.verbose {
            common.note("\(file):\(line.line): \(line.outcome.words): \(line.url ?? line.title ?? "")")
        }
        Terminal.line("\(report.added) toegevoegd, \(report.known) waren er al, \(report.refused) overgeslagen.")
    }
}

struct FeedExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "export", abstract: "Write the feeds as OPML 2.0.")

    @OptionGroup var common: CommonOptions
    @Option(name: .shortAndLong, help: "Where to write; stdout when left out.") var output: String?

    func run() async throws {
        let opml = try await common.newsroom().exportFeeds()
        guard let output else { return Terminal.text(String(decoding: opml, as: UTF8.self)) }
        try OutputFile(output).write(Data(opml))
        common.note("\(output) is geschreven.")
    }
}
