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
    /// Who sends it, a line each, above a text on paper; empty when the organisation names nobody.
    var sender: [String] = []
    /// Whether it goes out on paper of the organisation: a post, a text to be spoken and a paper for the own people do not.
    let isOnPaper: Bool
    /// The text itself, in Markdown.
    public let text: String
    /// A post that is approved is handed out bare in plain formats, for it is copied as it is. Before that, its file says at its head that
    /// it is a concept, like every other.
    let isBare: Bool
    /// A post that is too long for its channel, in parts that fit; empty when it fits.
    let parts: [String]
    private let isThread: Bool

    /// - Parameters:
    ///   - text: in Markdown, with the mark of an exercise when it is one.
    ///   - version: of its message; the next one for a text that is not kept.
    ///   - at: when it was made or kept.
    ///   - state: nil for a text that is not kept.
    ///   - rules: of the channel of a post, whose name stands in its notice.
    ///   - changes: what the text stands on that changed after the approval.
    public init(
        _ text: String, kind: MessageKind, version: Int, at: Date, state: ApprovalState? = nil,
        of incident: Incident, rules: ChannelRules? = nil, changes: [GroundChange] = []
    ) {
        let name = kind.words + (rules.map { " voor \($0.title)" } ?? "")
        let marked = ExerciseHead.ensured(on: text, kind: kind, incident)
        let isApproved = state?.isApproved ?? false
        let exercise = incident.exercise ? "OEFENING. " : ""
        let stamp = "\(name), versie \(version), \(DutchMoment(at).full)"
        self.text = isApproved ? ProposalMark.removed(from: marked) : marked
        let outdated = state.flatMap { MessagePaper.outdated($0, changes) }
        let mark = isApproved ? (outdated == nil ? "" : "\(MessagePaper.warning) ") : "CONCEPT. "
        title = "\(exercise)\(mark)\(name): \(MessagePaper.headline(of: text) ?? "gemeente \(incident.municipality)")"
        notice = isApproved ? outdated.map { "\(exercise)\($0)" } : "\(exercise)\(MessagePaper.concept) \(stamp)."
        colophon = isApproved ? "\(exercise)\(stamp). \(state.map(MessagePaper.moment) ?? "")." : nil
        isBare = kind == .socialbericht && isApproved && outdated == nil
        isThread = kind == .socialbericht && PostThread.kept(text).count > 1
        parts = rules.map { rules in rules.keptLength(of: text).fits ? [] : PostThread.posts(of: marked, rules: rules) } ?? []
        isOnPaper = [.persbericht, .bewonersbrief, .raadsinformatiebrief].contains(kind)
    }

    /// With what every notice begins, an exercise's after its mark.
    static let concept = "CONCEPT, niet goedgekeurd."
    private static let warning = "LET OP."
    private static let since = "; daarna is"

    /// "LET OP. Goedgekeurd woensdag 18 november 2026, 12.06 uur; daarna is een feit gewijzigd: …". Nil when nothing changed, and for a
    /// text that nobody approved.
    private static func outdated(_ state: ApprovalState, _ changes: [GroundChange]) -> String? {
        guard state.isApproved, !changes.isEmpty else { return nil }
        let what = changes.contains(where: \.isOfFact) ? "een feit gewijzigd" : "iets gewijzigd dat erin staat"
        let advice =
            state.step == .gepubliceerd
            ? "kijk na of een rectificatie nodig is."
            : "kijk de tekst na. Is hij al verschenen, kijk dan of een rectificatie nodig is."
        return "\(warning) \(moment(state))\(since) \(what): \(advice)"
    }

    private static func moment(_ state: ApprovalState) -> String {
        "\(state.step == .gepubliceerd ? "Gepubliceerd" : "Goedgekeurd") \(state.at.map { DutchMoment($0).full } ?? "")"
    }

    /// What a person edited without the notice that an export put above it: it is no part of the text.
    public static func withoutNotice(_ text: String) -> String {
        var lines = withoutThread(text).split(separator: "\n", omittingEmptySubsequences: false)
        guard let first = lines.firstIndex(where: { !$0.allSatisfy(\.isWhitespace) }), isNotice(lines[first]) else {
            return withoutThread(text)
        }
        lines.removeSubrange(...first)
        while let next = lines.first, next.allSatisfy(\.isWhitespace) { lines.removeFirst() }
        return lines.joined(separator: "\n")
    }

    /// Without the thread that an export offered below a post that is too long.
    private static func withoutThread(_ text: String) -> String {
        text.range(of: "\n\n" + threadOffer).map { String(text[..<$0.lowerBound]) + "\n" } ?? text
    }

    private static let threadOffer = "Te lang voor dit kanaal. In"

    private static func isNotice(_ line: Substring) -> Bool {
        let words = line.replacing("*", with: "").trimmingPrefix("OEFENING. ")
        return words.hasPrefix(concept) || words.hasPrefix(warning) && words.contains(since)
    }

    private static func headline(of text: String) -> String? {
        text.split(separator: "\n").first { $0.hasPrefix("# ") }.map { $0.dropFirst(2).trimmingCharacters(in: .whitespaces) }
    }

    /// Markdown, with notice and colophon.
    public var markdown: String { isBare ? text : framed(notice.map { "**\($0)**" }, text, colophon.map { "---\n\n\($0)" }) }

    /// Plain text, with notice and colophon. The line between the posts of a thread stays.
    public var plain: String {
        let body = isThread ? text : PlainMessage.text(of: text)
        return isBare ? body : framed(notice, body, colophon.map { "\n\($0)" })
    }

    private func framed(_ head: String?, _ body: String, _ foot: String?) -> String {
        [head, body, offeredThread, foot].compactMap { $0 }.joined(separator: "\n\n")
    }

    /// What a post that is too long would be as a thread.
    private var offeredThread: String? {
        guard parts.count > 1 else { return nil }
        let numbered = parts.enumerated().map { "\($0 + 1) van \(parts.count)\n\n\($1)" }
        return (["\(MessagePaper.threadOffer) \(parts.count) delen:"] + numbered).joined(separator: "\n\n")
    }

    /// The sender's lines; nil when they do not belong on this text. Plain texts go without: they are pasted into something that has a
    /// sender of its own.
    var senderLines: [String]? { isOnPaper && !sender.isEmpty ? sender : nil }
}
