import Foundation

/// Finds the text that a new one was copied from: the same agency text under another headline, cut, added to or with a dateline.
///
/// Candidates share a bucket: one of the lowest shingle hashes of the text, or of its lead. Of each the share of the shorter text that
/// stands in the longer is estimated from the sketches, and the names must agree. The cost of an item does not grow with the index, for
/// of a bucket only the newest are looked at.
struct CopyIndex {
    struct Found {
        let original: Int
        let share: Double
    }

    private let parameters: StoryParameters
    private var formulas: FormulaCounts
    private var buckets = BucketTable()
    /// Sketches and marks of all items, one after the other.
    private var values: [UInt32] = []
    private var entries: [Entry] = []

    /// Where the values of an item lie.
    private struct Entry {
        let start: UInt32
        let sketched: UInt8
        let marked: UInt8
        let limit: UInt32
        /// Seconds since the first item.
        let moment: Int32
    }

    private var epoch: Date?

    init(_ parameters: StoryParameters, formulaBits: Int) {
        self.parameters = parameters
        formulas = FormulaCounts(bits: formulaBits)
    }

    var count: Int { entries.count }

    var byteCount: Int {
        buckets.byteCount + values.capacity * 4 + entries.capacity * MemoryLayout<Entry>.stride
    }

    /// The item whose text this one repeats, by its number in the index.
    mutating func original(of words: StoryWords, at moment: Date) -> Found? {
        let shingles = sorted(words.body[...])
        let sketch = Sketch(sorted: shingles, size: parameters.sketchSize)
        var votes: [UInt32: Int] = [:]
        for key in sketch.hashes { buckets.forEach(key) { votes[$0, default: 0] += 1 } }
        for key in lead(of: words) { buckets.forEach(key) { votes[$0, default: 0] += 1 } }
        let oldest = seconds(moment) - Int32(parameters.copyWindow)
        let candidates = votes.filter { entries[Int($0.key)].moment >= oldest }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(
            24)
        var best: Found?
        for candidate in candidates {
            guard let share = share(of: sketch, words.marks, in: Int(candidate.key)) else { continue }
            if share > best?.share ?? 0 { best = Found(original: Int(candidate.key), share: share) }
        }
        return best
    }

    /// Adds an item; its number in the index is the count before.
    ///
    /// - Parameter isCopy: its shingles are known already, and must not become a formula by being copied often.
    mutating func add(_ words: StoryWords, at moment: Date, isCopy: Bool) {
        let all = Set(Shingles.of(words.body[...], width: parameters.shingleWords)).sorted()
        let telling = withoutFormulas(all)
        if !isCopy { formulas.add(all) }
        let sketch = Sketch(sorted: telling, size: min(parameters.sketchSize, 255))
        let marks = words.marks.prefix(24)
        let number = UInt32(entries.count)
        entries.append(
            Entry(
                start: UInt32(values.count), sketched: UInt8(sketch.hashes.count), marked: UInt8(marks.count), limit: sketch.limit,
                moment: seconds(moment)))
        values += sketch.hashes
        values += marks
        for key in Set(sketch.hashes.prefix(parameters.bandsOfText)).union(lead(of: words)) { buckets.add(key, owner: number) }
    }

    private func share(of sketch: Sketch, _ marks: [UInt32], in number: Int) -> Double? {
        let entry = entries[number]
        let start = Int(entry.start)
        let middle = start + Int(entry.sketched)
        let other = Sketch(hashes: values[start..<middle], limit: entry.limit)
        let found = sketch.containment(in: other)
        guard found.share >= parameters.copyContainment, found.of > 0 else { return nil }
        // A handful of shingles agrees by chance, unless it is all of both.
        guard found.of >= parameters.leastShingles || (found.share == 1 && sketch.hashes.count == other.hashes.count) else { return nil }
        return agree(marks, values[middle..<middle + Int(entry.marked)]) ? found.share : nil
    }

    private func agree(_ marks: [UInt32], _ others: ArraySlice<UInt32>) -> Bool {
        let fewer = min(marks.count, others.count)
        guard fewer > 0 else { return true }
        let shared = Set(marks).intersection(others).count
        return Double(shared) >= parameters.copyNames * Double(fewer)
    }

    private func sorted(_ words: ArraySlice<UInt64>) -> [UInt32] {
        withoutFormulas(Set(Shingles.of(words, width: parameters.shingleWords)).sorted())
    }

    private func lead(of words: StoryWords) -> ArraySlice<UInt32> {
        sorted(words.body.prefix(parameters.leadWords)).prefix(parameters.bandsOfLead)
    }

    /// A text of formulas alone keeps them: it is all there is.
    private func withoutFormulas(_ shingles: [UInt32]) -> [UInt32] {
        let telling = shingles.filter { formulas.count(of: $0) < parameters.formulaTexts }
        return telling.count < parameters.leastShingles ? shingles : telling
    }

    private mutating func seconds(_ moment: Date) -> Int32 {
        let first = epoch ?? moment
        epoch = first
        return Int32(clamping: Int(moment.timeIntervalSince(first)))
    }
}
