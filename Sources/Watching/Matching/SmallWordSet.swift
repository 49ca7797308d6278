import DutchText

/// Some words, by their hashes: asked at every word behind a verb, so one probe of a small table and no string.
struct SmallWordSet: Sendable {
    private var cells: [UInt64]

    /// - Parameter words: with blanks between them.
    init(_ words: String) {
        let hashes = words.split(whereSeparator: \.isWhitespace).map { WordHash.of($0.utf8) }
        var size = 16
        while size < hashes.count * 4 { size *= 2 }
        cells = [UInt64](repeating: 0, count: size)
        for hash in hashes { cells[place(of: hash)] = hash }
    }

    /// Whether the word with this hash is one of them.
    @inline(__always)
    func contains(_ hash: UInt64) -> Bool { cells[place(of: hash)] == hash }

    /// Where a hash stands, or would stand. A hash is never 0.
    @inline(__always)
    private func place(of hash: UInt64) -> Int {
        let mask = cells.count - 1
        var place = Int(truncatingIfNeeded: hash >> 16) & mask
        while cells[place] != 0, cells[place] != hash { place = (place + 1) & mask }
        return place
    }
}
