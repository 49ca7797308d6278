import Accounts
import DutchText
import Foundation
import Incident
import Storage

/// What was done with accounts.
struct AccountLogScreen {
    struct Row {
        let moment: String
        let who: String
        let what: String
        let detail: String?
    }

    let rows: [Row]
    let isIntact: Bool
    /// What the seals say.
    let verdict: String

    /// - Parameter visitor: an incident that she does not see is not named, for its name tells what happened.
    init(_ entries: [AccountLogEntry], verdict: LogVerdict, for visitor: Visitor, at now: Date) {
        rows = entries.map { AccountLogScreen.row(AccountLogScreen.seen($0, by: visitor), at: now) }
        switch verdict {
        case .intact(let entries, _):
            isIntact = true
            self.verdict = "De zegels kloppen: \(Words.counted(entries, "regel", "regels")), niets veranderd of weggehaald."
        case .broken(let place):
            isIntact = false
            self.verdict = "Regel \(place.number) klopt niet met haar zegel. Iemand heeft de database buiten Eenmond om veranderd."
        }
    }

    private static func row(_ entry: AccountLogEntry, at now: Date) -> Row {
        let change = [entry.from, entry.to].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " → ")
        let detail = [change, entry.reason ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
        return Row(
            moment: DutchMoment(entry.at).short(at: now), who: entry.who, what: "\(Words.accountAction(entry.action)): \(entry.subject)",
            detail: detail.isEmpty ? nil : detail)
    }

    /// An entry without what she may not know: which incident it was, and who belongs to it.
    private static func seen(_ entry: AccountLogEntry, by visitor: Visitor) -> AccountLogEntry {
        let isTie = entry.action == .feedTied
        let isMembership = [.madeConfidential, .madeOpen, .memberAdded, .memberRemoved].contains(entry.action)
        guard isTie || isMembership else { return entry }
        let name = isTie ? entry.reason : entry.subject
        if let id = name.flatMap({ IncidentID($0) }), visitor.may(.readIncidents), visitor.sees(id) { return entry }
        return AccountLogEntry(
            at: entry.at, who: entry.who, action: entry.action, subject: isTie ? entry.subject : Words.Access.unseenIncident,
            from: isTie ? entry.from : nil, to: isTie ? entry.to : nil, reason: isTie ? Words.Access.unseenIncident : nil)
    }
}
