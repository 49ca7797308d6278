import ArgumentParser
import Foundation
import Newsroom
import Storage

/// What was done with accounts.
struct UserLog: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "Show what was done with accounts, tokens and confidentiality, or check that nobody changed that log."
    )

    @OptionGroup var common: CommonOptions
    @Flag(help: "Check the seals; exit code 1 when an entry does not fit.") var verify = false
    @Option(help: "The most entries, newest first.") var limit = 200

    func run() async throws {
        let newsroom = try await common.newsroom()
        if verify { return try await check(newsroom) }
        for entry in try await newsroom.accountLog(limit: limit) {
            if common.json {
                try JSONLine.print(Line(entry))
            } else {
                let change = [entry.from, entry.to].compactMap { $0 }.joined(separator: " → ")
                let moment = entry.at.formatted(.iso8601)
                Terminal.line(
                    [moment, entry.who, entry.action.rawValue, entry.subject, change, entry.reason ?? ""].filter { !$0.isEmpty }.joined(
                        separator: "  "))
            }
        }
    }

    private func check(_ newsroom: Newsroom) async throws {
        switch try await newsroom.verifyAccountLog() {
        case .intact(let entries, let seal):
            if common.json { return try JSONLine.print(Verdict(intact: true, entries: entries, seal: seal, brokenAt: nil)) }
            Terminal.line("Het logboek van accounts klopt: \(entries) regels." + (seal.map { " Zegel: \($0)" } ?? ""))
        case .broken(let place):
            if common.json {
                try JSONLine.print(Verdict(intact: false, entries: nil, seal: nil, brokenAt: place.number))
            } else {
                Terminal.line(
                    "Regel \(place.number) van het logboek van accounts klopt niet met haar zegel: iemand heeft de database buiten Eenmond om veranderd."
                )
            }
            throw Ending.foundSomething
        }
    }

    private struct Line: Encodable {
        let at: Date
        let who: String
        let action: String
        let subject: String
        let from: String?
        let to: String?
        let reason: String?

        init(_ entry: AccountLogEntry) {
            at = entry.at
            who = entry.who
            action = entry.action.rawValue
            subject = entry.subject
            from = entry.from
            to = entry.to
            reason = entry.reason
        }
    }

    private struct Verdict: Encodable {
        let intact: Bool
        let entries: Int?
        let seal: String?
        let brokenAt: Int?
    }
}
