import Drafting
import Foundation
import Incident
import Newsroom
import Principles

/// The page with all messages of an incident.
struct MessagesScreen {
    let strip: Strip
    let groups: [Group]
    let hasMessages: Bool
    let makeAction: String
    let firstAction: String
    let kinds: [Kind]
    let channels: [ChannelChoice]
    let hasChannels: Bool
    let storyHref: String
    /// Which message in the row.
    let moment: Field
    /// What can be done with all of them at once.
    let round: RoundPanel
    let audience: Field
    let embargo: Field
    /// What may stay or be missing, as somebody said.
    let reasons: [Reason]
    let hasReasons: Bool
    let takeBackAction: String
    let canTakeBack: Bool
    let headings: [Heading]
    /// Whether something in the folded part is filled in or wrong.
    let isExpanded: Bool
    let problems: [ProblemLink]
    let hasProblems: Bool
    /// What must be known of the criminal case.
    let cautions: [String]
    let hasCautions: Bool

    /// Why a finding counts no more.
    struct Reason {
        let what: String
        let answer: String
        let key: String
    }

    /// A value for the head of a letter.
    struct Heading {
        let headingName: String
        let field: Field
    }

    /// The messages for one kind of reader.
    struct Group {
        let groupName: String
        let messages: [MessageRow]
    }

    /// A kind that can be made.
    struct Kind {
        let value: String
        let kindName: String
        let reader: String
    }

    /// The kinds that are made from a template, in the order in which they go out.
    static let order: [MessageKind] = [
        .internBericht, .bewonersbrief, .raadsinformatiebrief, .instructie, .statement, .persbericht, .webbericht, .vraagEnAntwoord,
        .socialbericht,
    ]

    /// A channel of social media.
    struct ChannelChoice {
        let value: String
        let words: String
    }

    init(
        _ incident: Incident, strip: Strip, messages statuses: [MessageStatus], channels names: [String], cautions: [String] = [],
        form: FormState = FormState(), at now: Date
    ) {
        let messages = statuses.filter(\.isShown).map { (kind: $0.draft.kind, row: MessageRow($0, of: incident, at: now)) }
        round = RoundPanel(incident.isOpen ? statuses : [], of: incident)
        channels = names.map { ChannelChoice(value: $0, words: Words.channel($0)) }
        hasChannels = !channels.isEmpty
        self.cautions = cautions
        hasCautions = !cautions.isEmpty
        self.strip = strip
        groups = Words.readers.compactMap { name, kinds in
            let rows = MessagesScreen.order.filter(kinds.contains).flatMap { kind in messages.filter { $0.kind == kind }.map(\.row) }
            return rows.isEmpty ? nil : Group(groupName: name, messages: rows)
        }
        hasMessages = !messages.isEmpty
        makeAction = IncidentTab.berichten.href(incident.id)
        firstAction = makeAction + "/eerste"
        kinds = MessagesScreen.order.map { Kind(value: $0.rawValue, kindName: Words.theKind($0), reader: Words.reader($0)) }
        moment = Field(
            "moment", in: form,
            or: messages.contains { $0.row.isReady } ? MessageMoment.update.rawValue : MessageMoment.eerste.rawValue,
            choices: MessageMoment.allCases.map { ($0.rawValue, Words.Message.moment($0)) })
        audience = Field(
            "lezers", in: form, choices: [("", Words.Making.usual)] + Audience.allCases.map { ($0.rawValue, Words.Making.only($0)) })
        reasons = incident.standingAnswers.map { Reason($0) }
        hasReasons = !reasons.isEmpty
        takeBackAction = "/incidenten/\(incident.id)/bevindingen/terug"
        canTakeBack = incident.isOpen
        embargo = Field("embargo", in: form)
        headings = MakingForm.headings.map { Heading(headingName: $0.prefix(1).uppercased() + $0.dropFirst(), field: Field($0, in: form)) }
        problems = form.summary()
        hasProblems = !problems.isEmpty
        isExpanded = hasProblems
        storyHref = "/incidenten/\(incident.id)/boodschap"
    }
}

extension MessagesScreen.Reason {
    fileprivate init(_ given: FindingAnswer) {
        let part = MissingPart(named: given.rule)
        what =
            part.map { "\(Words.Message.part($0)), in \(MessageKind(rawValue: given.words).map { Words.theKind($0) } ?? given.words)" }
            ?? "‘\(given.words)’"
        answer = part == nil ? Words.Message.answered(given) : Words.Message.needless(given)
        key = given.finding
    }
}
