import Drafting
import Foundation
import Incident
import Principles
import Storage

/// Drafts and checks texts. It needs the folders of templates and rules, and no database: each folder is read when it is
/// first asked for, and kept.
public struct Desk: Sendable {
    private let library: Lazily<TemplateLibrary>
    private let rules: Lazily<RuleSet>
    private let clock: WallClock
    private let scenarios: URL
    private let norms: ClockNorms
    /// Files of messages.
    public let export: MessageExport

    /// - Parameters:
    ///   - root: where our templates and rules are.
    ///   - configuration: may name folders of the organisation's own, which come after ours and win.
    ///   - dataFolder: where the organisation's own folders come to lie when the configuration names none.
    public init(
        root: DataRoot, configuration: Configuration = Configuration(), clock: WallClock = .system, dataFolder: URL? = nil
    ) {
        let own = OwnFiles(configuration, dataFolder: dataFolder)
        library = Lazily { try TemplateLibrary.load(folders: [root.templates] + own.templateFolders) }
        rules = Lazily { try RuleSet.load(folders: [root.principles] + own.ruleFolders) }
        self.clock = clock
        scenarios = root.scenarios
        norms = configuration.norms
        export = MessageExport(folders: [root.templates, own.templates].compactMap { $0 })
    }

    /// Reads templates and rules anew: the organisation's own changed.
    func reload() {
        library.forget()
        rules.forget()
    }

    /// Another number after templates or rules were read anew.
    var edition: Int { library.edition + rules.edition }

    /// The templates, ours and the organisation's own.
    public func templates() throws -> TemplateLibrary { try library.value() }

    /// A text from the incident's confirmed facts.
    ///
    /// - Parameter moment: the moment that it speaks of as now; nil takes the clock's.
    public func draft(
        _ kind: MessageKind, of incident: Incident, channel: Channel? = nil, options: DraftOptions = DraftOptions(), at moment: Date? = nil
    ) throws -> Draft {
        try Drafter(library.value()).draft(kind, incident, channel: channel, now: moment ?? clock.now, options: options)
    }

    /// The whole first set of messages, from one state of the incident.
    ///
    /// - Parameter own: what differs for one message of the set, such as its version.
    public func firstMessages(
        of incident: Incident, options: DraftOptions = DraftOptions(moment: .eerste),
        own: (MessageKind, Channel?, inout DraftOptions) -> Void = { _, _, _ in }
    ) throws -> FirstMessages {
        try Drafter(library.value()).firstMessages(incident, now: clock.now, options: options, own: own)
    }

    /// What whoever makes or approves a text for the public must know while there is a criminal case: who speaks, and what may be said.
    /// Empty for other texts.
    public func cautions(_ kind: MessageKind, of incident: Incident) throws -> [String] {
        guard kind.audience == .public, incident.criminalStage.isCriminalCase else { return [] }
        return try CriminalGuidance.load(scenarios, stage: incident.criminalStage).cautions
    }

    /// The cautions of ``cautions(_:of:)``, and for a text that was made: that readers were told something that is not so.
    public func cautions(_ draft: Draft, of incident: Incident) throws -> [String] {
        try cautions(draft.kind, of: incident)
            + Desk.correctionCaution(draft.moment, draft.options.earlier, draft.kind, incident)
    }

    /// The same of a kept version.
    public func cautions(_ draft: StoredDraft, of incident: Incident) throws -> [String] {
        try cautions(draft.kind, of: incident)
            + Desk.correctionCaution(draft.basis?.moment, draft.basis?.options.earlier, draft.kind, incident)
    }

    /// An update only tells what is new: it leaves standing what was told and is not so.
    private static func correctionCaution(
        _ moment: MessageMoment?, _ earlier: ToldBefore?, _ kind: MessageKind, _ incident: Incident
    ) -> [String] {
        guard moment == .update, let earlier else { return [] }
        let wrong = incident.facts.filter { $0.isRefuted && earlier.holds($0.id) && kind.audience.mayRead($0.audience) }
        guard !wrong.isEmpty else { return [] }
        let names = wrong.map { "feit \($0.id)" }.joined(separator: ", ")
        return ["In het vorige bericht stond iets wat niet klopt (\(names)). Een update zet dat niet recht: maak een rectificatie."]
    }

    /// The rules that work, by id.
    public func allRules() throws -> [RuleDefinition] { try rules.value().rules }

    /// The examples of all rules, or of one, tried.
    public func testRules(_ id: String? = nil) throws -> [RuleTestResult] { try rules.value().test(id) }

    /// What the principles say of a text.
    ///
    /// - Parameters:
    ///   - written: when it was written; facts that were settled later make it out of date.
    ///   - published: messages of the incident that went out before, oldest first.
    public func check(
        _ text: String, kind: MessageKind?, incident: Incident?, written: Date? = nil, published: [PublishedText] = []
    ) throws -> CheckReport {
        let context = CheckContext(
            kind: kind, incident: incident, now: clock.now, writtenAt: written, published: published,
            updateEvery: norms.updateEvery)
        return try Checker(rules: rules.value()).check(text, as: context)
    }

    /// What is still to be filled in in a text, in its order, with who can supply it as far as that is known.
    public func gaps(in text: String) throws -> [MissingPiece] {
        let known = Dictionary(try library.value().vocabulary.placeholders.map { ($0.what, $0) }) { first, _ in first }
        return GapMark.gaps(in: text).map { what in
            MissingPiece(placeholder: known[what]?.name ?? "", what: what, who: known[what]?.who ?? "")
        }
    }

    /// What the channel of a post allows; nil for a text on paper, and for a channel that is not known any more.
    public func rules(of draft: StoredDraft) throws -> ChannelRules? {
        guard let channel = draft.channel else { return nil }
        return try library.value().channels.all.first { $0.channel.rawValue == channel }
    }

    /// How the sentences of somebody else's text stand to the facts of an incident.
    func claims(in text: String, of incident: Incident) throws -> [Claim] {
        try Checker(rules: rules.value()).claims(in: text, of: incident)
    }

    /// The sentences of an answer that stand on none of the facts that its writer named.
    func looseSentences(in text: String, of incident: Incident, standingOn facts: Set<FactID>) throws -> [LooseSentence] {
        try Checker(rules: rules.value()).looseSentences(in: text, of: incident, standingOn: facts)
    }

    /// The rules, ours and the organisation's own.
    public func ruleSet() throws -> RuleSet { try rules.value() }

    /// Rule files that could not be used; the others work.
    public var ruleProblems: [RuleProblem] {
        get throws { try rules.value().problems }
    }
}
