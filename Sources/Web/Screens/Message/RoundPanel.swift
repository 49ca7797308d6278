import Incident
import Newsroom

/// What can be done with all messages of an incident in one step: take over what changed, and ask for approval.
struct RoundPanel {
    /// What changed under them, each once.
    let changes: [String]
    let hasChanges: Bool
    /// Nil when nothing can be made anew without losing a person's work.
    let renewAction: String?
    let renewWords: String
    /// How many must be looked at one by one; nil when none.
    let leftWords: String?
    /// Nil when no message is ready for it.
    let askAction: String?
    let askWords: String

    init(_ messages: [MessageStatus], of incident: Incident) {
        let stale = messages.filter { $0.isLatest && !$0.changes.isEmpty }
        let renewable = stale.filter(\.isRenewable)
        let ready = messages.filter { $0.isToBeAsked && $0.holds.isEmpty }
        let base = IncidentTab.berichten.href(incident.id)
        var seen: Set<String> = []
        changes = stale.flatMap(\.changeLines).filter { seen.insert($0).inserted }
        hasChanges = !changes.isEmpty
        renewAction = renewable.isEmpty ? nil : base + "/vernieuwen"
        renewWords = Words.Round.renew(renewable.count)
        leftWords = stale.count > renewable.count ? Words.Round.left(stale.count - renewable.count) : nil
        askAction = ready.isEmpty ? nil : base + "/akkoord-vragen"
        askWords = Words.Round.ask(ready.count, incident.lead.description)
    }
}

extension Words {
    /// For all messages at once.
    enum Round {
        static func renew(_ count: Int) -> String { count == 1 ? "Neem dit over in één bericht" : "Neem dit over in \(count) berichten" }
        static func left(_ count: Int) -> String {
            let messages = count == 1 ? "Eén bericht kijkt" : "\(count) berichten kijkt"
            return "\(messages) u zelf na: een mens heeft de tekst gewijzigd, of hij is al goedgekeurd."
        }
        static func ask(_ count: Int, _ lead: String) -> String {
            "Vraag akkoord aan \(lead) voor \(count == 1 ? "één bericht" : "\(count) berichten")"
        }
    }
}
