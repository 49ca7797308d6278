/// The newest placement and the newest correction of an incident: who holds a story index sees by them whether another process did
/// something meanwhile.
public struct LineMarks: Sendable, Equatable {
    /// How many items are placed.
    public let placements: Int
    /// Number of the newest correction; 0 for none.
    public let change: Int64

    /// Marks that are known.
    public init(placements: Int, change: Int64) {
        self.placements = placements
        self.change = change
    }
}
