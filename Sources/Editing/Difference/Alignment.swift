/// Two rows of pieces beside each other: what is the same in both, and what stands between. Pieces that differ only in the blanks
/// behind them are the same; the later text's blanks count.
struct Alignment {
    struct Run {
        let isSame: Bool
        let old: [String]
        let new: [String]
    }

    /// In order; runs that are the same and runs that are not alternate.
    let runs: [Run]
    /// For each piece of the old row that has one: its piece in the new row.
    let partners: [Int: Int]

    init(_ old: [String], _ new: [String]) {
        partners = Alignment.partners(old, new)
        var runs: [Run] = []
        var (i, j) = (0, 0)
        while i < old.count || j < new.count {
            let start = (i, j)
            while i < old.count, j < new.count, partners[i] == j { (i, j) = (i + 1, j + 1) }
            if i > start.0 {
                runs += Alignment.same(Array(old[start.0..<i]), Array(new[start.1..<j]))
                continue
            }
            while i < old.count, partners[i] == nil { i += 1 }
            let next = i < old.count ? partners[i] ?? new.count : new.count
            runs.append(Run(isSame: false, old: Array(old[start.0..<i]), new: Array(new[j..<next])))
            j = next
        }
        self.runs = runs
    }

    /// Same words with other blanks are shown as changed, so that both texts can be put together again byte for byte.
    private static func same(_ old: [String], _ new: [String]) -> [Run] {
        var runs: [Run] = []
        for (before, after) in zip(old, new) {
            // Not ==, to which a letter with its accent apart is the same letter.
            let isSame = before.utf8.elementsEqual(after.utf8)
            if let last = runs.last, last.isSame == isSame {
                runs[runs.count - 1] = Run(isSame: isSame, old: last.old + [before], new: last.new + [after])
            } else {
                runs.append(Run(isSame: isSame, old: [before], new: [after]))
            }
        }
        return runs
    }

    /// The longest common row, by Myers' algorithm as the standard library has it; what begins and ends alike is left out first, and
    /// what is long is cut up first.
    private static func partners(_ old: [String], _ new: [String]) -> [Int: Int] {
        let (a, b) = (old.map(key), new.map(key))
        var found: [Int: Int] = [:]
        var head = 0
        while head < a.count, head < b.count, a[head] == b[head] {
            found[head] = head
            head += 1
        }
        var tail = 0
        while tail < a.count - head, tail < b.count - head, a[a.count - 1 - tail] == b[b.count - 1 - tail] {
            found[a.count - 1 - tail] = b.count - 1 - tail
            tail += 1
        }
        let middle = (a[head..<(a.count - tail)], b[head..<(b.count - tail)])
        for (before, after) in Anchors.cut(middle.0, middle.1, atMost: longest) {
            for (i, j) in kept(before, after) { found[i] = j }
        }
        return found
    }

    /// So many pieces of two texts together are compared at once. Myers' algorithm takes time and memory with the square of what differs:
    /// two texts of 10,000 other words would be gigabytes.
    private static let longest = 3_000

    private static func kept(_ before: ArraySlice<String>, _ after: ArraySlice<String>) -> [(Int, Int)] {
        guard !before.isEmpty, !after.isEmpty, before.count + after.count <= longest else { return [] }
        let difference = Array(after).difference(from: Array(before))
        let removed = Set(difference.removals.map { before.startIndex + offset($0) })
        let added = Set(difference.insertions.map { after.startIndex + offset($0) })
        return Array(zip(before.indices.filter { !removed.contains($0) }, after.indices.filter { !added.contains($0) }))
    }

    private static func offset(_ change: CollectionDifference<String>.Change) -> Int {
        switch change {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
    }

    private static func key(_ piece: String) -> String {
        var rest = piece[...]
        while let last = rest.last, last.isWhitespace, rest.count > 1 { rest.removeLast() }
        return String(rest)
    }
}
