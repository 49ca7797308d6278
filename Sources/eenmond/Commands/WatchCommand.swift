import ArgumentParser
import Foundation
import Newsroom
import Watching

/// `eenmond watch …`
struct WatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch", abstract: "Say what news concerns an incident.",
        subcommands: [
            WatchAdd.self, WatchList.self, WatchForms.self, WatchStrike.self, WatchAllow.self, WatchRemove.self, WatchMatch.self,
            WatchExplain.self,
        ])
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
        let newsroom = try await common.newsroom()
        let result = try await newsroom.addWatch(query, to: incident.incidentID(), by: who.name)
        let forms = try await newsroom.forms(of: result.watch.query)
        if common.json { return try JSONLine.print(WatchLine(result.watch, hits: result.hits, forms: forms.forms)) }
        Terminal.line("De zoekvraag staat erin, als nummer \(result.watch.id).")
        if result.hits > 0 {
            Terminal.line(
                "In het nieuws dat er al was: \(result.hits.counting("treffer", "treffers")). Kijk met 'eenmond hits \(incident.id)'.")
        }
        FormLines.show(forms)
        if !forms.forms.isEmpty {
            Terminal.line("Hoort er een vorm niet bij? eenmond watch strike \(incident.id) \(result.watch.id) VORM")
        }
    }
}

struct WatchList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the watch queries of an incident.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var incident: IncidentArgument

    func run() async throws {
        for state in try await common.newsroom().watchStates(of: incident.incidentID()) {
            if common.json {
                try JSONLine.print(WatchLine(state.watch, problem: state.problem))
            } else {
                Terminal.line("\(state.id)  \(state.watch.query)")
                if let problem = state.problem { Terminal.line("    zoekt niet mee: \(problem)") }
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
