import Foundation

/// Weighted terms, in two parts that are compared apart: names, and the other words.
struct StoryVector {
    struct Part {
        private(set) var terms: [(key: UInt32, weight: Float)]

        /// Keeps the heaviest terms, ordered by key, with a length of one.
        init(_ terms: [(key: UInt32, weight: Float)], most: Int) {
            let kept = terms.count <= most ? terms : Array(terms.sorted { ($1.weight, $0.key) < ($0.weight, $1.key) }.prefix(most))
            let length = kept.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
            self.terms = length == 0 ? [] : kept.map { ($0.key, $0.weight / length) }.sorted { $0.key < $1.key }
        }

        var isEmpty: Bool { terms.isEmpty }

        /// Cosine.
        func likeness(_ other: Part) -> Float {
            var sum: Float = 0
            var left = 0
            var right = 0
            while left < terms.count, right < other.terms.count {
                if terms[left].key == other.terms[right].key {
                    sum += terms[left].weight * other.terms[right].weight
                    left += 1
                    right += 1
                } else if terms[left].key < other.terms[right].key {
                    left += 1
                } else {
                    right += 1
                }
            }
            return sum
        }

        /// The mean of a line of `count` items and one more.
        func adding(_ other: Part, to count: Float, most: Int) -> Part {
            var sums: [UInt32: Float] = [:]
            for (key, weight) in terms { sums[key] = weight * count }
            for (key, weight) in other.terms { sums[key, default: 0] += weight }
            return Part(sums.map { (key: $0.key, weight: $0.value) }, most: most)
        }
    }

    let names: Part
    let words: Part

    init(names: Part, words: Part) {
        self.names = names
        self.words = words
    }

    init(_ terms: [StoryTerm], most: Int, weight: (StoryTerm) -> Float) {
        func part(_ isName: Bool) -> Part {
            let weighed = terms.filter { $0.isName == isName }.map { (key: $0.key, weight: (1 + log2($0.count)) * weight($0)) }
            return Part(weighed.filter { $0.weight > 0 }, most: most)
        }
        names = part(true)
        words = part(false)
    }

    /// The heaviest keys of both parts: where to look for lines that are alike.
    func heaviest(_ most: Int) -> [UInt32] {
        [names, words].flatMap { $0.terms.sorted { ($1.weight, $0.key) < ($0.weight, $1.key) }.prefix(most).map(\.key) }
    }

    func adding(_ other: StoryVector, to count: Int, most: Int) -> StoryVector {
        StoryVector(
            names: names.adding(other.names, to: Float(count), most: most), words: words.adding(other.words, to: Float(count), most: most))
    }
}
