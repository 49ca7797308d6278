import Foundation

/// One change to an incident: who did what, when, from what to what, and why.
public struct LogEntry: Sendable, Equatable {
    public enum Action: String, CaseIterable, Sendable {
        case opened
        case imported
        case factAdded = "fact-added"
        case factConfirmed = "fact-confirmed"
        case factRefuted = "fact-refuted"
        case leadHandedOver = "lead-handed-over"
        case phaseChanged = "phase-changed"
        case storyChanged = "story-changed"
        case assessed
        case drafted
        case closed
    }

    public let at: Date
    public let who: String
    public let action: Action
    /// The fact, field or message that changed.
    public let subject: String
    public let from: String?
    public let to: String?
    public let reason: String?

    public init(at: Date, who: String, action: Action, subject: String, from: String?, to: String?, reason: String?) {
        self.at = at
        self.who = who
        self.action = action
        self.subject = subject
        self.from = from
        self.to = to
        self.reason = reason
    }
}
