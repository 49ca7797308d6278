import ArgumentParser
import Foundation
import Newsroom

/// `eenmond feed …`
struct FeedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feed", abstract: "Add, import, suggest, list and read feeds.",
        subcommands: [
            FeedAdd.self, FeedRemove.self, FeedSet.self, FeedTie.self, FeedList.self, FeedSuggest.self, FeedImport.self, FeedExport.self,
            FeedParse.self, FeedFetch.self, FeedDiscover.self, FeedIcons.self, FeedStats.self,
        ])
}

struct FeedAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Follow a feed; the next poll fetches it.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var who: WhoOption
    @Argument(help: "Its address, http or https; with --discover also that of a page.") var url: String
    @Option(help: "A name of your own; else the feed's title.") var title: String?
    @Option(help: "A folder, for example 'regionaal/overijssel'.") var group: String?
    @Flag(help: "Fetch the address now, and follow the feed that is there or that the page names.") var discover = false

    func run() async throws {
        let newsroom = try await common.newsroom()
        let address = discover ? try await found(newsroom) : url
        let result = try await newsroom.addFeed(address, title: title, group: group, by: who.name)
        let warning = newsroom.objection(toFeed: result.feed.url)
        await newsroom.shutdown()
        if let warning { common.note("\(result.feed.url): dit adres \(warning)") }
        if common.json {
            return try JSONLine.print(FeedAdded(id: result.feed.id, url: result.feed.url, added: result.added, warning: warning))
        }
        Terminal.line(result.added ? "\(result.feed.url) wordt gevolgd." : "\(result.feed.url) werd al gevolgd.")
        if result.added { common.note("Ophalen: eenmond poll --once") }
    }

    private func found(_ newsroom: Newsroom) async throws -> String {
        switch try await newsroom.addSource(url, group: group, by: who.name) {
        case .added(let choice, _): return choice.url
        case .choose(let page):
            let list = page.feeds.map { "  \($0.url)  \($0.title ?? "")" }.joined(separator: "\n")
            common.note("\(url) heeft meer dan één feed:\n\(list)")
            throw Explanation(.usage, "\(url): deze pagina noemt meer dan één feed. Kies er een van de lijst hierboven.")
        }
    }

    struct FeedAdded: Encodable {
        let id: Int64
        let url: String
        let added: Bool
        let warning: String?
    }
}

struct FeedRemove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "remove", abstract: "Stop following a feed; its items stay.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var who: WhoOption
    @Argument(help: "Its number or its address.") var feed: String

    func run() async throws {
        let newsroom = try await common.newsroom()
        let url = try await newsroom.feed(named: feed).url
        try await newsroom.removeFeed(feed, by: who.name)
        if common.json { return try JSONLine.print(["url": url]) }
        Terminal.line("\(url) wordt niet meer gevolgd.")
    }
}

struct FeedList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the feeds with their health.")

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let newsroom = try await common.newsroom()
        if common.json { return try await newsroom.feedReports().forEach { try JSONLine.print(FeedLine($0)) } }
        let groups = try await newsroom.feedGroups()
        guard !groups.isEmpty else {
            return common.note("Er zijn nog geen feeds. Voeg er een toe met 'eenmond feed add URL' of importeer een lijst uit Feeds/.")
        }
        let now = Date()
        for group in groups {
            if groups.count > 1 || !group.name.isEmpty { Terminal.line(Terminal.bold(group.name.isEmpty ? "(zonder map)" : group.name)) }
            for report in group.feeds { Terminal.line(FeedLine(report).text(now: now)) }
        }
    }
}

struct FeedImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Follow all feeds of an OPML file; a second time adds nothing.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var who: WhoOption
    @Argument(help: "An OPML file, for example Feeds/landelijk.opml.") var file: String

    func run() async throws {
        let report = try await common.newsroom().importFeeds(opml: Array(InputFile(file).bytes()), named: file, by: who.name)
        if common.json { return try report.lines.forEach { try JSONLine.print($0) } }
        for line in report.lines where line.outcome != .added || line.warning != nil || common.verbose {
            let warning = line.warning.map { " (\($0))" } ?? ""
            common.note("\(file):\(line.line): \(line.outcome.words): \(line.url ?? line.title ?? "")\(warning)")
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
