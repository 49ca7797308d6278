import Foundation
import Storage

/// Random numbers that are the same in every run (SplitMix64, Steele, Lea and Flood 2014).
struct Generator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    mutating func words(_ range: ClosedRange<Int>) -> String {
        let vocabulary = ["steekpartij", "brand", "Waterrijk", "gewonde", "café", "de", "’s avonds", "<b>", "''; --", "🚒", "é", "e\u{301}"]
        return (0..<number(range)).map { _ in vocabulary[number(0...vocabulary.count - 1)] }.joined(separator: " ")
    }

    /// Some items of a feed, with few keys, so that they come back changed, unchanged and twice.
    mutating func document() -> [IncomingItem] {
        (0..<number(0...8)).map { _ in
            let published = start.addingTimeInterval(Double(number(-1_000_000...0)) / 1_000)
            return article("k\(number(1...6))", title: words(0...3), text: words(0...6), published: published)
        }
    }
}
