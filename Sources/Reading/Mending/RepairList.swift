/// The repairs made so far: each kind once, in order of first appearance.
struct RepairList {
    private(set) var all: [Repair] = []

    /// Notes a repair.
    mutating func add(_ repair: Repair) {
        guard !all.contains(repair) else { return }
        all.append(repair)
    }

    /// Notes several.
    mutating func add(_ repairs: [Repair]) {
        for repair in repairs { add(repair) }
    }
}
