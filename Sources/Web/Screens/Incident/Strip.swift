import DutchText
import Foundation
import Incident

/// What stays in sight on every page of an incident: which one, how far it is, who speaks, and what is due.
struct Strip {
    let id: String
    let title: String
    /// "Sportlaan, Waterrijk"
    let place: String
    let phase: String
    /// "burgemeester De Graaf"
    let lead: String
    /// "sinds 12.12 uur"
    let leadSince: String
    let clocks: [Clock]
    let isExercise: Bool
    let isOpen: Bool

    init(_ incident: Incident, clocks: [Clock], at now: Date) {
        id = incident.id.rawValue
        title = incident.title
        place = incident.place == incident.municipality ? incident.place : "\(incident.place), \(incident.municipality)"
        phase = Words.phase(incident.phase)
        lead = incident.lead.description
        leadSince = "sinds \(DutchMoment(incident.leadership.since).short(at: now))"
        self.clocks = clocks
        isExercise = incident.exercise
        isOpen = incident.isOpen
    }
}
