/// A set of word hashes in open addressing, with two bits for how the word is written.
struct WordTable: Sendable {
    /// How a word is written.
    struct Kinds: OptionSet {
        let rawValue: UInt64
        /// Without capitals.
        static let word = Kinds(rawValue: 1)
        /// With a capital.
        static let name = Kinds(rawValue: 2)
    }

    private var cells: [UInt64]
    private var count = 0

    init(expecting words: Int) {
        var capacity = 16
        while capacity < words * 2 { capacity *= 2 }
        cells = [UInt64](repeating: 0, count: capacity)
    }

    /// How the word with this hash is written; empty when it is not there.
    @inline(__always)
    func kinds(of hash: UInt64) -> Kinds {
        let mask = cells.count - 1
        var place = Int(truncatingIfNeeded: hash >> 20) & mask
        while true {
            let cell = cells[place]
            if cell == 0 { return [] }
            if cell & ~3 == hash & ~3 { return Kinds(rawValue: cell & 3) }
            place = (place + 1) & mask
        }
    }

    mutating func insert(_ hash: UInt64, _ kind: Kinds) {
        if count * 4 >= cells.count * 3 { grow() }
        let mask = cells.count - 1
        var place = Int(truncatingIfNeeded: hash >> 20) & mask
        while cells[place] != 0, cells[place] & ~3 != hash & ~3 { place = (place + 1) & mask }
        if cells[place] == 0 { count += 1 }
        cells[place] = cells[place] | (hash & ~3) | kind.rawValue
    }

    private mutating func grow() {
        let old = cells
        cells = [UInt64](repeating: 0, count: old.count * 2)
        count = 0
        for cell in old where cell != 0 { insert(cell, Kinds(rawValue: cell & 3)) }
    }
}
