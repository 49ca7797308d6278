import Foundation

/// When the signal came, when the first and the last message went, and when the next one is due.
public struct IncidentClock: Sendable, Equatable {
    /// Where a moment that something is due comes from.
    public enum Origin: String, Sendable, CaseIterable {
        /// The norm for the first message.
        case firstMessage = "first-message"
        /// The next update that was promised.
        case agreed
        /// The norm for every next message.
        case norm
    }

    /// A moment by which something must be said.
    public struct Due: Sendable, Equatable {
        /// The moment.
        public let at: Date
        /// What it follows from.
        public let origin: Origin

        /// A moment and what it follows from.
        public init(at: Date, origin: Origin) {
            self.at = at
            self.origin = origin
        }

        /// Late from one whole minute on, so that a screen never says "0 minuten over tijd".
        public func isLate(at now: Date) -> Bool { at.addingTimeInterval(60) <= now }
    }

    /// When the municipality heard of it.
    public let signal: Date
    /// When the first message for the public could go out; nil while there is none.
    public let firstMessage: Date?
    /// When the latest message for the public could go out; nil while there is none.
    public let lastMessage: Date?
    /// Whether these moments are approvals, because nobody wrote down a publication.
    public let countsApprovals: Bool
    /// When the incident was closed; nil while it is open.
    public let closed: Date?
    /// What must be said next; nil for a closed incident.
    public let nextDue: Due?

    /// Reads the clock off an incident.
    ///
    /// - Parameters:
    ///   - messages: when each message for the public went out, or was approved, in any order. A draft is no message yet.
    ///   - countsApprovals: whether these are approvals.
    public init(_ incident: Incident, messages: [Date], countsApprovals: Bool = false, norms: ClockNorms) {
        self.countsApprovals = countsApprovals
        signal = incident.signalledAt
        firstMessage = messages.min()
        lastMessage = messages.max()
        closed = incident.closedAt
        nextDue = incident.isOpen ? IncidentClock.due(incident, last: messages.max(), norms) : nil
    }

    /// What was promised counts until a message has come since; then the norm does, until something new is promised.
    private static func due(_ incident: Incident, last: Date?, _ norms: ClockNorms) -> Due {
        guard let last else {
            return Due(at: incident.signalledAt.addingTimeInterval(norms.firstMessageWithin), origin: .firstMessage)
        }
        if let agreed = incident.story.nextUpdate?.at, last < agreed { return Due(at: agreed, origin: .agreed) }
        return Due(at: last.addingTimeInterval(norms.updateEvery), origin: .norm)
    }
}
