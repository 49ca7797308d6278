import DutchText
import Testing

@testable import Watching

/// What is remembered of the words of an archive.
@Suite struct ArchiveVerdictTests {
    private let words = WordList(words: ["brand", "bos", "bosbrand", "weer", "man", "brandweer", "brandweerman", "branding"])
    private let archive = ["bosbrand", "brandweer", "brandweerman", "brandnetelx", "verbrandzz"]

    private func candidates(
        _ text: String, _ vocabulary: [String], _ verdicts: ArchiveVerdicts, _ list: WordList? = nil
    ) throws
        -> CandidateExpression
    {
        let query = ArchiveQuery(try WatchQuery(parsing: text), words: list ?? words)
        return query.candidates(verdicts: verdicts) { part in vocabulary.filter { $0.contains(part) } }
    }

    @Test("A search with what was judged before finds what one without it finds, and words that came later")
    func sameAnswer() throws {
        let verdicts = ArchiveVerdicts()
        let first = try candidates("brand", archive, verdicts)
        #expect("\(first)".contains("bosbrand"))
        #expect(try candidates("brand", archive, verdicts) == first)
        let grown = archive + ["brandweermannen", "schoorsteenbrand"]
        let anew = try candidates("brand", grown, ArchiveVerdicts())
        #expect(try candidates("brand", grown, verdicts) == anew)
    }

    @Test("Words are judged once for a term, and anew for another term and another list")
    func once() throws {
        let verdicts = ArchiveVerdicts()
        _ = try candidates("brand", archive, verdicts)
        let term = try #require(try asked("brand"))
        #expect(Set(verdicts.known(term, words).keys) == Set(archive))
        let other = WordList(words: ["brand"])
        #expect(verdicts.known(term, other).isEmpty)
        let weather = try #require(try asked("bos"))
        #expect(verdicts.known(weather, words).isEmpty)
        let anew = try candidates("brand", archive, ArchiveVerdicts(), other)
        #expect(try candidates("brand", archive, verdicts, other) == anew)
    }

    private func asked(_ text: String) throws -> QueryTerm? {
        if case .term(let term) = try WatchQuery(parsing: text).root { term } else { nil }
    }
}
