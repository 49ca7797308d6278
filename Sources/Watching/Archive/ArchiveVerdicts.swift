import DutchText
import Synchronization

/// What was judged of the words of an archive: whether a word is a compound or form that answers to a term. A common word stands in more than
/// a thousand others; whoever searches for it again, or turns the page, waits for none of that.
public final class ArchiveVerdicts: Sendable {
    private struct Asked: Hashable {
        let term: QueryTerm
        let words: ObjectIdentifier
    }

    private let known = Mutex<[Asked: [String: Bool]]>([:])
    /// More terms than people search for in a while; then it starts anew.
    private let most = 50

    /// None known.
    public init() {}

    /// What is known for a term, by the words of one list.
    func known(_ term: QueryTerm, _ words: WordList) -> [String: Bool] {
        known.withLock { $0[Asked(term: term, words: ObjectIdentifier(words))] ?? [:] }
    }

    func keep(_ verdicts: [String: Bool], for term: QueryTerm, _ words: WordList) {
        known.withLock { known in
            if known.count >= most { known.removeAll() }
            known[Asked(term: term, words: ObjectIdentifier(words)), default: [:]].merge(verdicts) { $1 }
        }
    }
}
