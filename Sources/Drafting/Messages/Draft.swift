import Foundation
import Incident

/// A text made from an incident and a template, for a person to read, mend and have approved.
public struct Draft: Sendable, Equatable {
    /// What kind of message it is.
    public let kind: MessageKind
    /// The channel that it is made for; nil for a text on paper.
    public let channel: Channel?
    /// First message, update, correction or closing.
    public let moment: MessageMoment
    /// Markdown. Gaps stand in it as `[[nog invullen: …]]`; an exercise has OEFENING at its head.
    public let text: String
    /// What is still to be supplied, in the order of the text, each once.
    public let missing: [MissingPiece]
    /// The facts that stand in the text, in the order of the text.
    public let factsUsed: [FactID]
    /// How long the text is, and how long it may be.
    public let length: MessageLength
    /// Confirmed facts for these readers that are not in the text, and why.
    public let leftOut: [LeftOutFact]
    /// What it was made for besides the incident.
    public let options: DraftOptions
    /// The moment that it speaks of as now; nil when it was not made from a template.
    public let at: Date?

    /// A draft as it was made or stored.
    public init(
        kind: MessageKind, channel: Channel?, moment: MessageMoment, text: String, missing: [MissingPiece], factsUsed: [FactID],
        length: MessageLength, leftOut: [LeftOutFact] = [], options: DraftOptions = DraftOptions(), at: Date? = nil
    ) {
        self.kind = kind
        self.channel = channel
        self.moment = moment
        self.text = text
        self.missing = missing
        self.factsUsed = factsUsed
        self.length = length
        self.leftOut = leftOut
        self.options = options
        self.at = at
    }

    /// What is still to be supplied, as it stands in the text.
    public var placeholdersMissing: [String] { missing.map(\.what) }

    /// The text once the lead has agreed to what was proposed: without the `[[voorstel: …]]` marks.
    public var textOnceAgreed: String { ProposalMark.removed(from: text) }

    /// Whether nothing is left to fill in.
    public var isComplete: Bool { missing.isEmpty }
}
