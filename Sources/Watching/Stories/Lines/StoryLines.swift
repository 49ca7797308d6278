import Foundation

/// The open story lines, and which of them are like a new item.
struct StoryLines {
    /// Lines that are looked at for one term, newest first, and keys of an item that are looked up in each part.
    private static let mostOfTerm = 64
    private static let keysLooked = 12
    private static let keysListed = 16

    private let parameters: StoryParameters
    private var lines: [Int64: StoryLine] = [:]
    /// For each term the lines that it stood heavily in, oldest first.
    private var listed: [UInt32: [Int64]] = [:]
    private var swept: Date?

    init(_ parameters: StoryParameters) { self.parameters = parameters }

    var count: Int { lines.count }

    var byteCount: Int {
        let terms = lines.values.reduce(0) { $0 + ($1.vector.names.terms.count + $1.vector.words.terms.count) * 8 + 160 }
        return terms + listed.values.reduce(0) { $0 + $1.capacity * 8 + 48 }
    }

    /// The line that an item continues, and how like it is.
    func line(for vector: StoryVector, at moment: Date) -> (id: Int64, likeness: Double)? {
        var candidates: [Int64: Int] = [:]
        for key in vector.heaviest(Self.keysLooked) {
            for id in (listed[key] ?? []).suffix(Self.mostOfTerm) { candidates[id, default: 0] += 1 }
        }
        var best: (id: Int64, likeness: Double)?
        for candidate in candidates.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }).prefix(48) {
            guard let line = lines[candidate.key], let likeness = likeness(of: vector, to: line, at: moment) else { continue }
            if likeness > best?.likeness ?? 0 { best = (candidate.key, likeness) }
        }
        return best
    }

    /// Opens a line, or adds an item to one.
    mutating func add(_ vector: StoryVector, to id: Int64, at moment: Date) {
        let most = parameters.storyTerms
        if let line = lines[id] {
            lines[id] = StoryLine(
                id: id, vector: line.vector.adding(vector, to: min(line.count, 8), most: most), count: line.count + 1,
                last: max(line.last, moment))
        } else {
            lines[id] = StoryLine(id: id, vector: vector, count: 1, last: moment)
        }
        for key in vector.heaviest(Self.keysListed) where listed[key]?.last != id { listed[key, default: []].append(id) }
        sweep(moment)
    }

    /// A copy keeps its line open and does not shape it.
    mutating func touch(_ id: Int64, at moment: Date) {
        if let last = lines[id]?.last { lines[id]?.last = max(last, moment) }
    }

    private func likeness(of vector: StoryVector, to line: StoryLine, at moment: Date) -> Double? {
        let silence = max(0, moment.timeIntervalSince(line.last))
        guard silence <= parameters.storyWindow else { return nil }
        let names = Double(vector.names.likeness(line.vector.names))
        let words = Double(vector.words.likeness(line.vector.words))
        let hasNames = !vector.names.isEmpty && !line.vector.names.isEmpty
        guard words >= parameters.leastWords, !hasNames || names >= parameters.leastNames else { return nil }
        let likeness = hasNames ? parameters.namesShare * names + (1 - parameters.namesShare) * words : words * (1 - parameters.namesShare)
        return likeness >= parameters.storyLikeness + parameters.likenessPerDay * silence / 86_400 ? likeness : nil
    }

    /// Once in an hour of the stream, lines that are over go.
    private mutating func sweep(_ moment: Date) {
        guard let last = swept else {
            swept = moment
            return
        }
        guard moment.timeIntervalSince(last) > 3600 else { return }
        swept = moment
        let oldest = moment.addingTimeInterval(-parameters.storyWindow)
        lines = lines.filter { $0.value.last >= oldest }
        for (key, ids) in listed {
            let open = ids.filter { lines[$0] != nil }
            listed[key] = open.isEmpty ? nil : Array(open.suffix(Self.mostOfTerm))
        }
    }
}
