/// What must be known of a leaf at each of its places, in one byte: the rest of the leaf is far away in memory.
struct LeafTraits: OptionSet {
    let rawValue: UInt8
    /// A hit on a part of a hyphenated word takes the whole word.
    static let growsOverHyphens = LeafTraits(rawValue: 1)
    /// Forms were struck from it.
    static let hasDenied = LeafTraits(rawValue: 2)
}
