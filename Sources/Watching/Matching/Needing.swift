/// The queries that need a leaf, as the rarest of what they need.
struct Needing {
    /// A query that needs this leaf and no other: the first that came, beside the leaf itself; -1 without. Nearly every leaf has only this one.
    private(set) var only: Int32 = -1
    /// The other queries, some of which may be found by other leaves as well.
    private(set) var others: [Int32] = []

    mutating func add(_ entry: Int32, isOnlyLeaf: Bool) {
        if isOnlyLeaf, only < 0 {
            only = entry
        } else {
            others.append(entry)
        }
    }

    mutating func remove(_ entry: Int32) {
        if only == entry { only = -1 }
        others.removeAll { $0 == entry }
    }
}
