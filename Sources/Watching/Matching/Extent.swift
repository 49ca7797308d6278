/// A stretch of text between its first and last word.
struct Extent: Equatable {
    /// Word positions, for distances.
    let first: Int
    let last: Int
    /// Words of the reading.
    let words: ClosedRange<Int>
    /// Numbers of the occurrences in it.
    let places: [Int]

    func joined(with other: Extent) -> Extent {
        Extent(
            first: min(first, other.first), last: max(last, other.last),
            words: min(words.lowerBound, other.words.lowerBound)...max(words.upperBound, other.words.upperBound),
            places: places + other.places)
    }
}
