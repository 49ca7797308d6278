import DutchText
import Foundation
import Incident

/// The first page: what is going on, or two doors when nothing is.
struct OverviewScreen {
    let isEmpty: Bool
    let live: [Strip]
    let hasLive: Bool
    /// What is to be done, over all live incidents, most urgent first.
    let work: [Work]
    let hasWork: Bool
    let closed: [ClosedIncident]
    let hasClosed: Bool
    let troubled: [FeedRow]
    let hasTroubled: Bool

    /// Rules and templates of the organisation that cannot be used.
    let warnings: [String]
    let hasWarnings: Bool

    /// One thing to do, and where.
    struct Work {
        let step: NextStep
        let incident: String
    }

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

    init(live: [Strip], closed: [Incident], feeds: [FeedRow], warnings: [String], at now: Date) {
        isEmpty = live.isEmpty && closed.isEmpty
        self.live = live
        hasLive = !live.isEmpty
        let all = live.flatMap { card in card.steps.prefix(3).map { Work(step: $0, incident: card.title) } }
        work = all.filter(\.step.isUrgent) + all.filter { !$0.step.isUrgent }
        hasWork = !work.isEmpty
        self.closed = closed.map { ClosedIncident($0, at: now) }
        hasClosed = !closed.isEmpty
        self.warnings = warnings
        hasWarnings = !warnings.isEmpty
        troubled = feeds.filter(\.isTroubled)
        hasTroubled = !troubled.isEmpty
    }
}
