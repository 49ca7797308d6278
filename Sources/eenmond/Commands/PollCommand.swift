import ArgumentParser
import Foundation
import Newsroom

struct PollCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "poll", abstract: "Fetch the feeds and print each new hit; goes on until Ctrl-C.")

    @OptionGroup var common: CommonOptions
    @Flag(help: "Poll every feed once, and end.") var once = false
    @Flag(help: "With --once: ask for every document whole, whatever we have already.") var force = false
    @Option(help: ArgumentHelp("Print the hits of this incident only.", valueName: "incident")) var incident: String?

    func run() async throws {
        let newsroom = try await common.newsroom()
        let printer = PollPrinter(common, only: try await chosen(in: newsroom))
        // A job that polls every minute would fill its mail with it.
        if !once || Terminal.isInteractive { common.tellOfContact(newsroom.configuration) }
        if once { return try await pollOnce(newsroom, printer) }
        try await pollOn(newsroom, printer)
    }

    private func chosen(in newsroom: Newsroom) async throws -> String? {
        guard let incident else { return nil }
        return try await newsroom.incident(.named(incident)).id.rawValue
    }

    private func pollOnce(_ newsroom: Newsroom, _ printer: PollPrinter) async throws {
        let summary = try await newsroom.pollOnce(isForced: force) { printer.show($0) }
        await newsroom.shutdown()
        try printer.finish(summary)
        if summary.feeds > 0, summary.failed == summary.feeds {
            throw Explanation(
                .unavailable, "Geen enkele feed was te lezen. Kijk de verbinding na, en 'eenmond feed list' voor de reden per feed.")
        }
    }

    private func pollOn(_ newsroom: Newsroom, _ printer: PollPrinter) async throws {
        common.note("Eenmond houdt de feeds in de gaten. Stoppen: Ctrl-C.")
        try await Running.untilSignal([newsroom.pollingService { printer.show($0) }])
        await newsroom.shutdown()
        common.note("Gestopt.")
    }
}

/// Prints what a poll brings: progress on a terminal, plain lines in a pipe.
struct PollPrinter: Sendable {
    private let json: Bool
    private let quiet: Bool
    private let verbose: Bool
    private let only: String?

    init(_ common: CommonOptions, only: String?) {
        json = common.json
        quiet = common.quiet
        verbose = common.verbose
        self.only = only
    }

    func show(_ event: PollEvent) {
        switch event {
        case .polled(let done, let total):
            if !quiet, total > 1 { Terminal.progress("\(done) van \(total) feeds") }
        case .failed(let feed, let why):
            Terminal.progress("")
            Terminal.note("\(feed): \(why)")
        case .damaged(let feed, let what):
            Terminal.progress("")
            Terminal.note("\(feed): \(what)")
        case .hit(let hit):
            guard only == nil || only == hit.incident.rawValue else { return }
            Terminal.progress("")
            if json { printJSON(HitLine(hit)) } else { Terminal.line(HitLine.text(hit, now: Date())) }
        case .brokenWatch(let broken):
            guard only == nil || only == broken.incident.rawValue else { return }
            Terminal.progress("")
            Terminal.note(BrokenWatchWords.line(broken))
        case .alarm(let alarm):
            guard only == nil || alarm.incident == nil || only == alarm.incident?.rawValue else { return }
            Terminal.progress("")
            if json { printJSON(["alarm": AlarmLine(alarm)]) } else { Terminal.line(alarm.words) }
        case .moved(let from, let to):
            if !quiet { Terminal.note("\(from): verhuisd naar \(to)") }
        }
    }

    func finish(_ summary: PollSummary) throws {
        Terminal.progress("")
        let counted = only.map { summary.only($0) } ?? summary
        if json { return try JSONLine.print(["summary": counted]) }
        guard summary.feeds + summary.waiting > 0 else {
            return Terminal.note("Er zijn nog geen feeds. Voeg er een toe met 'eenmond feed add URL' of importeer een lijst uit Feeds/.")
        }
        Terminal.line(
            "\(counted.feeds.counting("feed", "feeds")), \(counted.notModified) onveranderd, \(counted.failed) niet gelezen · "
                + "\(counted.newItems) nieuw, \(counted.revisedItems) gewijzigd · \(counted.hits.counting("treffer", "treffers")) · \(counted.durationMS) ms"
        )
        if counted.articles + counted.articlesWaiting > 0 {
            let waiting = counted.articlesWaiting > 0 ? "; \(counted.articlesWaiting) wachten nog op hun beurt" : ""
            Terminal.line("\(counted.articles.counting("artikel", "artikelen")) opgehaald bij korte berichten\(waiting)")
        }
    }

    /// Every value here encodes; should one ever not, the line says so instead of being lost.
    private func printJSON(_ line: some Encodable) {
        do { try JSONLine.print(line) } catch { Terminal.note("eenmond: \(Explanation(error).text)") }
    }
}
