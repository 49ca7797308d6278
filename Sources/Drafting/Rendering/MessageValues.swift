import DutchText
import Foundation
import Incident

/// Fills every name of the vocabulary for one message. Pure: the same incident, moment and options give the same values.
struct MessageValues {
    let incident: Incident
    let audience: Audience
    let now: Date
    let options: DraftOptions
    let selection: FactSelection
    let advice: Int?
    /// The facts of an update that its readers do not know yet.
    let news: Set<FactID>
    /// Whether the template tells the news apart, so that it need not be told again.
    let tellsNews: Bool
    /// Whether there is room for the kernboodschap.
    let tellsMessage: Bool

    /// - Parameters:
    ///   - factLimit: the most facts to tell, for a channel with little room.
    ///   - adviceLimit: the most pieces of advice.
    ///   - tellsNews: whether the template tells what is new apart.
    ///   - tellsMessage: whether there is room for the kernboodschap.
    init(
        _ incident: Incident, audience: Audience, now: Date, options: DraftOptions, factLimit: Int? = nil, adviceLimit: Int? = nil,
        tellsNews: Bool = false, tellsMessage: Bool = true
    ) {
        self.incident = incident
        self.audience = audience
        self.now = now
        self.options = options
        news = MessageValues.news(in: incident, options)
        // What is set right must not fall out of a correction for want of room.
        let corrected = options.moment(for: incident) == .rectificatie ? incident.facts.filter { $0.supersedes != nil }.map(\.id) : []
        selection = FactSelection(incident, for: audience, limit: factLimit, news: news.union(corrected))
        self.tellsNews = tellsNews
        self.tellsMessage = tellsMessage
        advice = adviceLimit
    }

    func values() -> TemplateValues {
        var values = TemplateValues()
        fillIncident(&values)
        fillFacts(&values)
        fillStory(&values)
        fillContacts(&values)
        fillConditions(&values)
        fillPaper(&values)
        return values
    }

    private func text(_ raw: String?) -> TemplateValue {
        raw.flatMap { TextMarks.clean($0.onOneLine).nonBlank }.map(TemplateValue.text) ?? .absent
    }

    private func list(_ items: [ListItem]) -> TemplateValue { items.isEmpty ? .absent : .list(items) }

    private func sentences(_ texts: [String]) -> [ListItem] {
        texts.compactMap { Sentence.make(TextMarks.clean($0)).nonBlank }.map { ListItem(text: $0) }
    }
}

// MARK: - Incident and facts

extension MessageValues {
    private func fillIncident(_ values: inout TemplateValues) {
        let moment = DutchMoment(now)
        let signal = DutchMoment(incident.signalledAt)
        let lead = LeadName(incident.lead)
        let municipality = incident.municipality.onOneLine
        let bare = municipality.lowercased().hasPrefix("gemeente ") ? String(municipality.dropFirst(9)) : municipality
        values["gemeente"] = text(bare)
        values["plaats"] = text(incident.place)
        values["plaats.waar"] = text(PlaceWords.located(incident.place))
        values["plaatsregel"] = text(PlaceWords.line(incident.place, municipality: bare))
        values["groet"] = .text(
            moment.hour < 6 ? "Goedenacht" : moment.hour < 12 ? "Goedemorgen" : moment.hour < 18 ? "Goedemiddag" : "Goedenavond")
        values["datum"] = .text(moment.longDate)
        values["tijd"] = .text(moment.time)
        values["signaal"] = .text(signal.spoken(at: now))
        values["signaal.sinds"] = .text(signal.short(at: now))
        values["signaal.tijd"] = .text(signal.time)
        values["signaal.datum"] = .text(signal.longDate)
        values["woordvoerder"] = text(lead.short)
        values["woordvoerder.kort"] = text(lead.mention)
        values["woordvoerder.naam"] = text(lead.full)
        values["woordvoerder.rol"] = text(lead.role)
        values["woordvoerder.volledig"] = text(lead.long)
    }

    private func fillFacts(_ values: inout TemplateValues) {
        let words = FactWords(incident: incident, now: now)
        func list(_ facts: [Fact]) -> TemplateValue { self.list(facts.map(words.item)) }
        let facts = selection.facts
        values["feiten"] = list(facts)
        values["feiten.kern"] = list(selection.facts(.what, .where, .when, .victims))
        values["feiten.verder"] = list(selection.facts(.other, .cause, .criminal))
        values["feiten.nieuwste-eerst"] = list(newestFirst(facts))
        values["feiten.openbaar"] = list(facts.filter { $0.audience == .public })
        values["feiten.niet-openbaar"] = list(facts.filter { $0.audience != .public })
        values["feiten.nieuw"] = list(facts.filter { news.contains($0.id) })
        values["feiten.eerder"] = list(facts.filter { !news.contains($0.id) && $0.topic != .measure })
        values["feiten.rechtgezet"] = self.list(corrections(words))
        for (topic, name) in MessageValues.topicNames { values["feiten.\(name)"] = list(selection.facts(topic)) }
        let headline = selection.facts(.what).first
        values["kop"] = headline.map { .text(TextMarks.fact($0.id, Sentence.headline(TextMarks.clean($0.text)))) } ?? .absent
    }

    /// Facts of one minute stay in the order in which a reader wants them: what happened before what it did.
    private func newestFirst(_ facts: [Fact]) -> [Fact] {
        func minute(_ fact: Fact) -> Double { (fact.at.timeIntervalSince1970 / 60).rounded(.down) }
        return facts.enumerated().sorted { a, b in
            (minute(b.element), a.offset) < (minute(a.element), b.offset)
        }.map(\.element)
    }

    private static func news(in incident: Incident, _ options: DraftOptions) -> Set<FactID> {
        guard options.moment(for: incident) == .update, let earlier = options.earlier else { return [] }
        return Set(incident.facts.map(\.id).filter { !earlier.holds($0) })
    }

    /// What is set right. When the message before is known, only what stood in it; what was never told needs no correction.
    private func corrections(_ words: FactWords) -> [ListItem] {
        let all = selection.facts.filter { $0.supersedes != nil }
        let told = all.filter { fact in fact.supersedes.map { options.earlier?.holds($0) ?? true } ?? false }
        let gone = withdrawn
        return (told.isEmpty && gone.isEmpty ? all : told).map { fact in
            let old = fact.supersedes.flatMap(incident.fact)
            let mayQuote = old.map { audience.mayRead($0.audience) && !$0.isCriminal(in: incident) && $0.isRefuted } ?? false
            return words.correction(fact, of: mayQuote ? old : nil)
        } + gone.map { words.withdrawal($0, mayQuote: !$0.isCriminal(in: incident)) }
    }

    /// What readers were told and is not so, without anything certain in its place.
    private var withdrawn: [Fact] {
        guard let earlier = options.earlier else { return [] }
        let replaced = Set(incident.facts.filter(\.isConfirmed).compactMap(\.supersedes))
        return incident.facts.filter { fact in
            fact.isRefuted && earlier.holds(fact.id) && !replaced.contains(fact.id) && audience.mayRead(fact.audience)
                && !(audience == .internal && fact.audience == .raad)
        }
    }

    private static let topicNames: [FactTopic: String] = [
        .what: "wat", .where: "waar", .when: "wanneer", .victims: "slachtoffers", .cause: "oorzaak", .measure: "maatregelen",
        .criminal: "strafzaak", .other: "overig",
    ]
}

// MARK: - Story and contacts

extension MessageValues {
    private func fillStory(_ values: inout TemplateValues) {
        let story = incident.story
        let actions = sentences(story.actions)
        let advice = sentences(story.advice)
        values["kernboodschap"] = text(story.kernboodschap.map { Sentence.make($0) })
        // Known, but without room: that is no gap.
        if !tellsMessage, story.kernboodschap?.nonBlank != nil { values["kernboodschap"] = .text("") }
        values["oneliners"] = list(sentences(story.oneliners))
        values["oneliners.eerste"] = list(Array(sentences(story.oneliners).prefix(1)))
        values["acties"] = list(actions)
        values["acties.eerste"] = list(Array(actions.prefix(1)))
        values["handelingsperspectief"] = list(Array(advice.prefix(self.advice ?? advice.count)))
        values["handelingsperspectief.verder"] =
            advice.isEmpty ? .absent : .list(beyondMessage(Array(advice.prefix(self.advice ?? advice.count))))
        values["handelingsperspectief.eerste"] = list(Array(advice.prefix(1)))
        fillMeasures(&values, actions)
        values["vragen"] = list(story.questions.filter(\.isForMessages).map(question))
        values["partners"] = list(story.partners.compactMap(partner))
        fillNextUpdate(&values)
    }

    /// Advice that the kernboodschap does not give already: who hears the two one after the other need not hear it twice.
    private func beyondMessage(_ advice: [ListItem]) -> [ListItem] {
        let told = Set(Sentence.split(tellsMessage ? incident.story.kernboodschap ?? "" : "").map { Sentence.make($0).lowercased() })
        return advice.filter { item in !Sentence.split(item.text).allSatisfy { told.contains(Sentence.make($0).lowercased()) } }
    }

    /// Confirmed measures and what the municipality does, each said once; and the one that the lead's quote can take over.
    private func fillMeasures(_ values: inout TemplateValues, _ actions: [ListItem]) {
        let facts = measures
        let told = Set(facts.map { Sentence.make($0.text).lowercased() })
        let words = FactWords(incident: incident, now: now)
        let own = actions.filter { !told.contains($0.text.lowercased()) }
        let all = facts.map(words.item) + own
        // People say "we"; what is the only measure stays in the text itself.
        let spoken = own.first { $0.text.hasPrefix("We ") || $0.text.hasPrefix("Wij ") } ?? own.first
        let quoted = all.count > 1 ? spoken : nil
        values["maatregelen"] = list(all)
        values["acties.citaat"] = list(quoted.map { [$0] } ?? [])
        values["maatregelen.buiten-citaat"] = list(all.filter { $0.text != quoted?.text })
    }

    /// Without those that stand among the news, unless these are all.
    private var measures: [Fact] {
        let all = selection.facts(.measure)
        guard tellsNews else { return all }
        let known = all.filter { !news.contains($0.id) }
        return known.isEmpty && incident.story.actions.isEmpty ? all : known
    }

    private func question(_ question: Question) -> ListItem {
        let asked = TextMarks.clean(question.question.onOneLine)
        let answer = question.isConfirmed ? question.answer.map { Sentence.make(TextMarks.clean($0)) } : nil
        // "Een inwoner vraagt of de school open is." is a question that ends in a full stop, and stays so.
        var fields = ["vraag": Sentence.isClosed(asked) ? asked.capitalizedFirst : "\(asked.capitalizedFirst)?"]
        fields["antwoord"] = answer
        return ListItem(text: fields["vraag"] ?? asked, fields: fields, conditions: ["beantwoord": answer != nil, "open": answer == nil])
    }

    private func partner(_ partner: Partner) -> ListItem? {
        guard let name = TextMarks.clean(partner.name).nonBlank else { return nil }
        var fields = ["naam": name]
        let subjects = partner.leadsOn.compactMap { TextMarks.clean($0.onOneLine).nonBlank }
        // "opvang en hulp" is one of several: then "en" cannot part them.
        let holdsAnd = subjects.contains { $0.contains(" en ") }
        fields["onderwerpen"] = (holdsAnd ? subjects.joined(separator: "; ") : Enumeration.words(subjects)).nonBlank
        return ListItem(text: name, fields: fields)
    }

    /// A next update that lies behind us is no promise any more but a gap.
    private func fillNextUpdate(_ values: inout TemplateValues) {
        let next = incident.story.nextUpdate.flatMap { $0.at > now ? $0 : nil }
        let moment = next.map { DutchMoment($0.at) }
        values["volgende-update"] = text(moment?.spoken(at: now))
        values["volgende-update.tijd"] = text(moment?.time)
        values["volgende-update.wat"] = text(next?.what.map { Sentence.clause($0) })
    }

    private func fillContacts(_ values: inout TemplateValues) {
        let press = incident.story.contacts.press
        let people = incident.story.contacts.public
        let reachable = [press?.phone, press?.email].compactMap { $0?.nonBlank }
        values["contact.pers.naam"] = text(press?.name)
        values["contact.pers.telefoon"] = text(press?.phone)
        values["contact.pers.email"] = text(press?.email)
        // A name without a number or address is no contact.
        values["contact.pers"] =
            reachable.isEmpty ? .absent : text(([press?.name?.nonBlank] + reachable).compactMap { $0 }.joined(separator: ", "))
        values["contact.publiek.telefoon"] = text(people.phone)
        values["contact.publiek.website"] = text(people.url)
        values["contact.publiek.hashtag"] = text(people.hashtag.flatMap(Hashtag.make))
        values["contact.publiek"] = people.phone?.nonBlank == nil && people.url?.nonBlank == nil ? .absent : .text(contactWords(people))
    }

    private func contactWords(_ people: PublicContact) -> String {
        // The number comes last: a full stop right after an address can slip into the link.
        let ways = [people.url?.nonBlank.map { "kijk op \($0)" }, people.phone?.nonBlank.map { "bel \($0)" }]
        return TextMarks.clean(Enumeration.words(ways.compactMap { $0 }, last: "of")).capitalizedFirst + "."
    }
}

// MARK: - Conditions and paper

extension MessageValues {
    private func fillConditions(_ values: inout TemplateValues) {
        let stage = incident.criminalStage
        // Also when a channel has no room for it.
        let noWhat = !FactSelection(incident, for: audience).facts.contains { $0.topic == .what }
        // What is certain but not for this reader is left unsaid; "we weten nog niet" would be an untruth.
        let victimsOpen = incident.victims == .unknown && !isKnown(.victims)
        let causeOpen = !noWhat && !stage.isCriminalCase && !isKnown(.cause)
        values["oefening"] = .condition(incident.exercise)
        values["strafzaak"] = .condition(stage.isCriminalCase)
        values["strafzaak-fase-1"] = .condition(stage == .interviews)
        values["strafzaak-fase-2"] = .condition(stage == .investigation)
        values["strafzaak-fase-3"] = .condition(stage == .trial)
        values["er-zijn-slachtoffers"] = .condition(hasVictims)
        values["slachtoffers-onbekend"] = .condition(victimsOpen)
        values["iets-onbekend"] = .condition(noWhat || victimsOpen || causeOpen)
        values["vertrouwelijk"] = .condition(isConfidential)
        values["wat-bekend"] = .condition(!noWhat)
        values["iets-nieuws"] = .condition(selection.facts.contains { news.contains($0.id) })
        values["strafzaak-verteld"] = .condition(!selection.facts(.cause, .criminal).isEmpty && stage.isCriminalCase)
        values["medeleven-gezegd"] = .condition(tellsMessage && saysCompassion)
        values["oorzaak-bekend"] = .condition(isKnown(.cause))
        values["met-feiten"] = .condition(!selection.facts.isEmpty)
        values["met-niet-openbaar"] = .condition(isConfidential)
        values["met-partners"] = .condition(!incident.story.partners.isEmpty)
        values["met-vragen"] = .condition(incident.story.questions.contains(where: \.isForMessages))
        values["met-open-vragen"] = .condition(incident.story.questions.contains { $0.isForMessages && !$0.isConfirmed })
        for moment in MessageMoment.allCases { values[moment.rawValue] = .condition(options.moment(for: incident) == moment) }
    }

    /// Whether there are victims: somebody said so, or a certain fact does while nobody said anything yet.
    private var hasVictims: Bool {
        guard incident.victims == .unknown else { return incident.victims == .yes }
        // What staff may say outside must not give away what only they know.
        return FactSelection(incident, for: audience == .internal ? .public : audience).facts.contains { fact in
            let words = fact.text.lowercased().split { !$0.isLetter }
            return fact.topic == .victims && !words.contains { MessageValues.denials.contains(String($0)) }
        }
    }

    /// Whether the kernboodschap says it in its own words.
    private var saysCompassion: Bool {
        let message = incident.story.kernboodschap?.lowercased() ?? ""
        return ["leven mee", "leven intens mee", "medeleven", "gedachten zijn bij", "gedachten gaan uit"].contains { message.contains($0) }
    }

    private static let denials: Set<String> = ["geen", "niemand", "niet", "zonder"]

    /// Whether somebody confirmed something of a topic, for whatever reader.
    private func isKnown(_ topic: FactTopic) -> Bool { incident.facts.contains { $0.topic == topic && $0.isConfirmed } }

    /// As soon as the text may hold a fact that is not for everyone.
    private var isConfidential: Bool { selection.facts.contains { $0.audience != .public } }

    private func fillPaper(_ values: inout TemplateValues) {
        values["versie"] = .text(String(options.version))
        values["vorig-bericht"] = text(options.earlier.map { DutchMoment($0.at).short(at: now) })
        values["embargo"] = text(options.embargo.map { "\(DutchMoment($0).longDate), \(DutchMoment($0).time)" })
        for name in FrontMatter.valueKeys { values[name] = text(options.values[name]) }
        values["afzender"] = .absent
        values["instructie"] = .absent
    }
}
