/// Where three texts can be cut so that the pieces belong together: at every sentence edge whose place is known in all three.
struct MergePassages {
    struct Passage {
        let base: Range<Int>
        let current: Range<Int>
        let offered: Range<Int>
    }

    /// In order; together they are the three texts.
    let all: [Passage]

    init(base: [String], current: [String], offered: [String]) {
        let edges = zip(
            MergePassages.edges(of: base, in: current), MergePassages.edges(of: base, in: offered)
        ).enumerated().compactMap { index, pair in
            // An even index is the start of a sentence, an odd one its end.
            pair.0.flatMap { mine in pair.1.map { Point(base: index / 2 + index % 2, current: mine, offered: $0) } }
        }
        var last = Point(base: 0, current: 0, offered: 0)
        var passages: [Passage] = []
        for point in edges + [Point(base: base.count, current: current.count, offered: offered.count)] {
            guard point.isBehind(last) else { continue }
            passages.append(
                Passage(base: last.base..<point.base, current: last.current..<point.current, offered: last.offered..<point.offered))
            last = point
        }
        all = passages
    }

    private struct Point {
        let base: Int
        let current: Int
        let offered: Int

        func isBehind(_ other: Point) -> Bool { base >= other.base && current >= other.current && offered >= other.offered }
    }

    /// For each sentence of the base where it starts and where it ends in the other text: at its own partner, or else at the edge of
    /// its neighbour's; nil when neither has one.
    private static func edges(of base: [String], in other: [String]) -> [Int?] {
        let places = self.places(of: base, in: other)
        return base.indices.flatMap { index -> [Int?] in
            let before = index == 0 ? 0 : places[index - 1].map { $0 + 1 }
            let after = index == base.count - 1 ? other.count : places[index + 1]
            return [places[index] ?? before, places[index].map { $0 + 1 } ?? after]
        }
    }

    /// The place of each sentence in the other text. Where as many sentences were changed as there were, each has its own place.
    private static func places(of base: [String], in other: [String]) -> [Int?] {
        let partners = Alignment(base, other).partners
        var places = base.indices.map { partners[$0] }
        var start = 0
        while start < base.count {
            guard places[start] == nil else {
                start += 1
                continue
            }
            let end = base.indices[start...].first { places[$0] != nil } ?? base.count
            let from = start == 0 ? 0 : (places[start - 1] ?? 0) + 1
            let to = end == base.count ? other.count : places[end] ?? other.count
            if to - from == end - start { for index in start..<end { places[index] = from + index - start } }
            start = end
        }
        return places
    }
}
