import Accounts
import Foundation
import Incident
import Newsroom

extension Site {
    /// The strip of one page of an incident, with its clocks, its work and its tabs.
    func strip(of incident: Incident, on tab: IncidentTab?, for visitor: Visitor) async throws -> Strip {
        // The marks come first: what happens while we look is told twice rather than never.
        let live = Strip.LiveMarks(
            newest: try await newsroom.newestHit(), state: try await IncidentPage(site: self).state(of: incident.id),
            eventsHref: "/events/\(incident.id)")
        let work = try await work(of: incident, for: visitor)
        return Strip(
            incident, clocks: Clocks(work.clock, of: incident).all(at: work.now), steps: work.all,
            tabs: IncidentTab.allCases.map { TabLink($0, of: incident, work: work, isCurrent: $0 == tab) }, live: live,
            isConfidential: try await newsroom.members(of: incident.id) != nil, at: newsroom.clock.now)
    }

    /// The strip as a card on the overview shows it: without tabs.
    func card(of incident: Incident, for visitor: Visitor) async throws -> Strip {
        let work = try await work(of: incident, for: visitor)
        return Strip(
            incident, clocks: Clocks(work.clock, of: incident).all(at: work.now), steps: work.all,
            isConfidential: try await newsroom.members(of: incident.id) != nil, at: newsroom.clock.now)
    }

    /// What there is to do for an incident.
    func work(of incident: Incident, for visitor: Visitor) async throws -> NextSteps {
        let questions = try await newsroom.raadQuestions(of: incident.id)
        return NextSteps(
            incident: incident, messages: try await newsroom.messages(of: incident.id), visitor: visitor,
            newHits: try await newsroom.hitCounts(of: incident.id).new,
            openQuestions: questions.count(where: \.isOpen),
            staleAnswers: questions.count { $0.isStale(in: incident, at: newsroom.clock.now) },
            clock: try await newsroom.clock(of: incident), now: newsroom.clock.now)
    }
}

extension TabLink {
    fileprivate init(_ tab: IncidentTab, of incident: Incident, work: NextSteps, isCurrent: Bool) {
        let open = incident.facts.count { !$0.isConfirmed && !$0.isRefuted }
        let count: (Int, String)? =
            switch tab {
            case .feiten: (open, "open")
            case .media: (work.newHits, "nieuw")
            case .berichten: (work.messages.count(where: \.isShown), "")
            case .raad: (work.openQuestions, "open")
            default: nil
            }
        self.init(
            name: tab.rawValue, words: tab.words, href: tab.href(incident.id), isCurrent: isCurrent,
            waiting: count.flatMap { $0.0 == 0 ? nil : "\($0.0) \($0.1)".trimmed })
    }
}
