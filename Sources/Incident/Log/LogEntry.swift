import Foundation

/// One change to an incident: who did what, when, from what to what, and why.
public struct LogEntry: Sendable, Equatable {
    /// What was done. The raw value is the word in the database and in exports.
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
        case diagnosed
        case ticked
        case unticked
        case drafted
        case questionAsked = "question-asked"
        case questionAnswered = "question-answered"
        case raadAnswerChanged = "raad-answer-changed"
        case raadAnswerWithdrawn = "raad-answer-withdrawn"
        case findingAnswered = "finding-answered"
        case answerTakenBack = "answer-taken-back"
        case messageLooked = "message-looked"
        case approvalAsked = "approval-asked"
        case approved
        case approvedInEmergency = "approved-in-emergency"
        case returned
        case published
        case wideningRefused = "widening-refused"
        case mandateGiven = "mandate-given"
        case mandateWithdrawn = "mandate-withdrawn"
        case readersChanged = "readers-changed"
        case rumourAdded = "rumour-added"
        case rumourAnswered = "rumour-answered"
        case queryAdded = "query-added"
        case queryChanged = "query-changed"
        case queryStopped = "query-stopped"
        case hitAccepted = "hit-accepted"
        case hitDismissed = "hit-dismissed"
        case hitReopened = "hit-reopened"
        case hitLabelled = "hit-labelled"
        case hitAssigned = "hit-assigned"
        case hitNoted = "hit-noted"
        case copySeparated = "copy-separated"
        case storiesJoined = "stories-joined"
        case storySplit = "story-split"
        case storyRenamed = "story-renamed"
        case closed
    }

    /// When it was done.
    public let at: Date
    /// Who did it: a person, or the system that did.
    public let who: String
    /// What was done.
    public let action: Action
    /// The fact, field or message that changed.
    public let subject: String
    /// What it was before; nil when there was nothing.
    public let from: String?
    /// What it became; nil when nothing came in its place.
    public let to: String?
    /// Why, where a reason is asked.
    public let reason: String?

    /// Entries are made by the changes of ``Incident``; a store makes them anew when it reads.
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
