/// Cuts two long rows of pieces at what stands once in each and in the same order, so that the parts between can be compared by
/// themselves (the idea of Bram Cohen's patience diff).
enum Anchors {
    typealias Part = (before: ArraySlice<String>, after: ArraySlice<String>)

    /// The parts, in order, the anchors among them; one part when the rows are short enough as they are.
    static func cut(_ before: ArraySlice<String>, _ after: ArraySlice<String>, atMost longest: Int) -> [Part] {
        guard before.count + after.count > longest else { return [(before, after)] }
        var parts: [Part] = []
        var (i, j) = (before.startIndex, after.startIndex)
        for (nextI, nextJ) in inOrder(shared(before, after)) {
            parts.append((before[i..<nextI], after[j..<nextJ]))
            parts.append((before[nextI...nextI], after[nextJ...nextJ]))
            (i, j) = (nextI + 1, nextJ + 1)
        }
        parts.append((before[i...], after[j...]))
        return parts
    }

    /// Where the pieces stand that each row holds once, in the order of the first.
    private static func shared(_ before: ArraySlice<String>, _ after: ArraySlice<String>) -> [(Int, Int)] {
        let (a, b) = (single(before), single(after))
        return a.compactMap { piece, place in b[piece].map { (place, $0) } }.sorted { $0.0 < $1.0 }
    }

    private static func single(_ row: ArraySlice<String>) -> [String: Int] {
        var places: [String: Int] = [:]
        var doubled: Set<String> = []
        for (place, piece) in zip(row.indices, row) where places.updateValue(place, forKey: piece) != nil { doubled.insert(piece) }
        return places.filter { !doubled.contains($0.key) }
    }

    /// The longest row of pairs that rises in both, by piles of patience: O(n log n).
    private static func inOrder(_ pairs: [(Int, Int)]) -> [(Int, Int)] {
        var tops: [Int] = []
        var before: [Int?] = []
        for (index, pair) in pairs.enumerated() {
            var (low, high) = (0, tops.count)
            while low < high {
                let middle = (low + high) / 2
                if pairs[tops[middle]].1 < pair.1 { low = middle + 1 } else { high = middle }
            }
            before.append(low > 0 ? tops[low - 1] : nil)
            if low == tops.count { tops.append(index) } else { tops[low] = index }
        }
        var row: [(Int, Int)] = []
        var next = tops.last
        while let index = next {
            row.append(pairs[index])
            next = before[index]
        }
        return row.reversed()
    }
}
