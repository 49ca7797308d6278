import Foundation

/// Where an item goes in an incident, as the story index says.
public struct NewPlacement: Sendable, Equatable {
    /// The item.
    public let item: Int64
    /// When it was published.
    public let published: Date
    /// The first item with this text; the item itself when it is that one.
    public let original: Int64
    /// A line that is there; a number below 0 stands for a new line, the same one for all that share the number.
    public let line: Int64
    /// 0 to 1, how like its original or its line it is.
    public let likeness: Double
    /// What the labelling rules propose, as the caller's JSON.
    public let proposal: String
    /// What the proposal was made from.
    public let basis: String

    /// A placement.
    public init(item: Int64, published: Date, original: Int64, line: Int64, likeness: Double, proposal: String, basis: String) {
        self.item = item
        self.published = published
        self.original = original
        self.line = line
        self.likeness = likeness
        self.proposal = proposal
        self.basis = basis
    }
}
