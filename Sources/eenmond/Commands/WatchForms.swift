import ArgumentParser
import Foundation
import Newsroom
import Watching

/// Shows by which forms a query is answered in the archive, with counts.
struct WatchForms: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forms", abstract: "Show the forms of a query that the archive holds, with counts.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var incident: IncidentArgument
    @Argument(help: "The number that 'watch list' shows.") var watch: Int64
    @Option(help: "Look through so many items at most, newest first.") var limit = Newsroom.mostItemsForForms

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit is a number above 0.") }
    }

    func run() async throws {
        let found = try await common.newsroom().forms(of: watch, in: incident.incidentID(), atMost: limit)
        guard !common.json else { return try found.forms.forEach { try JSONLine.print($0) } }
        FormLines.show(found, most: .max)
        if found.forms.isEmpty { Terminal.line("In het archief (\(found.itemsRead) berichten) staat nog geen vorm.") }
    }
}

/// Strikes a form from a query.
struct WatchStrike: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "strike", abstract: "Strike a form from a query: it makes no hit any more.",
        discussion: "The form as 'watch forms' shows it; with a * at its end all forms that begin so.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var who: WhoOption
    @OptionGroup var incident: IncidentArgument
    @Argument(help: "The number that 'watch list' shows.") var watch: Int64
    @Argument(help: "For example: brandbrief, or 'stak … op'.") var form: String
    @Option(help: "The word of the query to strike it from; else each word that it answers.") var term: String?

    func run() async throws {
        let changed = try await common.newsroom().strike(form, from: term, of: watch, in: incident.incidentID(), by: who.name)
        if common.json { return try JSONLine.print(WatchLine(changed)) }
        Terminal.line("De zoekvraag is nu: \(changed.query)")
    }
}

/// Allows a form that was struck, or adds one.
struct WatchAllow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "allow", abstract: "Let a struck form count again, or add a form to a query.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var who: WhoOption
    @OptionGroup var incident: IncidentArgument
    @Argument(help: "The number that 'watch list' shows.") var watch: Int64
    @Argument(help: "For example: fikkie.") var form: String
    @Option(help: "The word of the query that it belongs to; needed when there are more.") var term: String?

    func run() async throws {
        let changed = try await common.newsroom().allow(form, for: term, of: watch, in: incident.incidentID(), by: who.name)
        if common.json { return try JSONLine.print(WatchLine(changed.watch, hits: changed.hits)) }
        Terminal.line("De zoekvraag is nu: \(changed.watch.query)")
    }
}
