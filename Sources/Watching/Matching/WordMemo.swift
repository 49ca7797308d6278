/// Remembers what words mean: news repeats its words, so nearly every word of a text is one probe here.
/// Open addressing over 64-bit hashes; emptied when full, so its size is bounded.
///
/// A word remembers how many leaves there were when it was looked into. When leaves were added since, only those are looked into: so a query
/// more costs each word once what the query costs, and nothing is forgotten.
struct WordMemo {
    private static let mostWords = 1 << 19
    /// 128 MB of them.
    private static let mostFindings = 1 << 24

    private struct Cell {
        var hash: UInt64 = 0
        /// Where its findings stand; -1 when the word means nothing.
        var slot: Int32 = -1
        /// Leaves that were looked into.
        var leaves: Int32 = 0
    }

    private var cells = [Cell](repeating: Cell(), count: 1 << 12)
    private var count = 0
    /// Findings of the words that mean something, one word after the other; before each word's stands how many they are, as a number.
    private var findings: [Finding] = []

    /// What is known of a word.
    enum Answer {
        /// The slot of its findings; -1 when it has none.
        case known(Int32)
        /// It was looked into for the leaves before this one.
        case knownBefore(leaf: Int32, slot: Int32)
        case unknown
    }

    /// What is known of a word, when there are so many leaves.
    @inline(__always)
    func answer(for hash: UInt64, leaves: Int32) -> Answer {
        let mask = cells.count - 1
        var place = Int(truncatingIfNeeded: hash >> 8) & mask
        while cells[place].hash != 0 {
            let cell = cells[place]
            if cell.hash == hash {
                return cell.leaves == leaves ? .known(cell.slot) : .knownBefore(leaf: cell.leaves, slot: cell.slot)
            }
            place = (place + 1) & mask
        }
        return .unknown
    }

    /// Numbers of the findings of a word.
    @inline(__always)
    subscript(slot: Int32) -> Range<Int> {
        let first = Int(slot) + 1
        return first..<first + Int(findings[Int(slot)].number)
    }

    /// One finding.
    @inline(__always)
    subscript(number: Int) -> Finding { findings[number] }

    /// Files the findings of a new word and gives their slot.
    mutating func add(_ found: [Finding], for hash: UInt64, leaves: Int32) -> Int32 {
        if count >= Self.mostWords || findings.count >= Self.mostFindings { self = WordMemo() }
        if count * 2 >= cells.count { grow() }
        count += 1
        let slot = file(found, at: -1)
        insert(Cell(hash: hash, slot: slot, leaves: leaves))
        return slot
    }

    /// Adds what newer leaves mean to a word that is known, and gives the slot of all its findings.
    mutating func add(newer found: [Finding], for hash: UInt64, at slot: Int32, leaves: Int32) -> Int32 {
        let slot = file(found, at: slot)
        let mask = cells.count - 1
        var place = Int(truncatingIfNeeded: hash >> 8) & mask
        while cells[place].hash != hash { place = (place + 1) & mask }
        cells[place].slot = slot
        cells[place].leaves = leaves
        return slot
    }

    private mutating func file(_ found: [Finding], at slot: Int32) -> Int32 {
        guard !found.isEmpty else { return slot }
        let known = slot < 0 ? [] : self[slot].map { findings[$0] }
        let place = findings.count
        findings.append(Finding(kind: .whole, number: Int32(truncatingIfNeeded: known.count + found.count), form: .word))
        findings += known
        findings += found
        return Int32(truncatingIfNeeded: place)
    }

    private mutating func insert(_ cell: Cell) {
        let mask = cells.count - 1
        var place = Int(truncatingIfNeeded: cell.hash >> 8) & mask
        while cells[place].hash != 0 { place = (place + 1) & mask }
        cells[place] = cell
    }

    private mutating func grow() {
        let old = cells
        cells = [Cell](repeating: Cell(), count: cells.count * 2)
        for cell in old where cell.hash != 0 { insert(cell) }
    }
}
