import Drafting
import DutchText
import Editing
import Foundation
import Incident
import Newsroom
import Principles
import Storage

extension MessageScreen {
    /// What the page is made from.
    struct Source {
        let status: MessageStatus
        let versions: [(draft: StoredDraft, state: ApprovalState)]
        let findings: FindingsPanel
        /// What is to be filled in, with who can.
        let gaps: [MissingPiece]
        let offered: OfferedMerge?
        let order: PublicationOrder
        let incident: Incident
        let strip: Strip
        let form: FormState
        let cautions: [String]
        /// Whether who looks may write, and may approve.
        let mayWrite: Bool
        let mayApprove: Bool
        /// Whether it is for the raad alone.
        let isConfidential: Bool
        /// The facts in it that are not public.
        let confined: [String]
        let now: Date
    }

    init(_ source: Source) {
        let (draft, now) = (source.status.draft, source.now)
        let canWrite = source.mayWrite && source.incident.isOpen
        let base = "/incidenten/\(source.incident.id)/berichten"
        strip = source.strip
        number = draft.id
        problems = source.form.summary()
        hasProblems = !problems.isEmpty
        name = Words.kind(draft.kind)
        reader = Words.reader(draft.kind)
        channel = draft.channel.map(Words.channel)
        kindName = draft.kind.rawValue
        channelName = draft.channel
        version = draft.version
        time = DutchMoment(draft.created).spoken(at: now)
        stamp = draft.created.stamp
        who = draft.createdBy
        state = StatePanel(source)
        firstWords = Words.Message.first(mayWrite: canWrite, isAsked: source.status.state.step == .gevraagd)
        isLatest = source.status.isLatest
        newerHref = isLatest ? nil : source.versions.first.map { "\(base)/\($0.draft.id)" }
        findings = source.findings
        changes = source.status.changeLines
        hasChanges = !changes.isEmpty
        changesHead = Words.Message.changesHead(source.status.changes)
        answers = Field(
            "bevinding", in: source.form,
            choices: source.findings.findings.compactMap { row in row.key.map { ($0, "\(row.severity): \(row.words)") } }
                + source.findings.missingParts.map { ($0.rule, Words.Message.missing($0)) })
        hasAnswers = !answers.choices.isEmpty
        answerAction = source.mayWrite && source.incident.isOpen && hasAnswers ? "\(base)/\(draft.id)/antwoord" : nil
        answerReason = Field("waarom", in: source.form)
        offers = source.offered?.merge.offers.map { Offer($0) } ?? []
        hasOffers = !offers.isEmpty
        rival = source.versions.map(\.draft).first { source.status.rivals.contains($0.id) }.map {
            EditorScreen.OtherVersion(
                words: Words.Message.rival($0, of: draft, at: DutchMoment($0.created).short(at: now)), href: "\(base)/\($0.id)")
        }
        versions = source.versions.map { VersionRow($0.draft, $0.state, base: base, current: draft.id, at: now) }
        exports = Words.exports.map { Export(href: "\(base)/\(draft.id)/uitvoer/\($0.name)", words: $0.words) }
        order = source.order.steps.map { OrderStep($0, at: now) }
        hasOrder = draft.kind != .omgevingsbeeld
        actions = Actions(source, base: "\(base)/\(draft.id)")
        readers =
            draft.kind == .raadsinformatiebrief
            ? ReadersPanel(
                isConfidential: source.isConfidential, action: "\(base)/\(draft.id)/lezers",
                canChange: canWrite && source.confined.isEmpty, confined: source.confined, isConfined: !source.confined.isEmpty,
                canMakeAnew: canWrite && isLatest && !source.confined.isEmpty) : nil
        takeBackAction = canWrite ? "/incidenten/\(source.incident.id)/bevindingen/terug" : nil
        text = source.shownText
        cautions = source.cautions
        hasCautions = !cautions.isEmpty
    }
}

extension MessageScreen.Actions {
    fileprivate init(_ source: MessageScreen.Source, base: String) {
        let (status, step) = (source.status, source.status.state.step)
        let isLive = source.incident.isOpen && status.isLatest
        let canWrite = isLive && source.mayWrite
        editHref = canWrite ? base + "/bewerken" : nil
        let isFree = status.holds.isEmpty && status.rivals.isEmpty
        askAction = canWrite && isFree && (step == .concept || step == .teruggegeven) ? base + "/vraag-akkoord" : nil
        approveAction = isLive && source.mayApprove && isFree && step != .goedgekeurd && step != .gepubliceerd ? base + "/goedkeuren" : nil
        returnAction = isLive && source.mayApprove && step == .gevraagd ? base + "/teruggeven" : nil
        // What was approved is set right by another message; to look again would take its approval away.
        lookAction = canWrite && !status.changes.isEmpty && !status.state.isApproved ? base + "/nagekeken" : nil
        mergeAction = canWrite && source.offered != nil ? base + "/overnemen" : nil
        correctAction = canWrite && status.state.isApproved && status.changes.contains(where: \.isOfFact) ? source.listHref : nil
        publishAction = source.mayWrite && status.state.isApproved ? base + "/publicatie" : nil
        threadAction = canWrite && status.holds.contains { $0.kind == .tooLong } ? base + "/draad" : nil
        askWords = Words.Message.ask(source.incident.lead.description)
        reason = Field("reden", in: source.form)
        emergency = Field("nood", in: source.form)
        place = Field("waar", in: source.form)
        address = Field("adres", in: source.form)
        moment = Field("wanneer", in: source.form)
        group = Field(
            "lezers", in: source.form, or: ReaderGroup(status.draft.kind)?.rawValue ?? "",
            choices: ReaderGroup.allCases.map { ($0.rawValue, Words.Message.group($0)) })
        let usual = ReaderGroup(status.draft.kind)
        asksIfOpen = group.problem != nil
        isPublishingExpanded = asksIfOpen || moment.problem != nil
        tells = usual == .mediaEnPubliek ? nil : usual.map { Words.Message.group($0).lowercasedFirst }
    }
}

extension MessageScreen.Source {
    /// The text as people may have it: with the approval the proposals in it are agreed upon.
    fileprivate var shownText: String {
        status.state.isApproved ? ProposalMark.removed(from: status.draft.text) : status.draft.text
    }

    /// Where messages are made.
    fileprivate var listHref: String { IncidentTab.berichten.href(incident.id) }
}

extension MessageScreen.StatePanel {
    fileprivate init(_ source: MessageScreen.Source) {
        let (status, now) = (source.status, source.now)
        let state = status.state
        name = Words.Message.step(state.step)
        words = Words.Message.state(state, at: state.at.map { DutchMoment($0).short(at: now) })
        reason = state.reason
        isApproved = state.isApproved
        isWaiting = state.step == .gevraagd
        isReturned = state.step == .teruggegeven
        isEmergency = state.isEmergency
        holds = OpenMatter.all(
            status, gaps: source.gaps, findings: source.findings.findings, of: source.incident,
            mayWrite: source.mayWrite && source.incident.isOpen && status.isLatest)
        isHeld = !holds.isEmpty && !state.isApproved
        proposals = ProposalMark.proposals(in: status.draft.text)
        hasProposals = !proposals.isEmpty && !state.isApproved
        since = state.isApproved && !status.changes.isEmpty ? Words.Message.since(state, status.changes) : nil
        events = status.events.map { Words.Message.event($0, at: DutchMoment($0.at).short(at: now)) }
    }
}

extension MessageScreen.Offer {
    fileprivate init(_ offer: MergeOffer) {
        id = "voorstel-\(offer.number)"
        number = offer.number
        current = ReadLine.lines(offer.current)
        hasCurrent = !current.isEmpty
        offered = ReadLine.lines(offer.offered)
        hasOffered = !offered.isEmpty
        isContested = offer.isContested
    }
}

extension MessageScreen.VersionRow {
    fileprivate init(_ draft: StoredDraft, _ state: ApprovalState, base: String, current: Int64, at now: Date) {
        href = "\(base)/\(draft.id)"
        number = draft.version
        time = DutchMoment(draft.created).short(at: now)
        who = draft.createdBy
        self.state = Words.Message.step(state.step)
        isCurrent = draft.id == current
        differenceHref = draft.isFirst ? nil : "\(base)/\(draft.id)/verschil"
    }
}

extension MessageScreen.OrderStep {
    fileprivate init(_ step: PublicationOrder.Step, at now: Date) {
        group = Words.Message.group(step.group)
        isTold = step.last != nil
        told =
            step.publications.isEmpty
            ? Words.Message.notTold : step.publications.map { "\($0.place), \(DutchMoment($0.at).short(at: now))" }.joined(separator: "; ")
    }
}
