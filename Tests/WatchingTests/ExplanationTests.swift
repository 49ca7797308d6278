import DutchText
import Foundation
import Testing
import Watching

@Suite("Explanation")
struct ExplanationTests {
    private let words = WordList(
        words: """
            brand branden brandje brandjes brandweer bosbrand bos weer brandbrief brief brieven brandstof stof brandy auto auto's water
            sluiten sluit sloot sloten slootje gesloten steken steek steekt gestoken opsteken opgestoken maas
            """.split(whereSeparator: \.isWhitespace).map(String.init))

    @Test("The tree, the forms and the compounds are shown")
    func shows() throws {
        let found = QueryExplanation(try WatchQuery(parsing: "brand NIET titel:\"grote oefening\" OR sluiten NEAR/5 Maas"), words: words)
        #expect(found.tree.kind == .or)
        #expect(found.tree.children.map(\.kind) == [.and, .near])
        #expect(found.tree.children[1].distance == 5)
        #expect(found.terms.map(\.text) == ["brand", "grote oefening", "sluiten", "Maas"])
        let brand = found.terms[0]
        #expect(brand.forms.map(\.text) == ["brand", "branden", "brandje", "brandjes", "brand's"])
        #expect(Set(["brandweer", "bosbrand", "brandbrief"]).isSubset(of: brand.compounds))
        #expect(brand.compoundCount == brand.compounds.count && !brand.compounds.contains("brandy"))
        #expect(found.terms[3].forms.map(\.text) == ["maas", "maas's"])
        #expect(found.hasWordList)
    }

    @Test("Struck forms are gone, added forms are there")
    func lists() throws {
        let found = QueryExplanation(try WatchQuery(parsing: "brand BEHALVE (branden, brandst*) OOK (fikkie)"), words: words).terms[0]
        #expect(found.forms.map(\.text) == ["brand", "brandje", "brandjes", "brand's", "fikkie"])
        #expect(!found.compounds.contains("brandstof") && found.compounds.contains("brandweer"))
        #expect(found.denied == ["branden", "brandst*"] && found.allowed == ["fikkie"])
    }

    @Test(
        "What the analyst should know is said, with the place",
        arguments: [
            ("de brand", QueryWarning.Code.tooBroad, 0, "de"), ("auto sluiten", .homonym, 5, "sluiten"),
            ("auto OR Bos", .nameIsCommonWord, 8, "Bos"),
            ("brand en water", .lowercaseOperator, 6, "en"), ("brand fatbike", .unknownWord, 6, "fatbike"),
        ])
    func warns(text: String, code: QueryWarning.Code, position: Int, token: String) throws {
        let warnings = QueryExplanation(try WatchQuery(parsing: text), words: words).warnings
        #expect(warnings.map(\.code) == [code])
        #expect(warnings.first?.position == position && warnings.first?.token == token)
    }

    @Test("Without a word list the explanation says so")
    func withoutList() throws {
        let found = QueryExplanation(try WatchQuery(parsing: "brand"), words: WordList(words: [String]()))
        #expect(!found.hasWordList && found.warnings.map(\.code) == [.noWordList])
        #expect(found.terms[0].forms.contains { $0.text == "branden" || $0.text == "brands" })
    }

    @Test("It survives JSON")
    func json() throws {
        let found = QueryExplanation(try WatchQuery(parsing: "opsteken ONEAR/3 \"code rood\""), words: words)
        let back = try JSONDecoder().decode(QueryExplanation.self, from: JSONEncoder().encode(found))
        #expect(back == found)
        #expect(found.terms[0].forms.contains(ExplainedTerm.Form(text: "stak … op", form: .inflection)))
    }
}
