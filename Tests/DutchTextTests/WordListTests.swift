import DutchText
import Foundation
import Testing

@Suite("Word list")
struct WordListTests {
    @Test("Words are found folded, names are kept apart")
    func findsWords() {
        let list = WordList(words: ["brand", "geëvacueerd", "Enschede", "Émile", "foto's", "bos", "Bos"])
        #expect(list.count == 7)
        #expect(["brand", "geevacueerd", "foto's", "bos"].allSatisfy(list.contains))
        #expect(!list.contains("enschede") && !list.contains("emile") && !list.contains("bran") && !list.contains(""))
    }

    @Test("A file is read line by line; one that is not there gives nothing")
    func readsFile() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "eenmond-words-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        try "brand\r\n\nweer\nzee".write(to: file, atomically: true, encoding: .utf8)
        let list = try #require(WordList(contentsOf: file.path))
        #expect(list.count == 3 && list.contains("weer") && list.contains("zee"))
        var seen: [String] = []
        list.forEach { seen.append(String(decoding: $0, as: UTF8.self)) }
        #expect(seen == ["brand", "weer", "zee"])
        #expect(WordList(contentsOf: file.path + "-absent") == nil)
    }

    @Test("The machine's list is OpenTaal's", .enabled(if: !WordList.standard.isEmpty))
    func standardList() {
        #expect(WordList.standard.count > 300_000)
        #expect(["burgemeester", "asielopvang", "geevacueerd"].allSatisfy(WordList.standard.contains))
    }
}
