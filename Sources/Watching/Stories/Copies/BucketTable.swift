/// For each bucket the items in it, newest first. All in three flat arrays: 16 bytes an entry at most, no object an item.
struct BucketTable {
    /// How many items of one bucket are looked at: a bucket with more is a formula.
    static let most = 48

    private var keys: [UInt32] = []
    private var owners: [UInt32] = []
    /// The entry before this one with the same key, counted from 1; 0 for none.
    private var previous: [UInt32] = []
    /// Open addressing over entries, counted from 1: the newest entry of each key.
    private var slots: [UInt32]
    private var used = 0

    init() { slots = [UInt32](repeating: 0, count: 1 << 12) }

    var byteCount: Int { (keys.capacity + owners.capacity + previous.capacity + slots.capacity) * 4 }

    mutating func add(_ key: UInt32, owner: UInt32) {
        if (used + 1) * 3 > slots.count * 2 { grow() }
        let place = place(of: key)
        if slots[place] == 0 { used += 1 }
        keys.append(key)
        owners.append(owner)
        previous.append(slots[place])
        slots[place] = UInt32(keys.count)
    }

    /// Calls `body` for the newest items of a bucket.
    func forEach(_ key: UInt32, _ body: (UInt32) -> Void) {
        var entry = slots[place(of: key)]
        var left = Self.most
        while entry != 0, left > 0 {
            body(owners[Int(entry) - 1])
            entry = previous[Int(entry) - 1]
            left -= 1
        }
    }

    private func place(of key: UInt32) -> Int {
        let mask = slots.count - 1
        var place = Int((key &* 0x9E37_79B1) >> 4) & mask
        while slots[place] != 0, keys[Int(slots[place]) - 1] != key { place = (place + 1) & mask }
        return place
    }

    private mutating func grow() {
        let old = slots
        slots = [UInt32](repeating: 0, count: old.count * 2)
        for entry in old where entry != 0 { slots[place(of: keys[Int(entry) - 1])] = entry }
    }
}
