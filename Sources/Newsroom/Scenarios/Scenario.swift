import Incident

/// Preparation for one kind of incident, as `Scenarios/*.yml` holds it: who takes part, what to look for, what people will ask, what
/// to mind. A beginning, never a decision.
public struct Scenario: Sendable, Equatable {
    /// Its name: `zedenzaak`, as the file is called.
    public let id: String
    /// What people call it.
    public let title: String
    /// Where it was taken from.
    public let source: String
    /// What it is about, in a few sentences.
    public let summary: String
    /// Who usually speaks.
    public let leadRole: Role
    /// Why that one.
    public let leadReason: String
    /// The phase that it usually begins in.
    public let phase: Phase
    /// What is usually known of victims at the start.
    public let victims: Victims
    /// How far a criminal case usually is at the start.
    public let criminalStage: CriminalStage
    /// Who takes part, and who leads on what.
    public let partners: [Partner]
    /// Watch queries to start with; `{plaats}` and the like are still open.
    public let watches: [String]
    /// What people will ask.
    public let questions: [String]
    /// How to tell it.
    public let communication: [String]
    /// What administrators must weigh together.
    public let dilemmas: [String]
    /// What no message may hold.
    public let privacy: [String]

    /// The names that its watch queries leave open, in order: `plaats`, `instelling`.
    public var placeholders: [String] {
        var found: [String] = []
        for name in watches.flatMap(WatchTemplate.placeholders) where !found.contains(name) { found.append(name) }
        return found
    }
}
