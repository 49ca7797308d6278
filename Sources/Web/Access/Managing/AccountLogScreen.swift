import DutchText
import Foundation
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

    init(_ entries: [AccountLogEntry], verdict: LogVerdict, at now: Date) {
        rows = entries.map { entry in
            let change = [entry.from, entry.to].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " → ")
            let detail = [change, entry.reason ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
            return Row(
                moment: DutchMoment(entry.at).short(at: now), who: entry.who,
                what: "\(Words.accountAction(entry.action)): \(entry.subject)",
                detail: detail.isEmpty ? nil : detail)
        }
        switch verdict {
        case .intact(let entries, _):
            isIntact = true
            self.verdict = "De zegels kloppen: \(Words.counted(entries, "regel", "regels")), niets veranderd of weggehaald."
        case .broken(let place):
            isIntact = false
            self.verdict = "Regel \(place.number) klopt niet met haar zegel. Iemand heeft de database buiten Eenmond om veranderd."
        }
    }
}
