import Foundation
import Incident
import Principles
import Testing

@Suite("The checker")
struct CheckerTests {
    private let checker: Checker

    init() throws { checker = Checker(rules: try RuleFiles.rules.get()) }

    @Test("Positions are code points from 0, lines and columns from 1, also after accents and emoji")
    func positions() throws {
        let text = "🔥 Geëvacueerd!\r\nDe brand is mogelijk aangestoken."
        let finding = try #require(try checker.check(text, as: .sample()).findings.first)
        #expect(finding.rule == "geen-speculatie/mogelijk")
        #expect(finding.text == "mogelijk")
        let marked = String.UnicodeScalarView(Array(text.unicodeScalars)[finding.start..<finding.end])
        #expect(String(marked) == "mogelijk")
        #expect(finding.line == 2 && finding.column == 13)
        #expect(finding.message == "‘mogelijk’ is speculatie. Zeg wat u weet, of dat u het nog niet weet.")
    }

    @Test("The message on a second administrator names both")
    func secondAdministrator() throws {
        let text = "Burgemeester De Graaf zegt dat de school dicht blijft. Wethouder Bos zegt dat het erg is."
        let finding = try #require(try checker.check(text, as: .sample(SampleCases.fire())).findings.first { $0.principle == .eenMond })
        #expect(
            finding.message
                == "Twee mensen voeren het woord. Burgemeester De Graaf heeft de leiding; haal het citaat van wethouder Bos weg of draag de leiding over."
        )
    }

    @Test(
        "A text that is too large or no text at all is refused",
        arguments: [
            (String(repeating: "a ", count: 2_500_000), CheckError.Code.tooLarge), ("PK\u{3}\u{4}\0\0", .binary),
        ])
    func refuses(text: String, code: CheckError.Code) {
        let error = #expect(throws: CheckError.self) { try checker.check(text, as: .sample()) }
        #expect(error?.code == code)
    }

    @Test(
        "A long text of one kind of words takes time in proportion",
        arguments: [
            "zo mogelijk ", "burgemeester zegt ", "06 12 ", "( ' \" ", "Kerkstraat 12 ", "a. ", "De ", "1. ", "x@y.nl ", "niet niet ",
            "wethouder Bos ‘nee’ ", "wethouder Jan Bos, wethouder en ", "i.v.m. ",
        ])
    func linear(words: String) throws {
        let long = String(repeating: words, count: 10_000 / words.utf8.count)
        let one = try work(on: long)
        let four = try work(on: long + long + long + long)
        #expect(four < one * 12 + 0.5)
    }

    /// The processor time of this thread, which a busy machine does not change, in seconds.
    private func work(on text: String) throws -> Double {
        let context = CheckContext.sample(try SampleCases.fire(stage: .trial))
        let start = Self.threadTime()
        _ = try checker.check(text, as: context)
        return Self.threadTime() - start
    }

    private static func threadTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    @Test("An empty text has no findings and no missing parts")
    func empty() throws {
        let report = try checker.check("", as: .sample(kind: .persbericht))
        #expect(report.findings.isEmpty && report.missing.isEmpty && report.readability.words == 0)
    }
}
