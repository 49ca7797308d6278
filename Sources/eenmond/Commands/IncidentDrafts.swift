import ArgumentParser
import DutchText
import Foundation
import Incident
import Newsroom

struct IncidentDrafts: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drafts", abstract: "List the kept versions of messages, and which facts in them changed since.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var incident: IncidentArgument

    func run() async throws {
        let drafts = try await common.newsroom().checkedDrafts(of: incident.incidentID())
        if common.json { return try drafts.forEach { try JSONLine.print(StoredDraftLine($0)) } }
        guard !drafts.isEmpty else {
            return common.note(
                "Er zijn nog geen berichten bewaard. Maak er een met 'eenmond draft persbericht --incident \(incident.id) --save'.")
        }
        for checked in drafts {
            let draft = checked.draft
            Terminal.line(
                "\(Terminal.bold(draft.name)) · \(DutchMoment(draft.created).short(at: Date())) · \(draft.createdBy)"
                    + (checked.isLatest ? "" : " · oudere versie"))
            checked.staleFacts.forEach { Terminal.line("  \($0.line)") }
        }
    }
}

/// One kept version of a message in machine output.
private struct StoredDraftLine: Encodable {
    let id: Int64
    let kind: MessageKind
    let channel: String?
    let version: Int
    let latest: Bool
    let createdAt: Date
    let createdBy: String
    let factsUsed: [String]
    let staleFacts: [String]
    let staleDetails: [StaleFact]

    init(_ checked: CheckedDraft) {
        id = checked.draft.id
        kind = checked.draft.kind
        channel = checked.draft.channel
        version = checked.draft.version
        latest = checked.isLatest
        createdAt = checked.draft.created
        createdBy = checked.draft.createdBy
        factsUsed = checked.draft.factsUsed.map(\.id)
        staleFacts = checked.staleFacts.map(\.id)
        staleDetails = checked.staleFacts
    }
}
