/// All places in one item that answer leaves. Made once and used again for each item: starting a new one costs nothing.
struct Occurrences {
    private(set) var all: [Occurrence] = []
    /// Leaves that occur, each once.
    private(set) var leaves: [Int32] = []
    private var last: [Int32] = []
    private var fields: [FieldSet] = []

    /// Forgets the item before and makes room for the number of leaves there are.
    mutating func begin(leaves count: Int) {
        for leaf in leaves {
            last[Int(leaf)] = -1
            fields[Int(leaf)] = []
        }
        leaves.removeAll(keepingCapacity: true)
        all.removeAll(keepingCapacity: true)
        guard last.count < count else { return }
        last += [Int32](repeating: -1, count: count - last.count)
        fields += [FieldSet](repeating: [], count: count - fields.count)
    }

    mutating func add(_ leaf: Int32, _ words: ClosedRange<Int>, form: MatchForm, field: FieldSet, apart: Int = -1) {
        let index = Int(leaf)
        if last[index] < 0 { leaves.append(leaf) }
        all.append(
            Occurrence(
                leaf: leaf, first: Int32(truncatingIfNeeded: words.lowerBound), last: Int32(truncatingIfNeeded: words.upperBound),
                form: form, field: field, apart: Int32(truncatingIfNeeded: apart), previous: last[index]))
        last[index] = Int32(truncatingIfNeeded: all.count - 1)
        fields[index].formUnion(field)
    }

    /// Whether a leaf occurs in one of these fields.
    @inline(__always)
    func has(_ leaf: Int32, in wanted: FieldSet) -> Bool {
        !fields[Int(leaf)].isDisjoint(with: wanted)
    }

    /// Whether the first of two places stands before the second, by their words and then by their number.
    func isOrdered(_ first: Int, _ second: Int) -> Bool {
        let (one, other) = (all[first], all[second])
        return (one.first, one.last, first) < (other.first, other.last, second)
    }

    /// Numbers in `all` of a leaf's places in these fields, from the first to the last.
    func places(of leaf: Int32, in wanted: FieldSet) -> [Int] {
        var found: [Int] = []
        var place = Int(last[Int(leaf)])
        while place >= 0 {
            if wanted.contains(all[place].field) { found.append(place) }
            place = Int(all[place].previous)
        }
        return found.reversed()
    }
}
