/// The lowest shingle hashes of a text: a fair sample of its shingles, the same for the same text (bottom-k MinHash; Broder, On the
/// resemblance and containment of documents, 1997).
struct Sketch {
    /// Ascending, each once.
    let hashes: ArraySlice<UInt32>
    /// Of the shingles up to here, all are known.
    let limit: UInt32

    /// - Parameter sorted: all shingles of the text, ascending, each once.
    init(sorted: [UInt32], size: Int) {
        hashes = sorted.prefix(size)
        limit = sorted.count > size ? (hashes.last ?? .max) : .max
    }

    init(hashes: ArraySlice<UInt32>, limit: UInt32) {
        self.hashes = hashes
        self.limit = limit
    }

    /// What share of the one with fewer shingles stands in the other, estimated where both are known; and from how many shingles
    /// of that one.
    func containment(in other: Sketch) -> (share: Double, of: Int) {
        let limit = min(limit, other.limit)
        var shared = 0
        var own = 0
        var others = 0
        var left = hashes.startIndex
        var right = other.hashes.startIndex
        while left < hashes.endIndex || right < other.hashes.endIndex {
            let a = left < hashes.endIndex ? hashes[left] : .max
            let b = right < other.hashes.endIndex ? other.hashes[right] : .max
            let lowest = min(a, b)
            guard lowest <= limit else { break }
            if left < hashes.endIndex, a == lowest {
                own += 1
                left += 1
            }
            if right < other.hashes.endIndex, b == lowest {
                others += 1
                right += 1
            }
            if a == b { shared += 1 }
        }
        let fewer = min(own, others)
        return (fewer == 0 ? 0 : Double(shared) / Double(fewer), fewer)
    }
}
