import Foundation

/// Who has the lead and who had it. There is one at any time, by construction: the value starts with one, and the only
/// change puts the next in the place of the one before.
public struct Leadership: Sendable, Equatable {
    /// Who speaks now.
    public private(set) var current: Lead
    /// Since when.
    public private(set) var since: Date
    /// Earlier leads, oldest first.
    public private(set) var past: [Term]

    /// One earlier lead: from when to when, and why it ended.
    public struct Term: Sendable, Equatable {
        /// Who spoke.
        public let lead: Lead
        /// From this moment on.
        public let since: Date
        /// To this moment, when the next one began.
        public let until: Date
        /// Why the lead was handed over.
        public let reason: String

        /// A term as it was stored.
        public init(lead: Lead, since: Date, until: Date, reason: String) {
            self.lead = lead
            self.since = since
            self.until = until
            self.reason = reason
        }
    }

    init(first: Lead, since: Date) {
        current = first
        self.since = since
        past = []
    }

    /// Rebuilds what was stored. Terms must join: each ends when the next begins.
    ///
    /// - Throws: `.invalidDossier` when there is a gap or an overlap.
    public init(past: [Term], current: Lead, since: Date) throws(IncidentError) {
        let starts = past.dropFirst().map(\.since) + (past.isEmpty ? [] : [since])
        guard zip(past, starts).allSatisfy({ $0.until == $1 && $0.since <= $0.until }) else {
            throw IncidentError(.invalidDossier, "de leiding sluit niet aan: er moet op elk moment precies één woordvoerder zijn")
        }
        self.past = past
        self.current = current
        self.since = since
    }

    mutating func handOver(to next: Lead, reason: String, at now: Date) throws(IncidentError) {
        guard next != current else { throw IncidentError(.sameLead, next.name) }
        let moment = max(now, since)
        past.append(Term(lead: current, since: since, until: moment, reason: reason))
        current = next
        since = moment
    }
}
