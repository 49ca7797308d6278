/// Names one place of a pattern that words can fill: a set of word forms.
typealias ElementID = Int32

/// All words that some pattern asks for. It tells of a word, with one look-up a form, which places it can fill.
struct Vocabulary: Sendable {
    private var exact: [String: [ElementID]] = [:]
    private var prefixes: [String: [ElementID]] = [:]
    private var suffixes: [String: [ElementID]] = [:]
    private var prefixLengths: [Int] = []
    private var suffixLengths: [Int] = []

    private(set) var count = 0

    /// A new place that these forms can fill.
    mutating func element(for forms: [WordForm]) -> ElementID {
        let id = ElementID(count)
        count += 1
        for form in forms {
            switch form {
            case .exact(let word): Self.append(id, to: &exact[word, default: []])
            case .prefix(let start):
                Self.append(id, to: &prefixes[start, default: []])
                Self.insert(start.utf8.count, into: &prefixLengths)
            case .suffix(let end):
                Self.append(id, to: &suffixes[end, default: []])
                Self.insert(end.utf8.count, into: &suffixLengths)
            }
        }
        return id
    }

    /// The places that a folded word can fill.
    func elements(of word: String) -> [ElementID] {
        var found = exact[word] ?? []
        let utf8 = word.utf8
        for length in prefixLengths where length <= utf8.count {
            guard let start = String(utf8.prefix(length)), let more = prefixes[start] else { continue }
            found += more
        }
        for length in suffixLengths where length <= utf8.count {
            guard let end = String(utf8.suffix(length)), let more = suffixes[end] else { continue }
            found += more
        }
        return found
    }

    /// A form that is given twice counts once.
    private static func append(_ id: ElementID, to ids: inout [ElementID]) {
        if ids.last != id { ids.append(id) }
    }

    private static func insert(_ length: Int, into lengths: inout [Int]) {
        guard !lengths.contains(length) else { return }
        lengths.append(length)
        lengths.sort()
    }
}
