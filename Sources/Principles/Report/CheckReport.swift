import DutchText

/// What the checker found in one text.
public struct CheckReport: Codable, Sendable, Equatable {
    /// In the order of the text.
    public let findings: [Finding]
    /// Parts that a message of this kind must hold and this one does not.
    public let missing: [MissingPart]
    /// Parts that are not there and that a person said need not be.
    public let answeredParts: [AnsweredPart]
    /// How hard the text is to read.
    public let readability: ReadabilityReport

    /// What stands between this text and its publication: errors that nobody answered, and those that no reason answers.
    public var blocking: [Finding] { findings.filter(\.blocks) }

    /// A person must look before this text goes out.
    public var hasErrors: Bool { findings.contains(where: \.blocks) }
}

/// The readability numbers, rounded to one decimal, as the contract has them.
public struct ReadabilityReport: Codable, Sendable, Equatable {
    /// Words between blanks.
    public let words: Int
    /// Sentences, headings and list items.
    public let sentences: Int
    /// Words between blanks.
    public let wordsPerSentence: Double
    /// Absent for a text without words.
    public let fleschDouma: Double?
    /// LIX; absent for a text without words.
    public let lix: Double?
    /// The band of `fleschDouma` in Dutch.
    public let band: String?

    init(_ readability: Readability) {
        words = readability.words
        sentences = readability.sentences
        wordsPerSentence = Self.rounded(readability.wordsPerSentence)
        fleschDouma = readability.fleschDouma.map(Self.rounded)
        lix = readability.lix.map(Self.rounded)
        band = readability.band?.rawValue
    }

    private static func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }

    /// Absent numbers are written as null.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(words, forKey: .words)
        try container.encode(sentences, forKey: .sentences)
        try container.encode(wordsPerSentence, forKey: .wordsPerSentence)
        try container.encode(fleschDouma, forKey: .fleschDouma)
        try container.encode(lix, forKey: .lix)
        try container.encode(band, forKey: .band)
    }
}
