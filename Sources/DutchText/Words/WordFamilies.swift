import Synchronization

/// How often a word begins or ends compounds of a list: what tells `water|stand` from `water-s|tand`. Counted when asked for first, over
/// the words with the same first or last three letters, and remembered.
final class WordFamilies: Sendable {
    /// Enough to compare by.
    private static let most = 400

    private struct Buckets {
        /// By the hash of three letters: start offsets of the lines.
        var byBeginning: [UInt32: [UInt32]] = [:]
        var byEnd: [UInt32: [UInt32]] = [:]
    }

    private struct State {
        var buckets: Buckets?
        var fronts: [UInt64: Int] = [:]
        var tails: [UInt64: Int] = [:]
    }

    private let text: [UInt8]
    private let table: WordTable
    private let state = Mutex(State())

    init(text: [UInt8], table: WordTable) {
        self.text = text
        self.table = table
    }

    /// Words of the list that are this front, this link and another word; where the link could belong to that other word (waterstand), a word
    /// counts for neither reading.
    func count(front: ArraySlice<UInt8>, link: [UInt8]) -> Int {
        let whole = Array(front) + link
        guard whole.count >= 3 else { return 0 }
        return state.withLock { state in
            let key = WordHash.of(Array(front) + [0x7C] + link)
            if let known = state.fronts[key] { return known }
            let buckets = filled(&state)
            let found = countFronts(whole, link, buckets)
            state.fronts[key] = found
            return found
        }
    }

    /// Words of the list that are another word, perhaps a link, and this tail.
    func count(tail: ArraySlice<UInt8>) -> Int {
        guard tail.count >= 3 else { return 0 }
        return state.withLock { state in
            let key = WordHash.of(tail)
            if let known = state.tails[key] { return known }
            let buckets = filled(&state)
            let found = countTails(Array(tail), buckets)
            state.tails[key] = found
            return found
        }
    }

    private func countFronts(_ whole: [UInt8], _ link: [UInt8], _ buckets: Buckets) -> Int {
        var found = 0
        for start in buckets.byBeginning[Self.key(whole[0], whole[1], whole[2])] ?? [] {
            let line = line(at: Int(start))
            guard line.count >= whole.count + 3, line.starts(with: whole) else { continue }
            let rest = line.dropFirst(whole.count)
            guard table.kinds(of: WordHash.of(rest)).contains(.word), !isAmbiguous(rest, link) else { continue }
            found += 1
            if found == Self.most { break }
        }
        return found
    }

    private func isAmbiguous(_ rest: ArraySlice<UInt8>, _ link: [UInt8]) -> Bool {
        if link == [0x73] { return table.kinds(of: WordHash.of(link + rest)).contains(.word) }
        guard link.isEmpty, rest.first == 0x73 else { return false }
        return table.kinds(of: WordHash.of(rest.dropFirst())).contains(.word)
    }

    private func countTails(_ tail: [UInt8], _ buckets: Buckets) -> Int {
        var found = 0
        // What may be the end of a longer tail counts for that one: waterstand is no word on -tand.
        let isEndOfLonger = table.kinds(of: WordHash.of([0x73] + tail)).contains(.word)
        for start in buckets.byEnd[Self.key(tail[tail.count - 3], tail[tail.count - 2], tail[tail.count - 1])] ?? [] {
            let line = line(at: Int(start))
            guard line.count >= tail.count + 3, line.suffix(tail.count).elementsEqual(tail) else { continue }
            let rest = line.dropLast(tail.count)
            if isEndOfLonger, rest.last == 0x73 { continue }
            let isWord = table.kinds(of: WordHash.of(rest)).contains(.word)
            guard isWord || rest.last == 0x73 && rest.count > 3 && table.kinds(of: WordHash.of(rest.dropLast())).contains(.word) else {
                continue
            }
            found += 1
            if found == Self.most { break }
        }
        return found
    }

    private func line(at start: Int) -> ArraySlice<UInt8> {
        let end = text[start...].firstIndex(of: 0x0A) ?? text.count
        return text[start..<end]
    }

    private func filled(_ state: inout State) -> Buckets {
        if let buckets = state.buckets { return buckets }
        var buckets = Buckets()
        text.withUnsafeBufferPointer { bytes in
            var reader = WordLines(bytes)
            while let line = reader.next() {
                guard line.isPlain, line.range.count >= 6 else { continue }
                let (start, end) = (line.range.lowerBound, line.range.upperBound)
                let offset = UInt32(truncatingIfNeeded: start)
                buckets.byBeginning[Self.key(bytes[start], bytes[start + 1], bytes[start + 2]), default: []].append(offset)
                buckets.byEnd[Self.key(bytes[end - 3], bytes[end - 2], bytes[end - 1]), default: []].append(offset)
            }
        }
        state.buckets = buckets
        return buckets
    }

    private static func key(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32 {
        UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third)
    }
}
