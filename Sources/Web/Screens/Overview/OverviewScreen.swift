import DutchText
import Foundation
import Incident

/// The first page: what is going on, or two doors when nothing is.
struct OverviewScreen {
    let isEmpty: Bool
    let live: [Strip]
    let hasLive: Bool
    let closed: [ClosedIncident]
    let hasClosed: Bool
    let troubled: [FeedRow]
    let hasTroubled: Bool

    /// A closed incident: one line.
    struct ClosedIncident {
        let id: String
        let title: String
        let place: String
        let closedAt: String
        let isExercise: Bool

        init(_ incident: Incident, at now: Date) {
            id = incident.id.rawValue
            title = incident.title
            place = incident.place
            closedAt = incident.closedAt.map { DutchMoment($0).short(at: now) } ?? ""
            isExercise = incident.exercise
        }
    }

    /// - Parameter incidents: open and closed ones, each with its clocks.
    init(_ incidents: [(incident: Incident, clocks: [Clock])], feeds: [FeedRow], at now: Date) {
        isEmpty = incidents.isEmpty
        live = incidents.filter { $0.incident.isOpen }.map { Strip($0.incident, clocks: $0.clocks, at: now) }
        hasLive = !live.isEmpty
        closed = incidents.map(\.incident).filter { !$0.isOpen }.map { ClosedIncident($0, at: now) }
        hasClosed = !closed.isEmpty
        troubled = feeds.filter(\.isTroubled)
        hasTroubled = !troubled.isEmpty
    }
}
