import Foundation
import Newsroom
import Testing
import Watching

/// Sentences laid beside the confirmed facts of two dossiers: `gerucht` for what an analyst would want to see as a possible rumour, `-` for
/// what she would not. The unseen part was written before the rules, like the other, and not looked at while they were made.
@Suite("Claims that no fact says")
struct ClaimTests {
    private static let facts = [
        "steek": [
            "Bij een steekpartij op het Marktplein zijn twee mensen gewond geraakt.", "De politie heeft een 34-jarige man aangehouden.",
            "Het Marktplein is afgesloten tot morgen 8.00 uur.",
        ],
        "brand": [
            "In een loods aan de Havenweg is brand uitgebroken.", "Tien woningen zijn ontruimd.", "Er zijn geen slachtoffers.",
        ],
    ]
    private let file: ClaimFile
    private let reader: ClaimReader

    init() throws {
        let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        file = try ClaimFile.load(DataRoot(folder: checkout).labels)
        reader = ClaimReader(file.rules)
    }

    private func isRumour(_ text: String, _ facts: [String], source: String = "Omroep Waterrijk") -> Bool {
        !reader.unconfirmed(title: "", text: text, source: source, facts: facts).isEmpty
    }

    @Test("Every topic finds its examples and leaves its counterexamples alone")
    func examples() {
        #expect(file.examples.count > 10)
        for topic in file.examples {
            #expect(!topic.claims.isEmpty, "\(topic.id) has no example")
            for claim in topic.claims {
                let found = reader.unconfirmed(title: "", text: claim, source: "", facts: ["De burgemeester spreekt vanavond."])
                #expect(found.contains { $0.cues.contains { $0.rule == "niet-bevestigd/" + topic.id } }, "\(topic.id): \(claim)")
            }
            for other in topic.others { #expect(!isRumour(other, ["De burgemeester spreekt vanavond."]), "\(topic.id): \(other)") }
        }
    }

    @Test("Claims are told from the rest as an analyst would", arguments: ["seen", "unseen"])
    func agrees(part: String) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Labelled/\(part)-claims.tsv")
        let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
        var (right, proposed, wanted) = (0, 0, 0)
        for row in rows {
            let found = isRumour(row[2], Self.facts[row[0]] ?? [])
            if found { proposed += 1 }
            if row[1] == "gerucht" { wanted += 1 }
            if found, row[1] == "gerucht" { right += 1 }
            if found != (row[1] == "gerucht"), part == "seen" { print("MISTAKE \(row)") }
        }
        print("\(part): precision \(right) of \(proposed), recall \(right) of \(wanted)")
        #expect(Double(right) >= 0.8 * Double(proposed))
        #expect(Double(right) >= 0.7 * Double(wanted))
    }

    @Test("Another number, a denial and another place are no cover; a source nearby is")
    func covers() throws {
        let facts = try #require(Self.facts["steek"])
        #expect(!isRumour("Twee mensen raakten gewond.", facts))
        #expect(isRumour("Vier mensen raakten gewond.", facts))
        #expect(isRumour("Niemand raakte gewond.", facts))
        #expect(!isRumour("Vier mensen raakten gewond. Dat meldt de politie.", facts))
        #expect(!isRumour("Vier mensen raakten gewond.", facts, source: "Politie Waterrijk"))
        #expect(isRumour("Ook de Kerkstraat is afgesloten.", facts))
        #expect(!isRumour("Vier mensen raakten gewond.", []), "with no confirmed fact there is nothing to be absent from")
    }

    @Test("A headline counts unless the text names a source for it")
    func headline() throws {
        let facts = try #require(Self.facts["brand"])
        func found(_ text: String) -> [LabelledPassage] {
            reader.unconfirmed(title: "Twee doden bij brand", text: text, source: "Omroep", facts: facts)
        }
        #expect(found("De loods staat in lichterlaaie.").map(\.field) == [.title])
        #expect(found("Bij de brand vielen twee doden, zegt de burgemeester.").isEmpty)
    }
}
