import Watching

/// Keeps the word index in step with the items, within the transaction that stores them.
final class ArchiveWriter {
    /// Longer words are in no compound that anybody looks for, and shorter ones are found whole.
    private static let vocabularyLengths = 3...60

    private let connection: any Connection
    /// Words that the vocabulary has for certain: saves a question for nearly every word.
    private let known: KnownWords?
    /// Words that this transaction made sure of.
    private(set) var added: Set<String> = []

    init(connection: any Connection, known: KnownWords? = nil) {
        self.connection = connection
        self.known = known
    }

    /// Adds a new item.
    func add(_ item: Int64, title: String, text: String) throws(StorageError) {
        let words = ArchiveWords.of(title: title, text: text)
        try connection.execute(connection.dialect.fullText.adding(item, words.joined(separator: " ")))
        for word in words where Self.vocabularyLengths.contains(word.utf8.count) && !isNumber(word) && known?.contains(word) != true {
            guard added.insert(word).inserted else { continue }
            for statement in connection.dialect.fullText.addingWord(word) { try connection.execute(statement) }
        }
    }

    /// Takes an item out as it was, before it is changed.
    func remove(_ item: Int64, title: String, text: String) throws(StorageError) {
        let words = ArchiveWords.of(title: title, text: text)
        try connection.execute(connection.dialect.fullText.removing(item, words.joined(separator: " ")))
    }

    private func isNumber(_ word: String) -> Bool { word.utf8.allSatisfy { $0 &- 0x30 < 10 } }
}
