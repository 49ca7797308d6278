import Incident
import Storage

extension LogEntry.Action {
    /// For people.
    public var words: String {
        switch self {
        case .opened: "incident geopend"
        case .imported: "dossier ingelezen"
        case .factAdded: "feit toegevoegd"
        case .factConfirmed: "feit bevestigd"
        case .factRefuted: "feit weerlegd"
        case .leadHandedOver: "leiding overgedragen"
        case .phaseChanged: "fase gewijzigd"
        case .storyChanged: "boodschap gewijzigd"
        case .assessed: "beoordeling gewijzigd"
        case .diagnosed: "crisisdiagnose gemaakt"
        case .ticked: "afgevinkt"
        case .unticked: "vinkje weggehaald"
        case .drafted: "bericht bewaard"
        case .questionAsked: "vraag uit de raad"
        case .questionAnswered: "vraag uit de raad beantwoord"
        case .raadAnswerChanged: "antwoord aan de raad gewijzigd"
        case .raadAnswerWithdrawn: "antwoord aan de raad ingetrokken"
        case .findingAnswered: "bevinding beantwoord"
        case .answerTakenBack: "antwoord op bevinding ingetrokken"
        case .messageLooked: "bericht bekeken na een wijziging"
        case .approvalAsked: "goedkeuring gevraagd"
        case .approved: "bericht goedgekeurd"
        case .approvedInEmergency: "NOODGOEDKEURING zonder tweede lezer"
        case .returned: "bericht teruggegeven"
        case .published: "bericht gepubliceerd"
        case .wideningRefused: "GEWEIGERD: feit voor te brede kring"
        case .mandateGiven: "mandaat gegeven"
        case .mandateWithdrawn: "mandaat ingetrokken"
        case .readersChanged: "lezers van een brief gekozen"
        case .rumourAdded: "gerucht opgeschreven"
        case .rumourAnswered: "gerucht beantwoord"
        case .queryAdded: "zoekvraag toegevoegd"
        case .queryChanged: "zoekvraag gewijzigd"
        case .queryStopped: "zoekvraag gestopt"
        case .hitAccepted: "nieuwsbericht hoort erbij"
        case .hitDismissed: "nieuwsbericht hoort er niet bij"
        case .hitReopened: "nieuwsbericht opnieuw te beoordelen"
        case .hitLabelled: "nieuwsbericht benoemd"
        case .hitAssigned: "nieuwsbericht toegewezen"
        case .hitNoted: "notitie bij een nieuwsbericht"
        case .copySeparated: "nieuwsbericht losgemaakt van kopieën"
        case .storiesJoined: "verhaallijnen samengevoegd"
        case .storySplit: "verhaallijn gesplitst"
        case .storyRenamed: "verhaallijn hernoemd"
        case .closed: "incident gesloten"
        }
    }
}

extension LogEntry {
    /// What it was and what it became, for people: "onbevestigd → bevestigd: brandweer". Nothing when neither is known.
    public var changeWords: String {
        [fromWords, toWords].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " → ")
    }

    /// What it was, for people.
    public var fromWords: String? { from.map(words) }

    /// What it became, for people.
    public var toWords: String? { to.map(words) }

    /// The log keeps values as they are stored; people read words.
    private func words(_ value: String) -> String {
        switch action {
        case .factAdded, .factConfirmed, .factRefuted: LogEntry.settled(value)
        case .phaseChanged: Phase(rawValue: value)?.words.lowercased() ?? value
        case .assessed: LogEntry.assessment(value)
        default: value
        }
    }

    /// "slachtoffers: nog onbekend, strafzaak: geen" for what is stored as "slachtoffers unknown, strafzaak none".
    private static func assessment(_ value: String) -> String {
        value.components(separatedBy: ", ").map { part in
            let words = part.split(separator: " ", maxSplits: 1).map(String.init)
            guard words.count == 2 else { return part }
            switch words[0] {
            case "slachtoffers": return "slachtoffers: \(Victims(rawValue: words[1])?.words ?? words[1])"
            case "strafzaak": return "strafzaak: \(CriminalStage(rawValue: words[1])?.words ?? words[1])"
            default: return part
            }
        }.joined(separator: ", ")
    }

    private static func settled(_ value: String) -> String {
        let parts = value.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let status = parts.first, let words = ["unconfirmed": "onbevestigd", "confirmed": "bevestigd", "refuted": "weerlegd"][status]
        else { return value }
        return ([words] + parts.dropFirst()).joined(separator: ":")
    }
}

extension LogBreak {
    /// What is wrong with the log, in one sentence.
    public var words: String {
        let entry = [who, action, subject].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
        let named = entry.isEmpty ? "regel \(number)" : "regel \(number) (\(entry))"
        return switch fault {
        case .changed: "\(named) is veranderd nadat hij was geschreven"
        case .removed: "\(named) is weg"
        case .unsealed: "\(named) is buiten Eenmond om toegevoegd"
        case .forgotten: "het zegel dat u noemt staat er niet in"
        }
    }
}
