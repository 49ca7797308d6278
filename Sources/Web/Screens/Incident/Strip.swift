import DutchText
import Foundation
import Incident

/// What stays in sight on every page of an incident: which one, how far it is, who speaks, what is due, what waits, and the way to
/// its other pages.
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
    /// Whether something is over time.
    let isLate: Bool
    let isExercise: Bool
    /// Whether only those named for it see it.
    let isConfidential: Bool
    let isOpen: Bool
    /// What a person can do now, most urgent first; empty on a card without work.
    let steps: [NextStep]
    let hasSteps: Bool
    let firstStep: NextStep?
    /// What else waits, behind the first.
    let otherSteps: [NextStep]
    /// "en nog 3"; nil when the first is all.
    let more: String?
    let tabs: [TabLink]
    let live: LiveMarks

    /// What an open page must know to hear of news.
    struct LiveMarks: Equatable {
        /// The newest hit when the page was made; what comes after it is news.
        var newest: Int64 = 0
        /// Number of changes that the incident had when the page was made.
        var state = 0
        var eventsHref = ""
    }

    init(
        _ incident: Incident, clocks: [Clock], steps: [NextStep] = [], tabs: [TabLink] = [], live: LiveMarks = LiveMarks(),
        isConfidential: Bool = false, at now: Date
    ) {
        id = incident.id.rawValue
        title = incident.title
        place = incident.place == incident.municipality ? incident.place : "\(incident.place), \(incident.municipality)"
        phase = Words.phase(incident.phase)
        lead = incident.lead.description
        leadSince = "sinds \(DutchMoment(incident.leadership.since).short(at: now))"
        self.clocks = clocks
        isLate = clocks.contains(where: \.isLate)
        isExercise = incident.exercise
        self.isConfidential = isConfidential
        isOpen = incident.isOpen
        self.steps = steps
        hasSteps = !steps.isEmpty
        firstStep = steps.first
        otherSteps = Array(steps.dropFirst())
        more = otherSteps.isEmpty ? nil : "en nog \(otherSteps.count)"
        self.tabs = tabs
        self.live = live
    }
}
