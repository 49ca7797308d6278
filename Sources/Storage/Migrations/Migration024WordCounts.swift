extension Migration {
    /// In how many items each word stands, straight from the index of words: it costs no room.
    static let wordCounts = Migration(24, "word-counts") { dialect in dialect.fullText.countSchema }
}
