import Foundation
import Incident

/// The answers to the few questions from which all first messages are made.
struct FirstAnswers: Sendable {
    let happened: String
    let municipality: String
    let place: String
    let signal: Date?
    let source: String
    let lead: String
    let role: String
    let victims: Victims
    let criminal: CriminalStage
    let advice: [String]
    let actions: [String]
    let nextUpdate: Date?
    let core: String
    let phone: String
    let page: String
    let press: PressContact
    let hashtag: String
    let scenario: String

    /// Reads the form. What is wrong is with the reader.
    init(_ reader: inout FormReader, at now: Date) {
        // In the order of the page, for so a person reads what is wrong.
        happened = FirstAnswers.sentence(reader.required("gebeurd", else: Words.Fill.happened))
        source = reader.required("bron", else: Words.Fill.who)
        place = reader.required("plaats", else: Words.Fill.place)
        municipality = reader.required("gemeente", else: Words.Fill.municipality)
        let signal = reader.moment("signaal")
        if let signal, signal > now.addingTimeInterval(60) { reader.refuse("signaal", Words.Fill.signalAhead) }
        self.signal = signal.map { min($0, now) }
        victims = reader.choice("slachtoffers", or: Victims.unknown)
        lead = reader.required("woordvoerder", else: Words.Fill.lead)
        role = reader.optional("functie")
        advice = FirstAnswers.lines(reader.required("adviezen", else: Words.Fill.advice))
        actions = FirstAnswers.lines(reader.optional("acties"))
        core = FirstAnswers.lines(reader.optional("kernboodschap")).joined(separator: " ")
        nextUpdate = reader.moment("update")
        if let nextUpdate, nextUpdate < now { reader.refuse("update", Words.First.updateBehind) }
        phone = reader.phone("publiek-telefoon")
        page = reader.page("publiek-pagina")
        press = PressContact(
            name: reader.optional("pers-naam").ifFilled, phone: reader.phone("pers-telefoon").ifFilled,
            email: reader.mail("pers-mail").ifFilled)
        scenario = reader.optional("scenario")
        criminal = reader.choice("strafzaak", or: CriminalStage.none)
        hashtag = reader.optional("hashtag")
        _ = reader.required("naam", else: Words.Fill.name)
    }

    /// What people will call the incident: the first sentence, without its end, within reason.
    var title: String {
        let sentence = happened.hasSuffix(".") ? String(happened.dropLast()) : happened
        guard sentence.count > 80, let cut = sentence.prefix(80).lastIndex(of: " ") else { return sentence }
        return String(sentence[..<cut])
    }

    func opening(at now: Date) throws -> Opening {
        Opening(
            title: title, municipality: municipality, place: place, lead: try Lead(name: lead, role: Role(rawValue: role)),
            victims: victims, criminalStage: criminal, signalledAt: signal)
    }

    var fact: NewFact { NewFact(text: happened, topic: .what, source: source, at: signal) }

    /// Puts the answers into the story. What a scenario brought stays. For what may be left open the form names the words that come in
    /// its place, so that the whole set can be approved: both are true of every incident in its first hour.
    func write(into story: inout Story) {
        story.kernboodschap = core.ifFilled ?? story.kernboodschap ?? Words.First.core
        story.advice = advice
        story.actions = actions.isEmpty ? [Words.First.action] : actions
        story.nextUpdate = nextUpdate.map { NextUpdate(at: $0) }
        if press != PressContact() { story.contacts.press = press }
        if !phone.isEmpty { story.contacts.public.phone = phone }
        if !page.isEmpty { story.contacts.public.url = page }
        if !hashtag.isEmpty { story.contacts.public.hashtag = hashtag.hasPrefix("#") ? hashtag : "#" + hashtag }
    }

    /// The incident as it would be, kept nowhere; what is still empty has a word that says so.
    func imagined(at now: Date) throws -> Incident {
        func filled(_ text: String, _ else: String) -> String { text.isEmpty ? `else` : text }
        let opening = Opening(
            title: filled(title, Words.First.unnamed), municipality: filled(municipality, Words.First.municipality),
            place: filled(place, Words.First.place),
            lead: try Lead(name: filled(lead, Words.First.lead), role: Role(rawValue: role)), victims: victims, criminalStage: criminal,
            signalledAt: signal)
        var (incident, _) = try Incident.open(opening, id: IncidentID(title: Words.First.unnamed), at: now, by: Words.withoutName)
        if !happened.isEmpty {
            let added = try incident.add(
                NewFact(text: happened, topic: .what, source: filled(source, Words.First.source), at: signal), at: now,
                by: Words.withoutName)
            _ = try incident.confirm(added.id, source: filled(source, Words.First.source), at: now, by: Words.withoutName)
        }
        _ = try incident.tell(at: now, by: Words.withoutName) { write(into: &$0) }
        return incident
    }

    private static func sentence(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ").trimmed
        guard let last = line.last, !".!?".contains(last) else { return line }
        return line + "."
    }

    private static func lines(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map { sentence(String($0)) }.filter { !$0.isEmpty }
    }
}
