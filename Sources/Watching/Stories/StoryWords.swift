import DutchText

/// What is taken from an item: the words of its text in order, and its terms with how often they stand there.
struct StoryWords {
    /// Hashes of the words of the text; with those of the title in front when the text says too little.
    let body: [UInt64]
    /// Terms of title and text.
    let terms: [StoryTerm]
    /// Keys of the names and numbers in the body, sorted: what must agree in copies.
    let marks: [UInt32]

    init(title: String, text: String, words: WordList, shortest: Int) {
        var reader = StoryWordsReader(words: words)
        let heading = reader.read(title, isTitle: true)
        let headingMarks = reader.marks
        reader.marks = []
        let hashes = reader.read(text, isTitle: false)
        let isShort = hashes.count < shortest
        body = isShort ? heading + hashes : hashes
        marks = (isShort ? reader.marks.union(headingMarks) : reader.marks).sorted()
        terms = reader.terms.values.sorted { $0.key < $1.key }
    }
}

/// A word of an item as weights see it.
struct StoryTerm {
    /// Hash of its rough stem.
    let key: UInt32
    let isName: Bool
    /// A word that the news is full of at any time.
    let isCommon: Bool
    var count: Float
}

/// Reads titles and texts into terms.
struct StoryWordsReader {
    let words: WordList
    var terms: [UInt32: StoryTerm] = [:]
    var marks: Set<UInt32> = []
    /// A word of the title counts as this many of the text.
    private static let titleCount: Float = 2

    init(words: WordList) { self.words = words }

    mutating func read(_ text: String, isTitle: Bool) -> [UInt64] {
        let folded = FoldedText(text)
        let tokens = Tokenizer.tokens(in: folded)
        for token in tokens { take(token, folded, isTitle: isTitle) }
        return tokens.map(\.hash)
    }

    private mutating func take(_ token: Token, _ text: FoldedText, isTitle: Bool) {
        let bytes = text.bytes[token.folded]
        guard let first = bytes.first else { return }
        let isNumber = first &- 0x30 < 10
        let isName = !isNumber && isName(token, bytes)
        guard isNumber || bytes.count > 2 else { return }
        let word = String(decoding: bytes, as: UTF8.self)
        guard isName || !EverydayWords.contains(word) else { return }
        let key = isNumber ? StoryKey.number(bytes) : isName ? StoryKey.name(bytes) : StoryKey.word(bytes)
        if isName || isNumber { marks.insert(key) }
        let count: Float = isTitle ? Self.titleCount : 1
        terms[key, default: StoryTerm(key: key, isName: isName, isCommon: !isName && CommonNewsWords.contains(word), count: 0)].count +=
            count
    }

    /// A capital makes a name, except where any word has one: there the word must not be a common one.
    private func isName(_ token: Token, _ bytes: ArraySlice<UInt8>) -> Bool {
        guard token.isCapitalised else { return false }
        return !token.startsSentence || (!words.isEmpty && !words.contains(bytes))
    }
}
