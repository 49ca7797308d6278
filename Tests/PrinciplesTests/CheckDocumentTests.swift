import Foundation
import Incident
import Principles
import Testing

@Suite("What check writes")
struct CheckDocumentTests {
    private let document: CheckDocument

    init() throws {
        let checker = Checker(rules: try RuleFiles.rules.get())
        let report = try checker.check("De brand is mogelijk uit.", as: .sample(try SampleCases.fire(victims: .yes), kind: .persbericht))
        document = CheckDocument(file: "brief concept.md", kind: .persbericht, report: report)
    }

    @Test("JSON has the keys of the contract")
    func json() throws {
        let object = try #require(try JSONSerialization.jsonObject(with: Data(try document.json().utf8)) as? [String: Any])
        #expect(Set(object.keys) == ["file", "kind", "findings", "missing", "answeredParts", "readability"])
        #expect(object["kind"] as? String == "persbericht")
        let finding = try #require((object["findings"] as? [[String: Any]])?.first)
        #expect(
            Set(finding.keys) == [
                "rule", "principle", "severity", "start", "end", "line", "column", "text", "message", "why", "suggestions", "source",
                "key", "isFirm",
            ])
        #expect(finding["start"] as? Int == 12 && finding["end"] as? Int == 20 && finding["column"] as? Int == 13)
        let readability = try #require(object["readability"] as? [String: Any])
        #expect(Set(readability.keys) == ["words", "sentences", "wordsPerSentence", "fleschDouma", "lix", "band"])
        #expect((object["missing"] as? [String])?.contains("medeleven") == true)
    }

    @Test("Unknown kind and numbers of an empty text are null")
    func nulls() throws {
        let report = try Checker(rules: try RuleFiles.rules.get()).check("", as: .sample())
        let text = try CheckDocument(file: "-", kind: nil, report: report).json()
        #expect(text.contains("\"kind\":null") && text.contains("\"fleschDouma\":null") && text.contains("\"band\":null"))
    }

    @Test("The text form is one line a finding, then one a missing part")
    func lines() {
        #expect(
            document.lines.first
                == "brief concept.md:1:13: fout: ‘mogelijk’ is speculatie. Zeg wat u weet, of dat u het nog niet weet. [geen-speculatie/mogelijk]"
        )
        #expect(
            document.lines.contains {
                $0.hasPrefix("brief concept.md:1:1: waarschuwing: Er zijn slachtoffers") && $0.hasSuffix("[compleet/medeleven]")
            })
    }

    @Test("A document that was converted says where its places count")
    func converted() throws {
        let report = try Checker(rules: try RuleFiles.rules.get()).check("Er is mogelijk opzet.", as: CheckContext(now: SampleCases.moment))
        let document = CheckDocument(file: "brief.docx", kind: nil, report: report, convertedFrom: "docx")
        #expect(try document.json().contains("\"convertedFrom\":\"docx\""))
        #expect(try CheckDocument.sarif([document], toolVersion: "1").contains("in de tekst die uit dit docx-bestand is gelezen"))
        #expect(try !CheckDocument(file: "brief.md", kind: nil, report: report).json().contains("convertedFrom"))
    }

    @Test("SARIF 2.1.0 tells rule, level and place")
    func sarif() throws {
        let text = try CheckDocument.sarif([document], toolVersion: "1.0")
        let log = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(log["version"] as? String == "2.1.0")
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        #expect(run["columnKind"] as? String == "unicodeCodePoints")
        let result = try #require((run["results"] as? [[String: Any]])?.first)
        #expect(result["ruleId"] as? String == "geen-speculatie/mogelijk" && result["level"] as? String == "error")
        #expect(
            text.contains("\"uri\" : \"brief%20concept.md\"") && text.contains("\"charOffset\" : 12") && text.contains("\"charLength\" : 8")
        )
    }
}
