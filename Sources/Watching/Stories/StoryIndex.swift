import DutchText
import Foundation

/// Sorts a stream of news items into copies of one text and into story lines. Takes items in about the order of publication.
///
/// What it said of an item stands. What a person says instead is kept by the caller and seeded with ``seed(_:at:)``: lines that were
/// joined are one line from then on, and an item that was taken out of a line shapes another.
public struct StoryIndex: Sendable {
    private let parameters: StoryParameters
    private let words: WordList
    private var copies: CopyIndex
    private var counts: TermCounts
    private var lines: StoryLines
    /// For each item of the copy index: its number, its line, and the first with its text.
    private var members: [Member] = []

    private struct Member {
        let item: Int64
        let story: Int64
        let original: Int64
    }

    /// An empty index.
    ///
    /// - Parameters:
    ///   - words: tells names from other words with a capital; with an empty list only capitals inside a sentence make names.
    ///   - isLarge: gives the table of formulas 16 MB instead of 64 kB: for all news instead of the hits of one incident.
    public init(_ parameters: StoryParameters = StoryParameters(), words: WordList = .standard, isLarge: Bool = false) {
        self.parameters = parameters
        self.words = words
        copies = CopyIndex(parameters, formulaBits: isLarge ? 24 : 16)
        counts = TermCounts(halfLife: parameters.countsHalfLife)
        lines = StoryLines(parameters)
    }

    /// Items in the index.
    public var count: Int { members.count }

    /// Bytes that the index holds, about.
    public var byteCount: Int {
        copies.byteCount + counts.byteCount + lines.byteCount + members.capacity * MemoryLayout<Member>.stride
    }

    /// Finds the place of a new item, and remembers it.
    ///
    /// - Parameter opening: the number of the line that it begins when it continues none; its own number unless told otherwise.
    public mutating func place(_ item: StoryItem, opening: Int64? = nil) -> StoryPlacement {
        let words = read(item)
        if let found = copies.original(of: words, at: item.published) {
            let original = members[found.original]
            let placement = StoryPlacement(
                item: item.id, story: original.story, copyOf: original.original, similarity: rounded(found.share))
            remember(placement, words, item.published)
            return placement
        }
        let vector = vector(words, item.published)
        let found = lines.line(for: vector, at: item.published)
        let placement = StoryPlacement(
            item: item.id, story: found?.id ?? opening ?? item.id, copyOf: nil, similarity: rounded(found?.likeness ?? 0))
        remember(placement, words, item.published, vector)
        return placement
    }

    /// Takes an item whose place is known: from the store, or by a person's hand.
    public mutating func seed(_ item: StoryItem, at placement: StoryPlacement) {
        let words = read(item)
        remember(placement, words, item.published)
    }

    private func read(_ item: StoryItem) -> StoryWords {
        StoryWords(title: item.title, text: item.text, words: words, shortest: parameters.leastShingles + parameters.shingleWords)
    }

    private func vector(_ words: StoryWords, _ moment: Date) -> StoryVector {
        StoryVector(words.terms, most: parameters.itemTerms) { counts.weight(of: $0, at: moment) }
    }

    private mutating func remember(_ placement: StoryPlacement, _ words: StoryWords, _ moment: Date, _ known: StoryVector? = nil) {
        copies.add(words, at: moment, isCopy: placement.copyOf != nil)
        members.append(Member(item: placement.item, story: placement.story, original: placement.copyOf ?? placement.item))
        guard placement.copyOf == nil else { return lines.touch(placement.story, at: moment) }
        lines.add(known ?? vector(words, moment), to: placement.story, at: moment)
        counts.add(words.terms, at: moment)
    }

    private func rounded(_ value: Double) -> Double { (min(1, value) * 1000).rounded() / 1000 }
}
