import ArgumentParser
import Foundation
import Newsroom
import Watching

/// `eenmond watch …`
struct WatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch", abstract: "Say what news concerns an incident.",
        subcommands: [WatchAdd.self, WatchList.self, WatchRemove.self, WatchMatch.self, WatchExplain.self])
}

struct WatchAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a watch query to an incident.",
        discussion:
            "Words (with their inflections and compounds), \"phrases\", AND OR NOT (EN OF NIET), parentheses. Words side by side must all be there."
    )

    @OptionGroup var common: CommonOptions
    @OptionGroup var incident: IncidentArgument
    @OptionGroup var who: WhoOption
    @Argument(help: "For example: 'steekpartij AND (Marktplein OR \"station noord\")'.") var query: String

    func run() async throws {
        let result = try await common.newsroom().addWatch(query, to: incident.incidentID(), by: who.name)
        if common.json {
            return try JSONLine.print(WatchLine(id: result.watch.id, incident: incident.id, query: result.watch.query, hits: result.hits))
        }
        Terminal.line("De zoekvraag staat erin.")
        if result.hits > 0 {
            Terminal.line(
                "In het nieuws dat er al was: \(result.hits.counting("treffer", "treffers")). Kijk met 'eenmond hits \(incident.id)'.")
        }
    }
}

struct WatchList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the watch queries of an incident.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var incident: IncidentArgument

    func run() async throws {
        for watch in try await common.newsroom().watches(of: incident.incidentID()) {
            if common.json {
                try JSONLine.print(WatchLine(id: watch.id, incident: incident.id, query: watch.query, hits: nil))
            } else {
                Terminal.line("\(watch.id)  \(watch.query)")
            }
        }
    }
}

struct WatchRemove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "remove", abstract: "Stop a watch query; its hits stay.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var who: WhoOption
    @Argument(help: "The number that 'watch list' shows.") var number: Int64

    func run() async throws {
        try await common.newsroom().removeWatch(number, by: who.name)
        if common.json { return try JSONLine.print(["id": number]) }
        Terminal.line("Zoekvraag \(number) loopt niet meer.")
    }
}

/// One watch query in machine output.
struct WatchLine: Encodable {
    let id: Int64
    let incident: String
    let query: String
    let hits: Int?
}
