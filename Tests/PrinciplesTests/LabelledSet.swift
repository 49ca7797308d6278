import Foundation
import Principles

/// A class of findings as the labelled set names them.
enum LabelClass: String, CaseIterable {
    case speculatie, jargon
    case langeZin = "lange-zin"
    case schuld, belofte, privacy, stigma
    case eenMond = "een-mond"

    /// The class that a finding belongs to; nil for principles that the set does not label.
    init?(_ finding: Finding) {
        switch (finding.rule, finding.principle) {
        case ("geen-jargon/lange-zin", _): self = .langeZin
        case (_, .geenSpeculatie): self = .speculatie
        case (_, .geenJargon): self = .jargon
        case (_, .geenSchuld): self = .schuld
        case (_, .geenBelofte): self = .belofte
        case (_, .privacy): self = .privacy
        case (_, .geenStigma): self = .stigma
        case (_, .eenMond): self = .eenMond
        default: return nil
        }
    }
}

/// Texts with the classes that a careful reader finds in them.
enum LabelledSet {
    struct Entry {
        let text: String
        let kind: String?
        let classes: Set<LabelClass>
    }

    /// `klasse,klasse<tab>zin`, or `-` for none.
    static func sentences(_ name: String) throws -> [Entry] {
        try file(name).split(separator: "\n").map { line in
            let parts = line.split(separator: "\t", maxSplits: 1)
            return Entry(
                text: String(parts[1]), kind: nil,
                classes: Set(parts[0].split(separator: ",").compactMap { LabelClass(rawValue: String($0)) }))
        }
    }

    /// `=== soort | klasse, klasse` and then the message.
    static func messages(_ name: String) throws -> [Entry] {
        try file(name).components(separatedBy: "=== ").filter { !$0.isEmpty }.map { block in
            let lines = block.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
            let head = lines[0].split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            let classes = head.count > 1 ? head[1].components(separatedBy: ", ").compactMap(LabelClass.init(rawValue:)) : []
            return Entry(text: String(lines[1]), kind: head[0], classes: Set(classes))
        }
    }

    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Labelled")

    static func text(_ name: String) throws -> String { try file(name) }

    static func lines(_ name: String) throws -> [String] { try file(name).split(separator: "\n").map(String.init) }

    static func classes(_ names: String, by separator: String) -> Set<LabelClass> {
        Set(names.components(separatedBy: separator).compactMap(LabelClass.init(rawValue:)))
    }

    private static func file(_ name: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }
}

/// Precision and recall of one class.
struct Score {
    var right = 0
    var wrong = 0
    var missed = 0

    var precision: Double { right + wrong == 0 ? 1 : Double(right) / Double(right + wrong) }
    var recall: Double { right + missed == 0 ? 1 : Double(right) / Double(right + missed) }
    var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }
}
