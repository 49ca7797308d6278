import Drafting
import DutchText
import Editing
import Foundation
import Incident

/// A message as it is handed out, with what must stand on it: its version and time, and CONCEPT as long as nobody approved it.
public struct MessagePaper: Sendable, Equatable {
    /// For the properties of a document: "Persbericht: Brand in een loods".
    public let title: String
    /// Stands above the text: CONCEPT, version and time. Nil once it is approved.
    public let notice: String?
    /// Stands below the text once it is approved: version and time.
    public let colophon: String?
    /// The text itself, in Markdown.
    public let text: String
    /// A post or a text to be spoken is handed out bare in plain formats: it is copied as it is.
    let isBare: Bool

    /// - Parameters:
    ///   - text: in Markdown, with the mark of an exercise when it is one.
    ///   - version: of its message; the next one for a text that is not kept.
    ///   - at: when it was made or kept.
    ///   - state: nil for a text that is not kept.
    public init(
        _ text: String, kind: MessageKind, channel: String? = nil, version: Int, at: Date, state: ApprovalState? = nil,
        of incident: Incident
    ) {
        let name = kind.words + (channel.map { " voor \($0)" } ?? "")
        let marked = ExerciseHead.ensured(on: text, kind: kind, incident)
        let isApproved = state?.isApproved ?? false
        let exercise = incident.exercise ? "OEFENING. " : ""
        let stamp = "\(name), versie \(version), \(DutchMoment(at).full)"
        self.text = isApproved ? ProposalMark.removed(from: marked) : marked
        title = "\(exercise)\(isApproved ? "" : "CONCEPT. ")\(name): \(MessagePaper.headline(of: text) ?? incident.title)"
        notice = isApproved ? nil : "\(exercise)\(MessagePaper.concept) \(stamp)."
        colophon = isApproved ? "\(exercise)\(stamp). Goedgekeurd \(state?.at.map { DutchMoment($0).full } ?? "")." : nil
        isBare = kind == .socialbericht || kind == .statement
    }

    /// With what every notice begins, an exercise's after its mark.
    static let concept = "CONCEPT, niet goedgekeurd."

    /// What a person edited without the notice that an export put above it: it is no part of the text.
    public static func withoutNotice(_ text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let first = lines.firstIndex(where: { !$0.allSatisfy(\.isWhitespace) }), isNotice(lines[first]) else { return text }
        lines.removeSubrange(...first)
        while let next = lines.first, next.allSatisfy(\.isWhitespace) { lines.removeFirst() }
        return lines.joined(separator: "\n")
    }

    private static func isNotice(_ line: Substring) -> Bool {
        line.replacing("*", with: "").hasPrefix(concept) || line.replacing("*", with: "").hasPrefix("OEFENING. \(concept)")
    }

    private static func headline(of text: String) -> String? {
        text.split(separator: "\n").first { $0.hasPrefix("# ") }.map { $0.dropFirst(2).trimmingCharacters(in: .whitespaces) }
    }

    /// Markdown, with notice and colophon.
    public var markdown: String { isBare ? text : framed(notice.map { "**\($0)**" }, text, colophon.map { "---\n\n\($0)" }) }

    /// Plain text, with notice and colophon.
    public var plain: String { PlainMessage.text(of: isBare ? text : framed(notice, text, colophon.map { "---\n\n\($0)" })) }

    private func framed(_ head: String?, _ body: String, _ foot: String?) -> String {
        [head, body, foot].compactMap { $0 }.joined(separator: "\n\n")
    }
}
