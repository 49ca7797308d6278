import DutchText
import Foundation
import Incident

/// The incidents that the raad hears of.
struct RaadListScreen {
    let incidents: [Row]
    let hasIncidents: Bool

    struct Row {
        let href: String
        let incidentTitle: String
        let place: String
        let lead: String
        let isExercise: Bool
    }

    init(_ incidents: [Incident]) {
        self.incidents = incidents.filter(\.isOpen).map {
            Row(
                href: "/raad/\($0.id)", incidentTitle: $0.title, place: $0.place, lead: $0.lead.description, isExercise: $0.exercise)
        }
        hasIncidents = !self.incidents.isEmpty
    }
}
