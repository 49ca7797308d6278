/// All places in one item that answer leaves. Made once and used again for each item: starting a new one costs nothing.
struct Occurrences {
    private(set) var all: [Occurrence] = []
    /// Leaves that occur, each once.
    private(set) var leaves: [Int32] = []
    private var cells: [Cell] = []

    /// What is known of a leaf.
    private struct Cell {
        /// Its last place in `all`; -1 without.
        var last: Int32 = -1
        var fields: FieldSet = []
    }

    /// Forgets the item before and makes room for the number of leaves there are.
    mutating func begin(leaves count: Int) {
        for leaf in leaves { cells[Int(leaf)] = Cell() }
        leaves.removeAll(keepingCapacity: true)
        all.removeAll(keepingCapacity: true)
        guard cells.count < count else { return }
        cells += [Cell](repeating: Cell(), count: count - cells.count)
    }

    mutating func add(_ leaf: Int32, _ words: ClosedRange<Int>, form: MatchForm, field: FieldSet, apart: Int = -1) {
        let index = Int(leaf)
        let previous = cells[index].last
        if previous < 0 { leaves.append(leaf) }
        cells[index] = Cell(last: Int32(truncatingIfNeeded: all.count), fields: cells[index].fields.union(field))
        all.append(
            Occurrence(
                leaf: leaf, first: Int32(truncatingIfNeeded: words.lowerBound), last: Int32(truncatingIfNeeded: words.upperBound),
                form: form, field: field, apart: Int32(truncatingIfNeeded: apart), previous: previous))
    }

    /// Whether a leaf occurs in one of these fields.
    @inline(__always)
    func has(_ leaf: Int32, in wanted: FieldSet) -> Bool {
        !cells[Int(leaf)].fields.isDisjoint(with: wanted)
    }

    /// Places in the order of the text, by their words and then by their number, each once.
    func ordered(_ places: [Int]) -> [Int] {
        guard places.count > 1 else { return places }
        let all = all
        var last = -1
        let sorted = places.sorted { first, second in
            let (one, other) = (all[first], all[second])
            return (one.first, one.last, first) < (other.first, other.last, second)
        }
        return sorted.filter { place in
            defer { last = place }
            return place != last
        }
    }

    /// The number in `all` of a leaf's place in these fields when it has only one place in the item.
    func onlyPlace(of leaf: Int32, in wanted: FieldSet) -> Int? {
        let place = Int(cells[Int(leaf)].last)
        guard place >= 0, all[place].previous < 0, wanted.contains(all[place].field) else { return nil }
        return place
    }

    /// Numbers in `all` of a leaf's places in these fields, from the first to the last.
    func places(of leaf: Int32, in wanted: FieldSet) -> [Int] {
        var found: [Int] = []
        var place = Int(cells[Int(leaf)].last)
        while place >= 0 {
            if wanted.contains(all[place].field) { found.append(place) }
            place = Int(all[place].previous)
        }
        return found.reversed()
    }
}
