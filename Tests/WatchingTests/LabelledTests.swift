import DutchText
import Foundation
import Testing
import Watching

@Suite("Labelled items")
struct LabelledTests {
    @Test(
        "Hits agree with a Dutch reader, with the word list", .enabled(if: !WordList.standard.isEmpty),
        arguments: ["seen", "earlier", "unseen", "third-seen", "third-unseen"])
    func agrees(part: String) throws {
        let total = try score(part, words: .standard, prints: true)
        #expect(total.f1 >= 0.95)
    }

    @Test("Without the word list, inflection by rule and exact words still work")
    func worksWithoutList() throws {
        let total = try score("seen", words: WordList(words: [String]()), prints: false)
        #expect(total.precision >= 0.9)
        #expect(total.recall >= 0.5)
    }

    private func score(_ part: String, words: WordList, prints: Bool) throws -> Score {
        let set = try LabelledSet(part)
        let matcher = Matcher(set.queries.enumerated().map { (Int64($0.offset), $0.element.query) }, words: words)
        var total = Score()
        var byKind: [String: Score] = [:]
        var byForm: [String: Score] = [:]
        var byItem: [String: Score] = [:]
        var mistakes: [String] = []
        for item in set.items {
            let hits = matcher.hits(in: WatchedText(title: item.title, text: item.text))
            for (number, query) in set.queries.enumerated() {
                let hit = hits.first { $0.query == Int64(number) }
                let wanted = item.labels.contains(query.name)
                total.count(hit: hit != nil, wanted: wanted)
                byKind[query.kind, default: Score()].count(hit: hit != nil, wanted: wanted)
                if let kind = item.kind { byItem[kind, default: Score()].count(hit: hit != nil, wanted: wanted) }
                for form in Set(hit?.spans.map(\.form.rawValue) ?? []) { byForm[form, default: Score()].count(hit: true, wanted: wanted) }
                if (hit != nil) != wanted {
                    mistakes.append(
                        "\(wanted ? "missed" : "wrong") \(query.name) \(hit?.spans.map(\.text) ?? []): \(item.title) \(item.text)")
                }
            }
        }
        guard prints else { return total }
        print("\(part): \(set.items.count) items, \(set.queries.count) queries, \(total.line)")
        for (kind, score) in byKind.sorted(by: { $0.key < $1.key }) { print("\(part) kind \(kind): \(score.line)") }
        for (kind, score) in byItem.sorted(by: { $0.key < $1.key }) { print("\(part) items of \(kind): \(score.line)") }
        for (form, score) in byForm.sorted(by: { $0.key < $1.key }) {
            print("\(part) form \(form): precision \(score.line.dropFirst(10).prefix(6)) of \(score.right + score.wrong)")
        }
        if ProcessInfo.processInfo.environment["EENMOND_SHOW_MISTAKES"] == part { mistakes.forEach { print("MISTAKE", $0) } }
        return total
    }
}
