import Foundation
import Incident

/// What the checker may know of a text besides its words.
public struct CheckContext: Sendable {
    /// Nil when it is not known: rules for all kinds apply, and no parts are missed.
    public let kind: MessageKind?
    /// With an incident the checker knows the facts, who has the lead, and whether there is a criminal case.
    public let incident: Incident?
    /// The moment of the check; a next update before it is in the past.
    public let now: Date

    /// What is known of the text; only the moment must be.
    public init(kind: MessageKind? = nil, incident: Incident? = nil, now: Date) {
        self.kind = kind
        self.incident = incident
        self.now = now
    }
}
