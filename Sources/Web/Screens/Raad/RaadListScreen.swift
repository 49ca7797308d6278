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
        // What is real comes before an exercise.
        let open = incidents.filter { $0.isOpen && !$0.exercise } + incidents.filter { $0.isOpen && $0.exercise }
        self.incidents = open.map {
            Row(
                href: "/raad/\($0.id)", incidentTitle: $0.title, place: $0.place, lead: $0.lead.description, isExercise: $0.exercise)
        }
        hasIncidents = !self.incidents.isEmpty
    }
}
