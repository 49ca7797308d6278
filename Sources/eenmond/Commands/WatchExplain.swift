import ArgumentParser
import Foundation
import Newsroom
import Watching

/// Shows what a query will match before anyone relies on it (contract: `watch explain`).
struct WatchExplain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Show every form that a query will match, and what to beware of.")

    @OptionGroup var common: CommonOptions
    @Argument var query: String

    func run() async throws {
        let parsed: WatchQuery
        do throws(QueryError) {
            parsed = try WatchQuery(parsing: query)
        } catch {
            // A program reads the refusal on stdout; the line for people follows on stderr as always.
            if common.json { try JSONLine.print(["error": RefusalLine(error)]) }
            throw error
        }
        let explanation = QueryExplanation(parsed)
        if common.json { return try JSONLine.print(explanation) }
        for term in explanation.terms {
            Terminal.line(Terminal.bold(term.text))
            Terminal.line("  vormen: \(term.forms.map(\.text).joined(separator: ", "))")
            if term.compoundCount > 0 {
                let some = term.compounds.prefix(12).joined(separator: ", ")
                Terminal.line("  samenstellingen: \(term.compoundCount), zoals \(some)")
            }
        }
        if !explanation.hasWordList {
            common.note("De woordenlijst ontbreekt: samenstellingen worden niet gevonden. Installeer het pakket wdutch.")
        }
    }
}

/// Why a query was refused, in machine output.
private struct RefusalLine: Encodable {
    let code: QueryError.Code
    let position: Int
    let token: String
    let suggestion: String?
    let message: String

    init(_ error: QueryError) {
        code = error.code
        position = error.position
        token = error.token
        suggestion = error.suggestion
        message = Explanation(error).text
    }
}
