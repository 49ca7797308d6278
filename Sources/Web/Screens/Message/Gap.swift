/// A place in a text that a person must still look at: `[[nog invullen: …]]`, `[[voorstel: …]]`.
struct Gap: Equatable {
    /// In code points of the text, brackets included.
    let range: Range<Int>
    /// What is to be done: "Nog invullen", "Voorstel".
    let task: String
    /// What it is about.
    let what: String

    /// Somebody must agree to it; nothing needs to be filled in.
    var isProposal: Bool { task == "Voorstel" }

    /// How much is still to be filled in: what is asked in two places is filled in once, and a proposal is none.
    static func open(in text: String) -> Int {
        count(in: text) == 0 ? 0 : Set(all(in: text).filter { !$0.isProposal }.map(\.what)).count
    }

    /// The rules that find what the gaps of a text tell already.
    static let rules: Set<String> = ["compleet/nog-invullen", "compleet/voorstel"]

    private static let opening = Array("[[".unicodeScalars)
    private static let closing = Array("]]".unicodeScalars)

    /// Every gap, in the order of the text. One that is never closed is no gap.
    static func all(in text: String) -> [Gap] {
        let scalars = Array(text.unicodeScalars)
        var gaps: [Gap] = []
        var place = 0
        while let start = find(opening, in: scalars, from: place), let end = find(closing, in: scalars, from: start + 2) {
            gaps.append(Gap(scalars[(start + 2)..<end]))
            place = end + 2
        }
        return gaps
    }

    /// How many there are; for lists, which need no more.
    static func count(in text: String) -> Int {
        var count = 0
        var isOpen = false
        var last: UInt8 = 0
        for byte in text.utf8 {
            if byte == last, byte == (isOpen ? UInt8(ascii: "]") : UInt8(ascii: "[")) {
                if isOpen { count += 1 }
                isOpen.toggle()
                last = 0
            } else {
                last = byte
            }
        }
        return count
    }

    private init(_ inside: ArraySlice<Unicode.Scalar>) {
        let parts = inside.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map {
            String(String.UnicodeScalarView($0)).trimmed
        }
        range = (inside.startIndex - 2)..<(inside.endIndex + 2)
        what = parts.last ?? ""
        let named = parts.count > 1 ? parts[0] : "nog invullen"
        task = named.prefix(1).uppercased() + named.dropFirst()
    }

    private static func find(_ needle: [Unicode.Scalar], in text: [Unicode.Scalar], from start: Int) -> Int? {
        guard text.count - start >= needle.count else { return nil }
        return (start...(text.count - needle.count)).first { text[$0..<($0 + needle.count)].elementsEqual(needle) }
    }
}
