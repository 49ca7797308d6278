import Foundation
import Incident
import Principles
import Testing

/// Sentences and drafts laid beside a dossier: what is confirmed, who has the lead, how far the criminal case is.
@Suite("The labelled set with dossiers")
struct DossierLabelledTests {
    private let checker: Checker
    private let dossiers: [String: Incident]
    /// Sunday 22 November 2026, 13.00 in the Netherlands.
    private static let moment = Date(timeIntervalSince1970: 1_795_348_800)

    init() throws {
        checker = Checker(rules: try RuleFiles.rules.get())
        var dossiers: [String: Incident] = [:]
        for name in ["loods", "steek", "zorg", "kaal", "straf", "plein"] {
            let data = try Data(contentsOf: LabelledSet.folder.appendingPathComponent("dossiers/\(name).json"))
            dossiers[name] = try Incident(Dossier(json: data), at: Self.moment)
        }
        self.dossiers = dossiers
    }

    @Test(
        "Half of the sentences, which the rules were made with, the other half, wordings of people under pressure, and sets that no rule has seen",
        arguments: ["dossier-gezien", "dossier-ongezien", "wendingen-gezien", "dossier-plein", "plein-ongezien", "plein-derde-hand"])
    func sentences(part: String) throws {
        let entries = try LabelledSet.lines("\(part).tsv").map { line in
            let parts = line.split(separator: "\t").map(String.init)
            return (text: parts[2], kind: MessageKind?.none, dossier: parts[1], classes: LabelledSet.classes(parts[0], by: ","))
        }
        try expect(entries, title: "\(part).tsv")
    }

    @Test("Twenty clean messages of some 190 words, each of its own make, give fewer than one finding in 150 words")
    func cleanMessages() throws {
        let entries = try messages("berichten-schoon.txt")
        #expect(entries.count == 20)
        var words = 0
        var found: [String] = []
        for entry in entries {
            let context = CheckContext(kind: entry.kind, incident: dossiers[entry.dossier], now: Self.moment)
            let report = try checker.check(entry.text, as: context)
            words += report.readability.words
            found += report.findings.map { "\($0.rule): \($0.text)" }
        }
        print("berichten-schoon.txt: \(words) woorden, \(found.count) bevindingen \(found)")
        #expect(Double(found.count) < Double(words) / 150)
    }

    @Test("Whole drafts, half of them clean")
    func drafts() throws {
        let entries = try messages("dossier-berichten.txt")
        #expect(entries.count >= 20 && entries.filter(\.classes.isEmpty).count * 2 >= entries.count)
        try expect(entries, title: "dossier-berichten.txt")
    }

    private func messages(_ name: String) throws -> [(text: String, kind: MessageKind?, dossier: String, classes: Set<LabelClass>)] {
        let blocks = try LabelledSet.text(name).components(separatedBy: "=== ").filter { !$0.isEmpty }
        return blocks.map { block in
            let lines = block.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
            let head = lines[0].split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: .whitespaces) }
            return (
                text: String(lines[1]), kind: MessageKind(rawValue: head[0]), dossier: head[1],
                classes: LabelledSet.classes(head[2], by: ", ")
            )
        }
    }

    /// At least 0.90 over the classes, and at most one clean text in ten with a finding; precision and recall by rule are printed.
    private func expect(_ entries: [(text: String, kind: MessageKind?, dossier: String, classes: Set<LabelClass>)], title: String) throws {
        var scores: [LabelClass: Score] = [:]
        var rules: [String: Score] = [:]
        var clean = (texts: 0, flagged: 0)
        for entry in entries {
            let context = CheckContext(kind: entry.kind, incident: dossiers[entry.dossier], now: Self.moment)
            let findings = try checker.check(entry.text, as: context).findings
            let found = Set(findings.compactMap(LabelClass.init))
            for kind in LabelClass.allCases {
                if found.contains(kind), entry.classes.contains(kind) { scores[kind, default: Score()].right += 1 }
                if found.contains(kind), !entry.classes.contains(kind) { scores[kind, default: Score()].wrong += 1 }
                if !found.contains(kind), entry.classes.contains(kind) { scores[kind, default: Score()].missed += 1 }
            }
            for rule in Set(findings.map(\.rule)) {
                guard let kind = findings.first(where: { $0.rule == rule }).flatMap(LabelClass.init) else { continue }
                if entry.classes.contains(kind) {
                    rules[rule, default: Score()].right += 1
                } else {
                    rules[rule, default: Score()].wrong += 1
                }
            }
            if entry.classes.isEmpty { clean = (clean.texts + 1, clean.flagged + (found.isEmpty ? 0 : 1)) }
        }
        let total = LabelClass.allCases.map { scores[$0, default: Score()].f1 }.reduce(0, +) / Double(LabelClass.allCases.count)
        print(
            "\(title): \(entries.count) teksten, macro F1 \(String(format: "%.3f", total)), schone teksten \(clean.texts), met bevinding \(clean.flagged)"
        )
        for (rule, score) in rules.sorted(by: { $0.key < $1.key }) {
            let all = entries.filter { entry in LabelClass.allCases.contains { entry.classes.contains($0) && rule.hasPrefix($0.principle) }
            }.count
            let recall = all == 0 ? 1 : Double(score.right) / Double(all)
            print("  \(rule): precisie \(String(format: "%.2f", score.precision)), aandeel in de vangst \(String(format: "%.2f", recall))")
        }
        #expect(total >= 0.90)
        #expect(Double(clean.flagged) <= 0.1 * Double(clean.texts))
    }
}

extension LabelClass {
    /// The first part of the ids of its rules.
    fileprivate var principle: String {
        switch self {
        case .speculatie: "geen-speculatie/"
        case .jargon: "geen-jargon/"
        case .langeZin: "geen-jargon/lange-zin"
        case .schuld: "geen-schuld/"
        case .belofte: "geen-belofte/"
        case .privacy: "privacy/"
        case .stigma: "geen-stigma/"
        case .eenMond: "een-mond/"
        }
    }
}
