import Incident

/// An answer to the raad as somebody gives it in.
public struct RaadReply: Sendable {
    /// The question as the raad is to read it; nil takes it as it was asked, without what points at a resident.
    public var wording: String?
    /// Own words; empty takes the facts as they stand.
    public var words: String
    /// The facts that it stands on.
    public var facts: [FactID]
    /// It says that it is not known yet, and when more comes.
    public var isNotKnown: Bool
    /// Keys of findings that the person saw and lets stand.
    public var seen: Set<String>
    /// Why the answer that is there changes; for a first answer nil.
    public var reason: String?
    /// How many versions the person saw; nil does not look at that.
    public var after: Int?

    /// An answer as it is given in.
    public init(
        wording: String? = nil, words: String = "", facts: [FactID] = [], isNotKnown: Bool = false, seen: Set<String> = [],
        reason: String? = nil, after: Int? = nil
    ) {
        self.wording = wording
        self.words = words
        self.facts = facts
        self.isNotKnown = isNotKnown
        self.seen = seen
        self.reason = reason
        self.after = after
    }
}
