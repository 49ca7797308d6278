/// What the rules propose for an item. A proposal only: what a person chose stands.
public struct LabelProposal: Sendable, Hashable, Codable {
    /// What the item as a whole is proposed as; nil when nothing in it points anywhere.
    public let label: ItemLabel?
    /// Its sentences and quotes that point somewhere, in order.
    public let passages: [LabelledPassage]

    /// A proposal.
    public init(label: ItemLabel?, passages: [LabelledPassage]) {
        self.label = label
        self.passages = passages
    }

    /// Nothing to propose.
    public static let none = LabelProposal(label: nil, passages: [])
}
