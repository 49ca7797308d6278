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
        switch (entry.from.map(words), entry.to.map(words)) {
        case (_, nil): nil
        case (nil, let to?): entry.action == .factAdded ? nil : to
        case (let from?, let to?): "van \(from) naar \(to)"
        }
    }

    private static func words(_ value: String) -> String {
        if let phase = Phase(rawValue: value) { return Words.phase(phase).lowercased() }
        let status = value.prefix { $0 != ":" }
        let rest = value.dropFirst(status.count)
        return switch status {
        case "unconfirmed": "nog niet zeker" + rest
        case "confirmed": "bevestigd" + rest
        case "refuted": "weerlegd" + rest
        case let text where text.hasPrefix("slachtoffers "): assessment(value)
        default: value
        }
    }

    private static func assessment(_ value: String) -> String {
        var text = value
        for victims in [Victims.unknown, .none, .yes] {
            text = text.replacing("slachtoffers \(victims.rawValue)", with: "slachtoffers: \(Words.victims(victims).lowercased())")
        }
        for stage in CriminalStage.allCases {
            text = text.replacing("strafzaak \(stage.rawValue)", with: "strafzaak: \(Words.criminalStage(stage).lowercased())")
        }
        return text
    }
}
