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
    /// Whether who looks may judge what comes, and what her forms must send along.
    let mayJudge: Bool
    let formToken: String
    /// The newest hit that the page knows.
    private(set) var newest: Int64
    /// The state that the page shows; see ``IncidentPage/state(of:)``.
    private(set) var state: Int
    private var clocks = ""

    init(site: Site, id: IncidentID, newest: Int64, state: Int, mayJudge: Bool, formToken: String) {
        self.site = site
        self.id = id
        self.newest = newest
        self.mayJudge = mayJudge
        self.formToken = formToken
        self.state = state
    }

    /// What happened between the making of the page and the start of its stream.
    mutating func catchUp() async throws -> [ServerSentEvent] {
        clocks = try await look(since: nil).clocks
        // The page may be newer than what was last looked at for others.
        let present = try await IncidentPage(site: site).state(of: id)
        return try await hitEvents() + stateEvents(present)
    }

    /// What to tell because of a signal; often nothing.
    mutating func events(for signal: Signal) async throws -> [ServerSentEvent] {
        switch signal {
        case .change(.hits(let number)): return number > newest ? try await hitEvents() : []
        case .change(.incidents(let mark)):
            let look = try await look(since: mark)
            return stateEvents(look.state) + clockEvents(look)
        case .time: return clockEvents(try await look(since: nil))
        }
    }

    private mutating func hitEvents() async throws -> [ServerSentEvent] {
        let found = try await site.newsroom.hits(of: id, newerThan: newest, limit: HitRoutes.most)
        guard let last = found.map(\.id).max() else { return [] }
        newest = last
        let incident = try await site.newsroom.incident(id)
        let now = site.newsroom.clock.now
        // A text that several queries found, or several places printed, is one row.
        var rows: [MediaRow] = []
        for hit in found.reversed() {
            let finding = try await site.newsroom.foldedHit(hit.item.id, of: id)
            guard !rows.contains(where: { $0.id == finding.id }) else { continue }
            rows.append(MediaRow(finding, of: incident, mayJudge: mayJudge, at: now))
        }
        let html = try site.templates.render(LiveRows(frame: LiveRows.Frame(formToken: formToken), rows: rows), with: "media-rows")
        return [ServerSentEvent(name: "treffers", data: html)]
    }

    private mutating func stateEvents(_ present: Int) -> [ServerSentEvent] {
        guard present != state else { return [] }
        state = present
        return [ServerSentEvent(name: "gewijzigd", data: "\(present)")]
    }

    private mutating func clockEvents(_ look: LiveDesk.Look) -> [ServerSentEvent] {
        guard look.clocks != clocks else { return [] }
        clocks = look.clocks
        return [ServerSentEvent(name: "klokken", data: look.clocks)]
    }

    private func look(since mark: Int64?) async throws -> LiveDesk.Look {
        try await site.live.look(at: id, since: mark) { [site, id] in
            let incident = try await site.newsroom.incident(id)
            let strip = Strip(incident, clocks: try await site.clocks(of: incident), at: site.newsroom.clock.now)
            return LiveDesk.Look(
                state: try await IncidentPage(site: site).state(of: id), clocks: try site.templates.render(strip, with: "clocks"))
        }
    }
}
