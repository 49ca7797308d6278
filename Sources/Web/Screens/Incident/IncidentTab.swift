import Incident

/// The pages of one incident, in the order in which a person works. Each has an address of its own, so that it works without a
/// script and can be sent to a colleague.
enum IncidentTab: String, CaseIterable {
    case feiten, media, omgeving, berichten, raad, checklists, diagnose, logboek

    /// "Mediabeeld"
    var words: String { Words.tab(self) }

    func href(_ incident: IncidentID) -> String {
        self == .feiten ? "/incidenten/\(incident)" : "/incidenten/\(incident)/\(rawValue)"
    }
}

/// A link in the row of tabs.
struct TabLink: Equatable {
    let name: String
    let words: String
    let href: String
    let isCurrent: Bool
    /// How many things wait there, in words that follow the name: "3 nieuw"; nil when nothing does.
    let waiting: String?
}
