import ArgumentParser
import Foundation
import Incident
import Newsroom
import Watching

/// `eenmond stories …`
struct StoriesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stories", abstract: "Copies of one text, and story lines.",
        subcommands: [StoriesGroup.self, StoriesList.self, StoriesJoin.self, StoriesSplit.self, StoriesSeparate.self, StoriesRename.self])
}

/// Groups items from a file, without a database (contract: `stories group`).
struct StoriesGroup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "group", abstract: "Group items from a file, one JSON object a line, in order of publication.")

    @OptionGroup var common: CommonOptions
    @Option(help: ArgumentHelp("Items {\"id\",\"title\",\"text\",\"published\",…}, one a line; - for stdin.", valueName: "file"))
    var items: String

    func run() async throws {
        let lines = try read()
        // A day without a date has no place in a stream: such items come last, in the order of the file.
        let order = lines.indices.sorted { (lines[$0].date, $0) < (lines[$1].date, $1) }
        var index = StoryIndex(isLarge: true)
        for number in order {
            let line = lines[number]
            let place = index.place(
                StoryItem(id: Int64(number), title: line.title ?? "", text: line.text ?? "", published: line.date))
            let out = GroupLine(
                item: line.id, story: lines[Int(place.story)].id, copyOf: place.copyOf.map { lines[Int($0)].id },
                similarity: place.similarity)
            try common.json
                ? JSONLine.print(out) : Terminal.line("\(out.item)  verhaal \(out.story)\(out.copyOf.map { "  kopie van \($0)" } ?? "")")
        }
        common.detail("\(index.count) berichten, ongeveer \(index.byteCount / 1_000_000) MB")
    }

    private func read() throws -> [StreamItem] {
        let text = try InputFile(items).text()
        return try text.split(separator: "\n", omittingEmptySubsequences: true).enumerated().map { number, line in
            do { return try JSONDecoder().decode(StreamItem.self, from: Data(line.utf8)) } catch {
                throw Explanation(
                    .badData,
                    "\(items):\(number + 1): deze regel is niet te lezen: \(line.prefix(60)). Elke regel is één JSON-object met id.")
            }
        }
    }
}

private struct StreamItem: Decodable {
    let id: String
    let title: String?
    let text: String?
    let date: Date

    private enum Keys: String, CodingKey { case id, title, text, published }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        id =
            if let number = try? container.decode(Int64.self, forKey: .id) { String(number) } else {
                try container.decode(String.self, forKey: .id)
            }
        title = try container.decodeIfPresent(String.self, forKey: .title)
        text = try container.decodeIfPresent(String.self, forKey: .text)
        let published = try container.decodeIfPresent(String.self, forKey: .published)
        guard let published else {
            date = .distantFuture
            return
        }
        guard let moment = Moment.rfc3339(published) else {
            throw DecodingError.dataCorruptedError(forKey: .published, in: container, debugDescription: "not RFC 3339")
        }
        date = moment
    }
}

/// One item in machine output (contract). `copyOf` is there also when it is null.
private struct GroupLine: Encodable {
    let item: String
    let story: String
    let copyOf: String?
    let similarity: Double

    private enum Keys: String, CodingKey { case item, story, copyOf, similarity }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Keys.self)
        try container.encode(item, forKey: .item)
        try container.encode(story, forKey: .story)
        try container.encode(copyOf, forKey: .copyOf)
        try container.encode(similarity, forKey: .similarity)
    }
}

struct StoriesList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the story lines of an incident.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var incident: IncidentArgument

    func run() async throws {
        let lines = try await common.newsroom().storyLines(of: incident.incidentID())
        if common.json { return try lines.forEach { try JSONLine.print($0) } }
        guard !lines.isEmpty else { return common.note("Er zijn nog geen verhaallijnen. Haal nieuws op met 'eenmond poll --once'.") }
        for line in lines {
            Terminal.line(
                "\(line.id)  \(Terminal.bold(line.title))\n    \(line.items.counting("bericht", "berichten")), "
                    + "\(line.texts.counting("tekst", "teksten")) · \(line.sources.joined(separator: ", "))")
        }
    }
}

struct StoriesJoin: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "join", abstract: "Make one story line of two.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var incident: IncidentArgument
    @OptionGroup var who: WhoOption
    @Argument(help: "The line that goes.") var line: Int64
    @Argument(help: "The line that it goes into.") var other: Int64

    func run() async throws {
        try await common.newsroom().joinLines(line, into: other, of: incident.incidentID(), by: who.name)
        if common.json { return try JSONLine.print(["id": other]) }
        Terminal.line("Verhaallijn \(line) hoort nu bij \(other).")
    }
}

struct StoriesSplit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "split", abstract: "Take items, with their copies, out of a story line into a new one.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var incident: IncidentArgument
    @OptionGroup var who: WhoOption
    @Argument(help: "The story line.") var line: Int64
    @Argument(help: "The items, by the numbers that 'hits --json' shows.") var items: [Int64]

    func run() async throws {
        let new = try await common.newsroom().splitLine(line, takingOut: items, of: incident.incidentID(), by: who.name)
        if common.json { return try JSONLine.print(["id": new]) }
        Terminal.line("Dit is nu verhaallijn \(new).")
    }
}

struct StoriesSeparate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "separate", abstract: "Say that an item is no copy of another: it stands by itself from now on.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var hit: HitOptions

    func run() async throws {
        let newsroom = try await common.newsroom()
        try await newsroom.separateCopy(hit.item, of: hit.incident.incidentID(), by: hit.who.name)
        let found = try await newsroom.foldedHit(hit.item, of: hit.incident.incidentID())
        try FoldedHitLine.report(found, common, said: "staat nu op zichzelf")
    }
}

struct StoriesRename: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rename", abstract: "Give a story line a title; without --title its first headline counts again.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var incident: IncidentArgument
    @OptionGroup var who: WhoOption
    @Argument(help: "The story line, by the number that 'stories list' shows.") var line: Int64
    @Option(help: "The title.") var title: String?

    func run() async throws {
        try await common.newsroom().renameLine(line, of: incident.incidentID(), to: title, by: who.name)
        if common.json { return try JSONLine.print(["id": line]) }
        Terminal.line(title.map { "Verhaallijn \(line) heet nu ‘\($0)’." } ?? "Verhaallijn \(line) heet weer als haar eerste kop.")
    }
}
