import Foundation
import Incident
import Principles
import Testing

@Suite("The labelled set")
struct LabelledTests {
    private let checker: Checker

    init() throws { checker = Checker(rules: try RuleFiles.rules.get()) }

    @Test("The sentences that the rules were made with", arguments: ["zinnen-gezien.tsv"])
    func seen(name: String) throws {
        let scores = try scores(of: LabelledSet.sentences(name), title: name)
        #expect(Self.macroF1(scores) >= 0.90)
    }

    @Test("Sentences kept apart; they tell how the rules do on new text")
    func unseen() throws {
        let scores = try scores(of: LabelledSet.sentences("zinnen-ongezien.tsv"), title: "zinnen-ongezien.tsv", showErrors: false)
        #expect(Self.macroF1(scores) >= 0.75)
    }

    @Test("Whole drafts, good and bad")
    func drafts() throws {
        let entries = try LabelledSet.messages("berichten-goed.txt") + LabelledSet.messages("berichten-fout.txt")
        #expect(entries.count >= 30)
        #expect(Self.macroF1(try scores(of: entries, title: "berichten")) >= 0.90)
    }

    @Test("Plain good messages give fewer than one finding in 150 words")
    func goodMessages() throws {
        var words = 0
        var findings: [String] = []
        for entry in try LabelledSet.messages("berichten-goed.txt") {
            let report = try checker.check(entry.text, as: try context(entry))
            words += report.readability.words
            findings +=
                report.findings.map { "\($0.rule): \($0.text)" } + report.missing.map { "mist: \($0.rawValue) (\(entry.kind ?? ""))" }
        }
        print("goede berichten: \(words) woorden, \(findings.count) bevindingen \(findings)")
        #expect(Double(findings.count) < Double(words) / 150)
    }

    private func context(_ entry: LabelledSet.Entry) throws -> CheckContext {
        let moment = SampleCases.moment.addingTimeInterval(-14 * 3600)
        return CheckContext(kind: entry.kind.flatMap(MessageKind.init(rawValue:)), incident: try SampleCases.fire(), now: moment)
    }

    private func scores(of entries: [LabelledSet.Entry], title: String, showErrors: Bool = true) throws -> [LabelClass: Score] {
        var scores: [LabelClass: Score] = [:]
        for entry in entries {
            let findings = try checker.check(entry.text, as: try context(entry)).findings
            let found = Set(findings.compactMap(LabelClass.init))
            for kind in LabelClass.allCases {
                if found.contains(kind), entry.classes.contains(kind) { scores[kind, default: Score()].right += 1 }
                if found.contains(kind), !entry.classes.contains(kind) {
                    scores[kind, default: Score()].wrong += 1
                    let rules = findings.filter { LabelClass($0) == kind }.map { "\($0.rule) ‘\($0.text)’" }
                    if showErrors { print("  ten onrechte \(kind.rawValue): \(entry.text.prefix(120)) \(rules)") }
                }
                if !found.contains(kind), entry.classes.contains(kind) {
                    scores[kind, default: Score()].missed += 1
                    if showErrors { print("  gemist \(kind.rawValue): \(entry.text.prefix(120))") }
                }
            }
        }
        print(Self.table(scores, title: title, count: entries.count))
        return scores
    }

    private static func macroF1(_ scores: [LabelClass: Score]) -> Double {
        LabelClass.allCases.map { scores[$0, default: Score()].f1 }.reduce(0, +) / Double(LabelClass.allCases.count)
    }

    private static func table(_ scores: [LabelClass: Score], title: String, count: Int) -> String {
        let rows = LabelClass.allCases.map { kind in
            let score = scores[kind, default: Score()]
            let numbers = [score.precision, score.recall, score.f1].map { String(format: "%.2f", $0) }.joined(separator: "  ")
            return
                "  \(kind.rawValue.padding(toLength: 12, withPad: " ", startingAt: 0))\(numbers)  (\(score.right) goed, \(score.wrong) onterecht, \(score.missed) gemist)"
        }
        let macro = String(format: "%.3f", macroF1(scores))
        return "\(title): \(count) teksten; precisie, vangst, F1\n" + rows.joined(separator: "\n") + "\n  macro F1 \(macro)"
    }
}
