import Drafting
import Editing
import Foundation
import Incident
import Principles
import Storage

/// What holds the approval of a text.
struct MessageHolds {
    let all: [Hold]

    /// - Parameter report: what the checker found; nil leaves the findings out.
    init(_ draft: StoredDraft, changes: [GroundChange], report: CheckReport?, in incident: Incident, desk: Desk) throws {
        let gaps = try desk.gaps(in: draft.text).map { Hold(.gap, $0.what, detail: MessageHolds.help($0, incident)) }
        let changed = changes.map { Hold(.changed, $0.words) }
        // A gap is a hold of its own already; and approval by the lead is the agreement that a proposal waits for.
        let findings = (report?.blocking ?? []).filter { !["compleet/nog-invullen", "compleet/voorstel"].contains($0.rule) }.map {
            Hold(.finding, $0.text, detail: $0.rule)
        }
        // Never twice: what the checker found of such a fact is told with the whole sentence of the fact.
        let literal = MessageHolds.uncertain(draft.text, incident)
        let others = findings.filter { found in
            !literal.contains { $0.detail == found.detail && ($0.what.contains(found.what) || found.what.contains($0.what)) }
        }
        all = try gaps + changed + others + literal + MessageHolds.tooLong(draft, desk) + MessageHolds.marks(draft.text, incident)
    }

    /// Who can supply it; for the questions of people also those that the scenario expects.
    private static func help(_ gap: MissingPiece, _ incident: Incident) -> String? {
        guard !gap.who.isEmpty else { return nil }
        let expected = gap.placeholder == "vragen" ? incident.story.questions.filter { !$0.isForMessages }.map(\.question) : []
        return expected.isEmpty ? gap.who : "\(gap.who); te verwachten: \(expected.joined(separator: " "))"
    }

    /// Nobody can place such a post. As a thread it can be placed, when each of its parts fits.
    private static func tooLong(_ draft: StoredDraft, _ desk: Desk) throws -> [Hold] {
        guard let rules = try desk.rules(of: draft) else { return [] }
        let length = rules.keptLength(of: draft.text)
        guard !length.fits else { return [] }
        return [Hold(.tooLong, "\(length.counted) van \(length.limit ?? rules.limit) \(length.unit.words)", detail: rules.title)]
    }

    /// Facts that are not certain (any more) and stand in the text word for word. The checker compares what sentences mean, and may take
    /// such a sentence for the certain fact that came in its place; to the letter there is no doubt.
    static func uncertain(_ text: String, _ incident: Incident) -> [Hold] {
        let lines = text.onOneLine
        let certain = Set(incident.facts.filter(\.isConfirmed).map { $0.text.bare })
        return incident.facts.filter { fact in
            guard !fact.isConfirmed, !certain.contains(fact.text.bare) else { return false }
            return withoutCorrection(of: fact, lines, incident).contains(fact.text.bare)
        }.map {
            Hold(.finding, $0.text.bare, detail: $0.isRefuted ? "geen-speculatie/weerlegd-feit" : "geen-speculatie/onbevestigd-feit")
        }
    }

    /// The text without the words that say that this very fact was told and is not so: a correction must name what it corrects.
    private static func withoutCorrection(of fact: Fact, _ text: String, _ incident: Incident) -> String {
        guard fact.isRefuted else { return text }
        let isReplaced = incident.facts.contains { $0.supersedes == fact.id && $0.isConfirmed }
        return text.replacing("‘\(fact.text.bare).’ Dat klopt niet.\(isReplaced ? "" : " Hoe het wel zit, weten we nog niet.")", with: "")
    }

    private static func marks(_ text: String, _ incident: Incident) -> [Hold] {
        switch (incident.exercise, ExerciseHead.isMarked(text)) {
        case (true, false): [Hold(.exerciseMark, "OEFENING")]
        case (false, true): [Hold(.falseExerciseMark, "OEFENING")]
        default: []
        }
    }
}

extension String {
    fileprivate var onOneLine: String { isOnOneLine ? self : split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    /// Nearly every fact is; a byte that may begin a wider space leaves it to whoever looks closer.
    private var isOnOneLine: Bool {
        var last = UInt8(ascii: " ")
        for byte in utf8 {
            let isSpace = byte == UInt8(ascii: " ")
            guard byte >= 0x20, !(isSpace && last == byte), ![0xC2, 0xE1, 0xE2, 0xE3].contains(byte) else { return false }
            last = byte
        }
        return last != UInt8(ascii: " ")
    }

    /// On one line and without its full stop.
    fileprivate var bare: String {
        let line = onOneLine
        return line.hasSuffix(".") ? String(line.dropLast()) : line
    }
}
