import Drafting
import Editing
import Incident
import Newsroom

/// One line of what is still open in a message: what it is, and where one deals with it.
struct OpenMatter {
    /// "Vul in: de kernboodschap"
    let words: String
    /// Nil for who may not write, and for what has no place.
    let href: String?
    /// "communicatieadviseur"
    let who: String?

    /// All that holds a message, each matter once: changes are told below, under one head.
    static func all(
        _ status: MessageStatus, gaps: [MissingPiece], findings: [FindingRow], of incident: Incident, mayWrite: Bool
    ) -> [OpenMatter] {
        let changed = status.holds.count { $0.kind == .changed }
        let changes = changed == 0 ? [] : [OpenMatter(words: Words.Message.lookAtChanges(changed), href: "#gewijzigd", who: nil)]
        return changes
            + status.holds.filter { $0.kind != .changed }.map { hold in
                switch hold.kind {
                case .gap: gap(hold, gaps, status, incident, mayWrite: mayWrite)
                case .finding: finding(hold, findings)
                default: OpenMatter(words: Words.Message.hold(hold), href: nil, who: nil)
                }
            }
    }

    private static func gap(
        _ hold: Hold, _ gaps: [MissingPiece], _ status: MessageStatus, _ incident: Incident, mayWrite: Bool
    ) -> OpenMatter {
        let placeholder = gaps.first { $0.what == hold.what }?.placeholder ?? ""
        let number = (Gap.all(in: status.draft.text).firstIndex { !$0.isProposal && $0.what == hold.what } ?? 0) + 1
        let place = GapPlace(
            placeholder, number: number, in: incident, message: status.draft.id, hasChanges: !status.changes.isEmpty)
        return OpenMatter(words: Words.Message.hold(hold), href: mayWrite ? place.href : nil, who: hold.detail)
    }

    private static func finding(_ hold: Hold, _ findings: [FindingRow]) -> OpenMatter {
        let row = findings.first { $0.words == hold.what || $0.words.contains(hold.what) || hold.what.contains($0.words) }
        return OpenMatter(words: Words.Message.hold(hold), href: row.map { "#\($0.id)" }, who: nil)
    }
}
