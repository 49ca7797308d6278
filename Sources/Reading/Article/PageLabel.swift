/// Reads what an element calls itself (`class`, `id`, `role`), word by word.
///
/// Whole words count, not parts of them: `share-bar` is beside the article, `shared-content` is not. Words end at blanks,
/// hyphens, underscores, and where a capital begins a new one.
enum PageLabel {
    /// The marks of a label as written.
    static func marks(_ label: ByteView) -> PageMarks {
        var found: PageMarks = []
        var index = 0
        while index < label.count {
            while index < label.count, label[index].isBlank { index += 1 }
            let start = index
            while index < label.count, !label[index].isBlank { index += 1 }
            if index > start { found.formUnion(name(label.view(start, index))) }
        }
        return found
    }

    /// One class or id: first as a whole, then by its words and pairs of words.
    private static func name(_ name: ByteView) -> PageMarks {
        guard name.count < 80 else { return [] }
        var found: PageMarks = []
        var whole = WordKey()
        var before: WordKey?
        var word = WordKey()
        var isLast = false
        var index = 0
        while !isLast {
            isLast = index == name.count
            let isBreak = isLast || !(name[index].isLetter || name[index].isDigit)
            let isHump =
                !isBreak && index > 0 && isCapital(name[index])
                && (isSmall(name[index - 1]) || index + 1 < name.count && isCapital(name[index - 1]) && isSmall(name[index + 1]))
            if isBreak || isHump, !word.isEmpty {
                if let marks = PageWords.single[word.key] {
                    found.formUnion(isLast && before.map { !hidesAnother.contains($0.key) } != false ? marks : marks.subtracting(.hidden))
                }
                if let pair = before, let marks = PageWords.pairs[pair.key(followedBy: word)] { found.formUnion(marks) }
                before = word
                word = WordKey()
            }
            if !isBreak {
                word.add(name[index].lowercased)
                whole.add(name[index].lowercased)
            }
            index += 1
        }
        if let marks = PageWords.single[whole.key] { found.formUnion(marks) }
        return found
    }

    /// Drupal's `field--label-hidden` and others hide something else. (Bootstrap's `hidden-xs`, with a word behind it, hides not always.)
    private static let hidesAnother = Set(["label", "title", "overflow", "header", "sidebar", "menu"].map { WordKey($0).key })

    @inline(__always) private static func isCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
    @inline(__always) private static func isSmall(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 || byte.isDigit }
}

/// A word as one number (FNV-1a).
struct WordKey {
    private(set) var key: UInt64 = 0xcbf2_9ce4_8422_2325
    private(set) var isEmpty = true

    /// An empty word.
    init() {}

    /// The key of a literal.
    init(_ word: String) {
        for byte in word.utf8 { add(byte) }
    }

    /// Adds a letter.
    @inline(__always) mutating func add(_ byte: UInt8) {
        key = (key ^ UInt64(byte)) &* 0x100_0000_01b3
        isEmpty = false
    }

    /// The key of this word and the next together.
    @inline(__always) func key(followedBy next: WordKey) -> UInt64 { (key &* 31) ^ next.key }
}
