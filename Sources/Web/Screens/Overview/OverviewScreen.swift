import DutchText
import Foundation
import Incident

/// The first page: what is going on, or two doors when nothing is.
struct OverviewScreen {
    let isEmpty: Bool
    let live: [Strip]
    let hasLive: Bool
    /// What is to be done, over all live incidents, most urgent first; in an exercise only when nothing real is going on.
    let work: [Work]
    let hasWork: Bool
    /// How many steps more wait on the pages of the incidents; nil when all are here.
    let more: String?
    let closed: [ClosedIncident]
    let hasClosed: Bool
    let troubled: [FeedRow]
    let hasTroubled: Bool

    /// Rules and templates of the organisation that cannot be used.
    let warnings: [String]
    let hasWarnings: Bool

    /// As many as one glance takes; what is urgent is never left out.
    private static let mostShown = 8

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
        // What is real comes before an exercise, and what is late before what is not.
        let cards = live.filter { !$0.isExercise && $0.isLate } + live.filter { !$0.isExercise && !$0.isLate } + live.filter(\.isExercise)
        self.live = cards
        hasLive = !live.isEmpty
        let real = cards.filter { !$0.isExercise }
        let all = (real.isEmpty ? cards : real).flatMap { card in card.steps.map { Work(step: $0, incident: card.title) } }
        let sorted = all.filter(\.step.isUrgent) + all.filter { !$0.step.isUrgent }
        let shown = max(OverviewScreen.mostShown, all.count(where: \.step.isUrgent))
        work = Array(sorted.prefix(shown))
        more = sorted.count > shown ? Words.moreSteps(sorted.count - shown) : nil
        hasWork = !work.isEmpty
        self.closed = closed.map { ClosedIncident($0, at: now) }
        hasClosed = !closed.isEmpty
        self.warnings = warnings
        hasWarnings = !warnings.isEmpty
        troubled = feeds.filter(\.isTroubled)
        hasTroubled = !troubled.isEmpty
    }
}
