import Foundation

extension Dossier {
    /// Writes down an incident, whole.
    public init(_ incident: Incident) {
        self.init(
            incident: Head(incident),
            lead: Person(name: incident.lead.name, role: incident.lead.role.rawValue, since: incident.leadership.since),
            leadHistory: incident.leadership.past.map(Term.init),
            contacts: ContactsPart(incident.story.contacts),
            facts: incident.facts.map(FactPart.init),
            actions: incident.story.actions,
            advice: incident.story.advice,
            kernboodschap: incident.story.kernboodschap,
            oneliners: incident.story.oneliners,
            questions: incident.story.questions.map(QuestionPart.init),
            nextUpdate: incident.story.nextUpdate.map { NextUpdatePart(at: $0.at, what: $0.what) },
            partners: incident.story.partners.map { PartnerPart($0) },
            audiences: incident.story.audiences.map { AudiencePart(name: $0.name, channels: $0.channels) }.orNil,
            privacyWarnings: incident.story.privacyWarnings.orNil, diagnoses: incident.diagnoses.map(DiagnosisPart.init).orNil,
            ticks: incident.ticks.orNil, answers: incident.answers.orNil)
    }
}

extension Dossier.Head {
    fileprivate init(_ incident: Incident) {
        self.init(
            id: incident.id.rawValue, title: incident.title, municipality: incident.municipality, place: incident.place,
            region: incident.region, scenario: incident.scenario, phase: incident.phase, startedAt: incident.startedAt,
            signalledAt: incident.signalledAt,
            closedAt: incident.closedAt, criminalStage: incident.criminalStage, victims: incident.victims, exercise: incident.exercise)
    }
}

extension Dossier.Term {
    fileprivate init(_ term: Leadership.Term) {
        self.init(name: term.lead.name, role: term.lead.role.rawValue, since: term.since, until: term.until, reason: term.reason)
    }
}

extension Dossier.ContactsPart {
    fileprivate init(_ contacts: Contacts) {
        self.init(
            press: contacts.press.map { Press(name: $0.name, phone: $0.phone, email: $0.email) },
            public: Public(phone: contacts.public.phone, url: contacts.public.url, hashtag: contacts.public.hashtag))
    }
}

extension Dossier.FactPart {
    fileprivate init(_ fact: Fact) {
        let verification = fact.status.verification
        self.init(
            id: fact.id.rawValue, text: fact.text, topic: fact.topic, status: Status(rawValue: fact.status.name), source: fact.source,
            at: fact.at, recordedAt: fact.recordedAt, audience: fact.audience, supersedes: fact.supersedes?.rawValue,
            verifiedBy: verification?.by, verifiedAt: verification?.at, verifiedSource: verification?.source)
    }
}

extension Dossier.PartnerPart {
    /// A partner as the file holds it.
    public init(_ partner: Partner) {
        self.init(name: partner.name, leadsOn: partner.leadsOn)
    }
}

extension Dossier.DiagnosisPart {
    fileprivate init(_ diagnosis: Diagnosis) {
        self.init(
            at: diagnosis.at, by: diagnosis.by, advice: diagnosis.advice, note: diagnosis.note, answers: diagnosis.answers)
    }
}

extension Array {
    /// A file of an incident that has none of these looks as it did before they existed.
    fileprivate var orNil: Self? { isEmpty ? nil : self }
}

extension Dossier.QuestionPart {
    fileprivate init(_ question: Question) {
        let status: Status = question.isConfirmed ? .confirmed : question.isExpected ? .expected : .open
        self.init(question: question.question, answer: question.answer, status: status)
    }
}
