import ArgumentParser
import Drafting
import Foundation
import Incident
import Newsroom

/// `eenmond draft eerste-bericht`: every message of the first set, from one state of the incident.
struct FirstSet {
    let command: DraftCommand
    private var common: CommonOptions { command.common }

    func run() async throws {
        let (subject, set, desk) = try await make()
        if command.chosen == .json {
            try lines(set.drafts, subject, desk)
        } else if let folder = command.output {
            try await files(set.drafts, subject, desk, in: URL(filePath: folder))
        } else {
            try await text(set.drafts, subject, desk)
        }
        if command.chosen != .json { try desk.cautions(.persbericht, of: subject).forEach { Terminal.note($0) } }
        if !set.drafts.isEmpty, set.drafts.allSatisfy({ $0.noteOnEarlier != nil }) { common.note(set.drafts[0].noteOnEarlier ?? "") }
        gaps(set.drafts)
        set.failures.forEach { Terminal.note("eenmond: \(Explanation($0).text)") }
        if let first = set.failures.first, set.drafts.isEmpty { throw Explanation(first) }
    }

    private func make() async throws -> (Incident, FirstMessages, Desk) {
        guard let id = command.matter.incident else {
            guard let subject = try await command.matter.incident(common) else { throw ValidationError("--dossier names no file.") }
            var options = command.options
            options.moment = options.moment ?? (subject.isOpen ? .eerste : .afsluiting)
            let desk = try common.desk()
            return (subject, try desk.firstMessages(of: subject, options: options), desk)
        }
        let newsroom = try await common.newsroom()
        let subject = try await newsroom.incident(.named(id))
        let set = try await newsroom.firstMessages(of: subject.id, options: command.options)
        if command.save {
            let (kept, left) = try await newsroom.saveAll(set.drafts, of: subject.id, by: command.who.name)
            common.note("\(kept.count.counting("bericht", "berichten")) bewaard. Kijk met 'eenmond message list \(subject.id)'.")
            left.forEach { common.note($0.leftNote) }
        }
        return (subject, set, newsroom.desk)
    }

    private func lines(_ drafts: [Draft], _ subject: Incident, _ desk: Desk) throws {
        for draft in drafts {
            let report = try desk.check(draft.text, kind: draft.kind, incident: subject)
            let rules = try rules(draft, desk)
            try JSONLine.print(DraftLine(draft, report: report, rules: rules, cautions: desk.cautions(draft, of: subject)))
        }
    }

    /// What the channel of a post allows; nil for a text on paper.
    private func rules(_ draft: Draft, _ desk: Desk) throws -> ChannelRules? {
        try draft.channel.map { channel throws in try desk.templates().channels.rules(channel) }
    }

    /// One under the other, each with its name above it.
    private func text(_ drafts: [Draft], _ subject: Incident, _ desk: Desk) async throws {
        let export = try export()
        for draft in drafts {
            let bytes =
                if let copy = DraftCommand.copy(of: draft, command.chosen, to: nil) { copy } else {
                    try await desk.export.bytes(MessagePaper(draft, of: subject, rules: rules(draft, desk)), as: export)
                }
            Terminal.line("===== \(FirstSet.name(draft, desk))")
            Terminal.line()
            Terminal.text(String(decoding: bytes, as: UTF8.self))
            Terminal.line()
        }
    }

    private func files(_ drafts: [Draft], _ subject: Incident, _ desk: Desk, in folder: URL) async throws {
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw Explanation(.cannotWrite, "\(folder.path): deze map kan niet worden gemaakt. Kies een andere plek met -o.")
        }
        let export = try export()
        for draft in drafts {
            let name = draft.kind.rawValue + (draft.channel.map { "-\($0.rawValue)" } ?? "")
            let file = folder.appending(path: "\(name).\(export.rawValue)").path
            try OutputFile(file).write(try await desk.export.bytes(MessagePaper(draft, of: subject, rules: rules(draft, desk)), as: export))
        }
        common.note("\(drafts.count.counting("bericht", "berichten")) geschreven in \(folder.path).")
    }

    private func export() throws -> ExportFormat {
        guard let export = command.chosen.export else {
            throw ValidationError("--format \(command.chosen.rawValue) cannot be written here")
        }
        return export
    }

    /// What is missing in the set, each once, with who can supply it.
    private func gaps(_ drafts: [Draft]) {
        var told: [String] = []
        for piece in drafts.flatMap(\.missing) where !told.contains(piece.what) {
            told.append(piece.what)
            common.note(piece.note)
        }
    }

    /// "SOCIALBERICHT VOOR BLUESKY (212 van 300 tekens)"
    private static func name(_ draft: Draft, _ desk: Desk) -> String {
        let channel = draft.channel.map { channel in
            " voor \((try? desk.templates().channels.rules(channel).title) ?? channel.rawValue)"
        }
        let limit = draft.length.limit.map { " van \($0)" } ?? ""
        return "\(draft.kind.words)\(channel ?? "") (\(draft.length.counted)\(limit) \(draft.length.unit.words))"
    }
}
