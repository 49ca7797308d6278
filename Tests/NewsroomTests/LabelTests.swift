import Foundation
import Newsroom
import Testing
import Watching

/// Labelled sentences: what a Dutch analyst calls them; `-` for nothing. The unseen part was not looked at while the rules were written.
@Suite("Labels of sentences")
struct LabelTests {
    private static let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private let definitions: [LabelDefinition]
    private let labeler: Labeler

    init() throws {
        definitions = try LabelFile.load(DataRoot(folder: Self.checkout).labels)
        labeler = Labeler(definitions.map(\.rule))
    }

    @Test("every rule finds its examples and leaves its counterexamples alone")
    func examples() {
        #expect(!definitions.isEmpty)
        for definition in definitions {
            let alone = Labeler([definition.rule])
            #expect(!definition.examples.isEmpty, "\(definition.rule.id) has no example")
            for example in definition.examples {
                #expect(alone.proposal(title: "", text: example).label == definition.rule.label, "\(definition.rule.id): \(example)")
            }
            for example in definition.counterexamples {
                #expect(alone.proposal(title: "", text: example).label == nil, "\(definition.rule.id): \(example)")
            }
        }
    }

    @Test("proposals agree with an analyst", arguments: ["seen", "unseen", "third", "fourth", "fifth"])
    func agrees(part: String) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Labelled/\(part)-labels.tsv")
        let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
        var right: [String: Int] = [:]
        var proposed: [String: Int] = [:]
        var wanted: [String: Int] = [:]
        for row in rows {
            let label = labeler.proposal(title: "", text: row[1]).label?.rawValue ?? "-"
            proposed[label, default: 0] += 1
            wanted[row[0], default: 0] += 1
            if label == row[0] {
                right[label, default: 0] += 1
            } else if part != "unseen" {
                print("MISTAKE \(label) for \(row[0]): \(row[1])")
            }
        }
        for label in wanted.keys.sorted() {
            let hits = right[label] ?? 0
            print("\(part) \(label): precision \(hits) of \(proposed[label] ?? 0), recall \(hits) of \(wanted[label] ?? 0)")
        }
        let correct = right.values.reduce(0, +)
        print("\(part): \(correct) of \(rows.count) right")
        // No rule was made after the fifth set: what is right there is what the rules do with words that nobody thought of.
        #expect(Double(correct) >= (part == "fifth" ? 0.44 : 0.75) * Double(rows.count))
    }

    @Test("a proposal says which words made it so, where they stand")
    func cues() throws {
        let text = "De loods brandt. Bewoners zijn woedend: 'Waarom wisten wij dit niet?'"
        let proposal = labeler.proposal(title: "", text: text)
        let passage = try #require(proposal.passages.first)
        let scalars = Array(text.unicodeScalars)
        for cue in passage.cues { #expect(String(codePoints: scalars[cue.start..<cue.end]) == cue.text) }
        #expect(passage.cues.contains { $0.text == "woedend" || $0.text == "Waarom" })
        #expect(passage.isQuote)
    }
}
