/// Remembers what words mean: news repeats its words, so nearly every word of a text is one probe here.
/// Open addressing over 64-bit hashes; emptied when full, so its size is bounded.
struct WordMemo {
    private static let mostWords = 1 << 19

    private var keys: [UInt64]
    private var slots: [Int32]
    private var count = 0
    /// Findings of the words that mean something; a slot of -1 means nothing.
    private(set) var findings: [[Finding]] = []

    init() {
        keys = [UInt64](repeating: 0, count: 1 << 12)
        slots = [Int32](repeating: -1, count: 1 << 12)
    }

    /// Forgets everything: the leaves have changed.
    mutating func forget() {
        self = WordMemo()
    }

    /// Answer for a word that was not met before.
    static let unknown: Int32 = -2

    /// Slot of the findings of a word: -1 when it has none, `unknown` when the word is new.
    @inline(__always)
    func slot(of hash: UInt64) -> Int32 {
        let mask = keys.count - 1
        var place = Int(truncatingIfNeeded: hash >> 8) & mask
        while keys[place] != 0 {
            if keys[place] == hash { return slots[place] }
            place = (place + 1) & mask
        }
        return Self.unknown
    }

    /// Files the findings of a new word and gives their slot.
    mutating func add(_ found: [Finding], for hash: UInt64) -> Int32 {
        if count >= Self.mostWords { forget() }
        if count * 2 >= keys.count { grow() }
        var slot: Int32 = -1
        if !found.isEmpty {
            slot = Int32(truncatingIfNeeded: findings.count)
            findings.append(found)
        }
        insert(hash, slot)
        count += 1
        return slot
    }

    private mutating func insert(_ hash: UInt64, _ slot: Int32) {
        let mask = keys.count - 1
        var place = Int(truncatingIfNeeded: hash >> 8) & mask
        while keys[place] != 0 { place = (place + 1) & mask }
        keys[place] = hash
        slots[place] = slot
    }

    private mutating func grow() {
        let old = zip(keys, slots)
        keys = [UInt64](repeating: 0, count: keys.count * 2)
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for (hash, slot) in old where hash != 0 { insert(hash, slot) }
    }
}
