import Synchronization

/// Words that the vocabulary of the archive holds for certain: those of transactions that were committed.
final class KnownWords: Sendable {
    private static let most = 500_000

    private let certain = Mutex<Set<String>>([])

    func contains(_ word: String) -> Bool { certain.withLock { $0.contains(word) } }

    /// A transaction with these words was committed.
    func add(_ words: Set<String>) {
        certain.withLock { certain in
            if certain.count > Self.most { certain = [] }
            certain.formUnion(words)
        }
    }
}
