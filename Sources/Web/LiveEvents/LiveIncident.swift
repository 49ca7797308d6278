import Foundation
import Incident
import Newsroom

/// What one open page of an incident has seen, and what there is to tell it.
struct LiveIncident {
    /// Why to look: something changed, or time passed.
    enum Signal: Sendable {
        case change(Change)
        case time
    }

    let site: Site
    let id: IncidentID
    /// The newest hit that the page knows.
    private(set) var newest: Int64
    /// The state that the page shows; see ``IncidentPage/state(of:)``.
    private(set) var state: Int
    private var clocks = ""

    init(site: Site, id: IncidentID, newest: Int64, state: Int) {
        self.site = site
        self.id = id
        self.newest = newest
        self.state = state
    }

    /// What happened between the making of the page and the start of its stream.
    mutating func catchUp() async throws -> [ServerSentEvent] {
        _ = try await clockEvents()
        return try await hitEvents() + stateEvents()
    }

    /// What to tell because of a signal; often nothing.
    mutating func events(for signal: Signal) async throws -> [ServerSentEvent] {
        switch signal {
        case .change(.hits(let number)): number > newest ? try await hitEvents() : []
        case .change(.incidents): try await stateEvents() + clockEvents()
        case .time: try await clockEvents()
        }
    }

    private mutating func hitEvents() async throws -> [ServerSentEvent] {
        let found = try await site.newsroom.hits(of: id, newerThan: newest, limit: HitRoutes.most)
        guard let last = found.map(\.id).max() else { return [] }
        newest = last
        let now = site.newsroom.clock.now
        let html = try site.templates.render(HitList(hits: HitRow.rows(found.reversed(), at: now)), with: "hit-list")
        return [ServerSentEvent(name: "treffers", data: html)]
    }

    private mutating func stateEvents() async throws -> [ServerSentEvent] {
        let present = try await IncidentPage(site: site).state(of: id)
        guard present != state else { return [] }
        state = present
        return [ServerSentEvent(name: "gewijzigd", data: "\(present)")]
    }

    private mutating func clockEvents() async throws -> [ServerSentEvent] {
        let incident = try await site.newsroom.incident(id)
        let strip = Strip(incident, clocks: try await site.clocks(of: incident), at: site.newsroom.clock.now)
        let html = try site.templates.render(strip, with: "clocks")
        guard html != clocks else { return [] }
        clocks = html
        return [ServerSentEvent(name: "klokken", data: html)]
    }
}
