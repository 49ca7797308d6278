import DutchText
import Foundation
import Incident
import Principles
import Storage

/// Reads what is to go to the raad, as the raad will read it: beside the facts, and with the rules of the instructie.
struct RaadReader {
    let desk: Desk
    let incident: Incident
    let published: [PublishedText]
    let now: Date

    static let withoutFact = "raad/zonder-feit"
    static let notCertain = "raad/feit-niet-zeker"
    static let overtaken = "raad/al-beantwoord"

    /// A question without what points at a resident.
    func wording(of question: String) throws -> RaadWording {
        RaadWording(question, findings: try desk.check(question, kind: .instructie, incident: incident).findings)
    }

    func read(_ reply: RaadReply, to question: RaadQuestion) throws -> RaadReading {
        let known = incident.confirmedFacts(for: .raad)
        let facts = known.filter { reply.facts.contains($0.id) }
        let isConfidential = facts.contains { $0.audience != .public }
        let asked = try reply.wording.map(RaadReader.line) ?? question.current?.wording ?? wording(of: question.question).text
        let text = compose(reply, facts)
        var findings = try questionFindings(asked)
        findings += reply.facts.filter { id in !known.contains { $0.id == id } }.map(uncertain)
        if let after = reply.after, after != question.versions.count, let last = question.versions.last {
            let when = DutchMoment(last.at).short(at: now)
            let what = last.text.map { "‘\($0)’" } ?? "het antwoord is ingetrokken"
            findings.append(
                RaadFinding(
                    .answer, rule: RaadReader.overtaken,
                    message: "\(last.by) was u voor, \(when): \(what). Lees dat eerst; daarna kunt u het alsnog wijzigen."))
        }
        findings += try answerFindings(text, facts: facts, kind: isConfidential ? .raadsinformatiebrief : .instructie)
        findings += try reply.reason.map { try reasonFindings($0) } ?? []
        let promised = RaadReader.saysNotKnown(text) ? incident.story.nextUpdate.map(\.at).flatMap { $0 > now ? $0 : nil } : nil
        return RaadReading(wording: asked, text: text, isConfidential: isConfidential, promised: promised, findings: findings)
    }

    /// What holds a question that a raadslid asks: only what points at a resident. How it is put is up to her.
    func asking(_ question: String) throws -> [RaadFinding] {
        try desk.check(question, kind: .instructie, incident: incident).findings
            .filter { $0.principle == .privacy && $0.severity == .fout }
            .map { finding in
                // What looks like a name may be that of a school; a number never is.
                let isName = finding.rule == "privacy/naam" || finding.rule == "privacy/bij-naam"
                return RaadFinding(
                    .question, rule: finding.rule, severity: isName ? .waarschuwing : .fout, words: finding.text,
                    message: isName
                        ? "‘\(finding.text)’ lijkt de naam van een inwoner. Schrijf liever ‘een inwoner’."
                        : "‘\(finding.text)’ hoort bij een inwoner. Haal het uit uw vraag.",
                    why: finding.why, key: finding.key)
            }
    }

    func reasonFindings(_ reason: String) throws -> [RaadFinding] {
        try desk.check(reason, kind: .instructie, incident: incident).findings.filter { $0.isFirm || $0.severity == .fout }
            .map { RaadFinding($0, in: .reason) }
    }

    /// The words of somebody who does not know yet, with what was promised.
    func notKnown(besides facts: [Fact]) -> String {
        "\(facts.isEmpty ? "Dat weten we nog niet." : "Meer weten we nog niet.") \(promise)"
    }

    private var promise: String {
        guard let next = incident.story.nextUpdate?.at, next > now else { return "Zodra we meer weten, vertellen we het." }
        let moment = DutchMoment(next)
        let words = moment.dayWord(at: now) == "vandaag" ? "om \(moment.time)" : moment.spoken(at: now)
        return words.prefix(1).uppercased() + words.dropFirst() + " vertellen we meer."
    }

    private func compose(_ reply: RaadReply, _ facts: [Fact]) -> String {
        let own = RaadReader.line(reply.words)
        guard own.isEmpty else {
            return reply.isNotKnown && !RaadReader.saysNotKnown(own) ? "\(own) \(notKnown(besides: facts))" : own
        }
        let said = facts.map { RaadReader.sentence($0.text) } + (reply.isNotKnown ? [notKnown(besides: facts)] : [])
        return said.joined(separator: " ")
    }

    /// A question states nothing: what it asks may well not be certain. But names go out with it as with an answer.
    private func questionFindings(_ question: String) throws -> [RaadFinding] {
        guard !question.isEmpty else {
            return [RaadFinding(.question, rule: "raad/leeg", message: "De vraag is leeg. Schrijf haar zoals de raad haar mag lezen.")]
        }
        return try desk.check(question, kind: .instructie, incident: incident).findings
            .filter { ($0.isFirm || $0.severity == .fout) && !RaadReader.ofFacts.contains($0.rule) }
            .map { RaadFinding($0, in: .question) }
    }

    private static let ofFacts: Set<String> = [
        "geen-speculatie/onbevestigd-feit", "geen-speculatie/weerlegd-feit", "geen-speculatie/geen-feit", "geen-speculatie/ander-detail",
    ]

    private func answerFindings(_ text: String, facts: [Fact], kind: MessageKind) throws -> [RaadFinding] {
        guard !text.isEmpty else {
            return [
                RaadFinding(
                    .answer, rule: "raad/leeg", message: "Er is nog geen antwoord. Vink aan wat zeker is, of kies ‘Dat weten we nog niet’.")
            ]
        }
        let found = try desk.check(text, kind: kind, incident: incident, published: published).findings.map { RaadFinding($0, in: .answer) }
        let told = found.filter { RaadReader.ofFacts.contains($0.rule) }
        let literal = MessageHolds.uncertain(text, incident).filter { hold in !told.contains { $0.words.contains(hold.what) } }.map {
            RaadFinding(
                .answer, rule: $0.detail ?? RaadReader.notCertain, words: $0.what,
                message: "‘\($0.what)’ is niet bevestigd, of niet meer waar. Haal het weg.")
        }
        let grave = found.filter(\.holds)
        // With no fact at all that is told too; else the graver word in the sentence says enough.
        let loose = try loose(text, facts).filter { sentence in
            sentence.holds || !grave.contains { sentence.words.contains($0.words) }
        }
        return found + literal + loose
    }

    /// What stands on none of the facts that were ticked. With none ticked at all it is no answer from facts.
    private func loose(_ text: String, _ facts: [Fact]) throws -> [RaadFinding] {
        let agreed = agreedSentences
        let all = try desk.looseSentences(in: text, of: incident, standingOn: Set(facts.map(\.id)))
        let loose = all.filter { !agreed.contains(RaadReader.bare($0.text)) && !promises($0.text) && !namesContact($0.text) }
        // "Ja." says nothing by itself: it must stand on a fact.
        if facts.isEmpty, all.isEmpty, !RaadReader.saysNotKnown(text) {
            return [RaadFinding(.answer, rule: RaadReader.withoutFact, words: text, message: RaadReader.tick)]
        }
        return loose.map { sentence in
            let message =
                facts.isEmpty
                ? RaadReader.tick
                : "‘\(sentence.text)’ staat niet in de feiten die u aanvinkte. Vink het feit aan dat dit zegt, of haal de zin weg."
            return RaadFinding(
                .answer, rule: RaadReader.withoutFact, severity: facts.isEmpty ? .fout : .waarschuwing, words: sentence.text,
                message: message, key: sentence.key)
        }
    }

    private static let tick = "Dit antwoord steunt op geen enkel feit. Vink aan waarop het steunt, of kies ‘Dat weten we nog niet’."

    /// What all messages of the incident share already, and what this page writes itself.
    private var agreedSentences: Set<String> {
        let story = incident.story
        let lines = story.advice + story.actions + story.oneliners + [story.kernboodschap ?? ""]
        return Set(lines.map(RaadReader.bare)).subtracting([""])
    }

    /// "Om 14.35 uur vertellen we meer", also once that is past: it states nothing of what happened.
    private func promises(_ sentence: String) -> Bool {
        let words = RaadReader.bare(sentence)
        return ["vertellen we meer", "vertellen wij meer", "vertellen we het", "vertellen wij het"].contains { words.hasSuffix($0) }
    }

    private func namesContact(_ sentence: String) -> Bool {
        let contacts = incident.story.contacts
        return [contacts.public.phone, contacts.public.url, contacts.press?.phone].compactMap { $0 }.contains {
            $0.count > 2 && sentence.contains($0)
        }
    }

    private func uncertain(_ id: FactID) -> RaadFinding {
        let what = incident.fact(id).map { "‘\($0.text)’" } ?? "Feit \(id)"
        return RaadFinding(
            .answer, rule: RaadReader.notCertain, words: incident.fact(id)?.text ?? id.rawValue,
            message: "\(what) is niet bevestigd, of niet voor de raad. Kies alleen feiten die zeker zijn.", key: "raad-\(id)")
    }

    static func saysNotKnown(_ text: String) -> Bool {
        let words = text.lowercased()
        return ["weten we nog niet", "weten wij nog niet", "nog niet bekend", "nog niet duidelijk"].contains { words.contains($0) }
    }

    static func line(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    /// With a full stop, unless it ends in another sign.
    static func sentence(_ text: String) -> String { text.last.map { ".?!…".contains($0) } ?? true ? text : text + "." }

    private static func bare(_ text: String) -> String {
        let line = line(text).lowercased()
        return line.hasSuffix(".") ? String(line.dropLast()) : line
    }
}
