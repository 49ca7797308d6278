import Incident
import Newsroom

/// The values of a log entry as people read them; the export keeps them as they are stored.
enum LogWords {
    /// What the entry is about: the text of a fact, not its number.
    static func subject(of entry: LogEntry, in incident: Incident) -> String? {
        switch entry.action {
        case .factAdded, .factConfirmed, .factRefuted: incident.fact(FactID(entry.subject))?.text ?? entry.subject
        case .opened, .imported, .closed, .phaseChanged, .leadHandedOver, .storyChanged, .assessed: nil
        default: entry.subject
        }
    }

    /// "van burgemeester De Graaf naar wethouder Bos"
    static func change(of entry: LogEntry) -> String? {
        switch (entry.fromWords.map(words), entry.toWords.map(words)) {
        case (_, nil): nil
        case (nil, let to?): entry.action == .factAdded ? nil : to
        case (let from?, let to?): "van \(from) naar \(to)"
        }
    }

    /// On a page a fact is "nog niet zeker", as in its own list.
    private static func words(_ value: String) -> String {
        let status = value.prefix { $0 != ":" }
        return status == "onbevestigd" ? "nog niet zeker" + value.dropFirst(status.count) : value
    }
}
