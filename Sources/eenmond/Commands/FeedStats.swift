import ArgumentParser
import Newsroom

struct FeedStats: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats", abstract: "Print the figures of polling: polls, new items, errors by kind, bytes, lag.")

    @OptionGroup var common: CommonOptions
    @Option(help: "Over so many days, today included.") var days = 7

    func validate() throws {
        guard (1...3650).contains(days) else { throw ValidationError("--days is a number from 1 to 3650") }
    }

    func run() async throws {
        let figures = try await common.newsroom().pollFigures(days: days)
        if common.json { return try JSONLine.print(figures) }
        Terminal.line("\(figures.feeds.counting("feed", "feeds")), waarvan \(figures.feedsInTrouble) met een storing")
        Terminal.line("In \(days.counting("dag", "dagen")): \(figures.polls) keer opgehaald, \(figures.unchanged) keer niets nieuws")
        Terminal.line(
            "\(figures.newItems.counting("nieuw bericht", "nieuwe berichten")), \(figures.revisedItems) gewijzigd, \(figures.hits.counting("treffer", "treffers"))"
        )
        Terminal.line("\(figures.articles.counting("artikel", "artikelen")) opgehaald, \(figures.articlesWaiting) wachten nog")
        Terminal.line("\(DutchTimes.number(Double(figures.bytes) / 1_000_000)) MB ontvangen")
        if let lag = figures.meanLagSeconds { Terminal.line("Een bericht is gemiddeld \(DutchTimes.span(lag)) na publicatie gevonden") }
        if let lag = figures.meanHitLagSeconds { Terminal.line("Een treffer staat gemiddeld \(DutchTimes.span(lag)) na publicatie klaar") }
        for (code, count) in figures.errors.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
            Terminal.line("\(count) keer: \(FeedTrouble(code: code, detail: String(code.split(separator: "-").last ?? "")).words)")
        }
    }
}
