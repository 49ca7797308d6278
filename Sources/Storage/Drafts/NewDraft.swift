import Incident

/// A version of a message, to be kept.
public struct NewDraft: Sendable, Equatable {
    /// What it is about.
    public var incident: IncidentID
    /// What kind of message it is.
    public var kind: MessageKind
    /// The name of the channel; nil for a text on paper.
    public var channel: String?
    /// The text to keep.
    public var text: String
    /// The facts that stand in it, with their status now.
    public var factsUsed: [UsedFact]
    /// How it came to be.
    public var origin: DraftOrigin
    /// The versions that it was made from; nil takes the last one, whichever that is.
    public var parents: [Int64]?
    /// What Eenmond proposed; nil when that is not known.
    public var basis: DraftBasis?
    /// Number of the account of who wrote it; nil for who has none.
    public var account: Int64?

    /// A version of a message.
    public init(
        incident: IncidentID, kind: MessageKind, channel: String? = nil, text: String, factsUsed: [UsedFact] = [],
        origin: DraftOrigin = .made, parents: [Int64]? = nil, basis: DraftBasis? = nil, account: Int64? = nil
    ) {
        self.incident = incident
        self.kind = kind
        self.channel = channel
        self.text = text
        self.factsUsed = factsUsed
        self.origin = origin
        self.parents = parents
        self.basis = basis
        self.account = account
    }
}
