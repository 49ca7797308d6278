/// In how many different texts a shingle stood of late, roughly: a count-min sketch (Cormode and Muthukrishnan 2005) of two rows in one
/// table of fixed size. When the table fills, all counts are halved: formulas come back, events do not.
struct FormulaCounts {
    private var cells: [UInt8]
    private var taken = 0

    init(bits: Int) { cells = [UInt8](repeating: 0, count: 1 << bits) }

    /// Counts the shingles of a text that is no copy.
    mutating func add(_ shingles: some Sequence<UInt32>) {
        for shingle in shingles {
            for place in places(of: shingle) where cells[place] < .max { cells[place] += 1 }
            taken += 1
        }
        if taken > cells.count / 4 { halve() }
    }

    func count(of shingle: UInt32) -> Int { Int(places(of: shingle).reduce(UInt8.max) { min($0, cells[$1]) }) }

    private mutating func halve() {
        for place in cells.indices { cells[place] >>= 1 }
        taken /= 2
    }

    private func places(of shingle: UInt32) -> CollectionOfTwo {
        let mask = UInt32(cells.count - 1)
        return CollectionOfTwo(Int(shingle & mask), Int((shingle &* 0x85EB_CA6B ^ 0xC2B2_AE35) >> 7 & mask))
    }

    private struct CollectionOfTwo: Sequence, IteratorProtocol {
        private let first: Int
        private let second: Int
        private var given = 0

        init(_ first: Int, _ second: Int) {
            self.first = first
            self.second = second
        }

        mutating func next() -> Int? {
            given += 1
            return given == 1 ? first : given == 2 ? second : nil
        }
    }
}
