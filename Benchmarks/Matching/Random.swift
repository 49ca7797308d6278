import Foundation

/// Numbers that are the same in each run (xorshift64*).
struct Random {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return (state &* 0x2545_F491_4F6C_DD1D) >> 11
    }

    /// A rank below a number, small ones far more often: about Zipf's law.
    mutating func zipf(_ count: Int) -> Int {
        let share = Double(next() % 1_000_000 + 1) / 1_000_000
        return min(count - 1, Int(pow(Double(count), share)) - 1)
    }

    mutating func shuffle<Element>(_ elements: inout [Element]) {
        for place in stride(from: elements.count - 1, to: 0, by: -1) {
            elements.swapAt(place, Int(next() % UInt64(place + 1)))
        }
    }
}
