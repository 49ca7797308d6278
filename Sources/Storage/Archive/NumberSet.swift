/// A set of item numbers as bits: one for each number up to the highest, 125 kB for a million items.
struct NumberSet {
    private var bits: [UInt64]

    init(_ numbers: [Int64]) {
        bits = [UInt64](repeating: 0, count: Int((numbers.max() ?? 0) >> 6) + 1)
        for number in numbers where number >= 0 { bits[Int(number >> 6)] |= 1 << UInt64(number & 63) }
    }

    func contains(_ number: Int64) -> Bool {
        let place = Int(number >> 6)
        return place < bits.count && bits[place] & (1 << UInt64(number & 63)) != 0
    }

    func kept(of numbers: [Int64]) -> [Int64] { numbers.filter(contains) }
}
