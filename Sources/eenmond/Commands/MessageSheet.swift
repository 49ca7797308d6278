import Drafting
import DutchText
import Editing
import Foundation
import Newsroom
import Storage

/// A message on a terminal.
struct MessageSheet {
    /// What it is, how far it is, what holds it.
    let summary: [String]
    /// What was done with it.
    let events: [String]

    init(_ status: MessageStatus, now: Date) {
        let head = MessageSheet.line(status.draft, status.state, now: now)
        let rivals = status.rivals.map {
            "  Tegelijk bewaard: bericht \($0). Breng ze samen met 'eenmond message merge \(status.draft.id)'."
        }
        let newer = status.isLatest ? [] : ["  Er is een nieuwere versie."]
        summary = [head] + newer + rivals + status.holds.map { "  - \($0.words)" }
        events = status.events.map { event in
            let reason = event.reason.map { ": \($0)" } ?? ""
            let place = event.publication.map { ", \($0.place)" } ?? ""
            return "  \(DutchMoment(event.at).short(at: now)) \(event.action.words) door \(event.who)\(place)\(reason)"
        }
    }

    static func line(_ draft: StoredDraft, _ state: ApprovalState, now: Date) -> String {
        let name = draft.kind.words + (draft.channel.map { " voor \($0)" } ?? "")
        let moment = draft.moment.map { $0 == .eerste ? "" : ", \($0.words.lowercased())" } ?? ""
        let kept = "versie \(draft.version)\(moment), \(DutchMoment(draft.created).short(at: now)), \(draft.createdBy)"
        let who = state.who.map { " (\($0)\(state.isEmergency ? ", in nood" : "")\(state.reason.map { ": \($0)" } ?? ""))" } ?? ""
        return "\(draft.id)  \(Terminal.bold(name)) · \(kept) · \(state.step.words)\(who)"
    }
}

/// A message in machine output.
struct MessageLine: Encodable {
    struct HoldLine: Encodable {
        let kind: String
        let what: String
        let detail: String?
        let words: String
    }

    struct EventLine: Encodable {
        let action: String
        let at: Date
        let who: String
        let reason: String?
        let publication: Publication?
    }

    let number: Int64
    let incident: String
    let kind: String
    let channel: String?
    let version: Int
    let moment: String?
    let state: String
    let stateBy: String?
    let stateAt: Date?
    let reason: String?
    let emergency: Bool
    let latest: Bool
    let rivals: [Int64]
    let createdAt: Date
    let createdBy: String
    let changes: [String]
    let holds: [HoldLine]
    let events: [EventLine]
    let text: String?
    /// How long a post is; absent for a text on paper.
    let length: MessageLength?
    /// Code points of a post that its channel does not take.
    let excess: [Excess]?
    /// What must be known of the criminal case; absent when that was not asked.
    let cautions: [String]?

    /// From a code point to another, exclusive.
    struct Excess: Encodable {
        let start: Int
        let end: Int
    }

    /// - Parameters:
    ///   - isWhole: with the text.
    ///   - rules: what the channel of a post allows.
    ///   - cautions: what must be known of the criminal case.
    init(_ status: MessageStatus, isWhole: Bool = false, rules: ChannelRules? = nil, cautions: [String]? = nil) {
        length = rules?.keptLength(of: status.draft.text)
        excess = rules?.excess(in: status.draft.text).map { Excess(start: $0.lowerBound, end: $0.upperBound) }
        self.cautions = cautions
        let draft = status.draft
        number = draft.id
        incident = draft.incident.rawValue
        kind = draft.kind.rawValue
        channel = draft.channel
        version = draft.version
        moment = draft.moment?.rawValue
        state = status.state.step.rawValue
        stateBy = status.state.who
        stateAt = status.state.at
        reason = status.state.reason
        emergency = status.state.isEmergency
        latest = status.isLatest
        rivals = status.rivals
        createdAt = draft.created
        createdBy = draft.createdBy
        changes = status.changeLines
        holds = status.holds.map { HoldLine(kind: $0.kind.rawValue, what: $0.what, detail: $0.detail, words: $0.words) }
        events = status.events.map {
            EventLine(action: $0.action.rawValue, at: $0.at, who: $0.who, reason: $0.reason, publication: $0.publication)
        }
        text = isWhole ? draft.text : nil
    }
}

/// One version in machine output.
struct VersionLine: Encodable {
    let number: Int64
    let version: Int
    let state: String
    let origin: String?
    let parents: [Int64]?
    let createdAt: Date
    let createdBy: String

    init(_ draft: StoredDraft, _ state: ApprovalState) {
        number = draft.id
        version = draft.version
        self.state = state.step.rawValue
        origin = draft.origin?.rawValue
        parents = draft.parents
        createdAt = draft.created
        createdBy = draft.createdBy
    }
}

/// What a merge offers, in machine output.
struct MergeLine: Encodable {
    let number: Int64
    let changes: [String]
    let rival: Int64?
    let offers: [MergeOffer]

    init(_ number: Int64, _ offered: OfferedMerge?) {
        self.number = number
        offers = offered?.merge.offers ?? []
        switch offered?.reason {
        case .changed(let all): (changes, rival) = (all.map(\.words), nil)
        case .rival(let other): (changes, rival) = ([], other)
        case nil: (changes, rival) = ([], nil)
        }
    }
}

extension String {
    /// On one line, with single blanks between the words.
    var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
