import Foundation

extension Incident {
    /// Reads an incident from its file, with every invariant checked.
    ///
    /// - Parameters:
    ///   - id: the id to give it; nil takes the file's own, or makes one from the title.
    ///   - now: stands in for moments that the file leaves out.
    /// - Throws: ``IncidentError`` that names the field.
    public init(_ dossier: Dossier, id: IncidentID? = nil, at now: Date) throws(IncidentError) {
        let head = dossier.incident
        let lead = try Lead(name: dossier.lead.name, role: Role(rawValue: dossier.lead.role))
        let opening = Opening(
            title: head.title, municipality: head.municipality, place: head.place, lead: lead, victims: head.victims ?? .unknown,
            criminalStage: head.criminalStage ?? .none, phase: head.phase ?? .dreigendeOnrust, scenario: head.scenario,
            region: head.region?.nonEmpty, startedAt: head.startedAt, signalledAt: head.signalledAt, exercise: head.exercise ?? false)
        try self.init(opening, id: try Incident.id(of: head, given: id), at: now)
        closedAt = head.closedAt
        leadership = try Leadership(dossier, lead: lead, at: head.signalledAt ?? now)
        facts = try Incident.facts(dossier.facts ?? [], at: now)
        story = Story(dossier)
        if dossier.partners == nil { nameProsecutor() }
        for part in dossier.diagnoses ?? [] {
            diagnoses.append(try Diagnosis(at: part.at, by: part.by, answers: part.answers, advice: part.advice, note: part.note))
        }
        ticks = dossier.ticks ?? []
        answers = dossier.answers ?? []
    }

    private static func id(of head: Dossier.Head, given: IncidentID?) throws(IncidentError) -> IncidentID {
        if let given { return given }
        guard let written = head.id else { return IncidentID(title: head.title) }
        guard let id = IncidentID(written) else {
            throw IncidentError(.invalidDossier, "incident.id \"\(written)\" mag alleen kleine letters, cijfers en streepjes hebben")
        }
        return id
    }

    private static func facts(_ parts: [Dossier.FactPart], at now: Date) throws(IncidentError) -> [Fact] {
        var free = FactIDs(taken: parts.compactMap(\.factID))
        var facts: [Fact] = []
        var known: Set<FactID> = []
        for part in parts {
            let id = part.factID ?? free.next()
            guard known.insert(id).inserted else {
                throw IncidentError(.invalidDossier, "feit \(id) staat er twee keer in")
            }
            facts.append(try Fact(part, id: id, at: now))
        }
        for fact in facts {
            guard let old = fact.supersedes else { continue }
            guard known.contains(old) else { throw IncidentError(.unknownFact, old.rawValue) }
            // Else its own confirmation would refute it.
            guard old != fact.id else { throw IncidentError(.invalidDossier, "feit \(fact.id) vervangt zichzelf") }
        }
        return facts
    }
}

/// Names for facts that come without one, in order, leaving out those that are taken.
private struct FactIDs {
    private let taken: Set<FactID>
    private var number = 0

    init(taken: [FactID]) { self.taken = Set(taken) }

    mutating func next() -> FactID {
        repeat { number += 1 } while taken.contains(FactID("f\(number)"))
        return FactID("f\(number)")
    }
}

extension Dossier.FactPart {
    /// Nil when the file gives none, or a blank one.
    fileprivate var factID: FactID? { id?.trimmingBlanks().nonEmpty.map(FactID.init) }
}

extension Leadership {
    fileprivate init(_ dossier: Dossier, lead: Lead, at moment: Date) throws(IncidentError) {
        var past: [Term] = []
        for term in dossier.leadHistory ?? [] {
            let lead = try Lead(name: term.name, role: Role(rawValue: term.role))
            past.append(Term(lead: lead, since: term.since, until: term.until, reason: term.reason))
        }
        try self.init(past: past, current: lead, since: dossier.lead.since ?? past.last?.until ?? moment)
    }
}

extension Fact {
    fileprivate init(_ part: Dossier.FactPart, id: FactID, at now: Date) throws(IncidentError) {
        let new = NewFact(
            text: part.text, topic: part.topic ?? .other, source: part.source ?? "dossier", at: part.at,
            audience: part.audience ?? .public, supersedes: part.supersedes.map(FactID.init))
        let moment = part.recordedAt ?? part.at ?? now
        // A hand-written dossier says who confirmed a fact by its source alone.
        let verification = Verification(
            by: part.verifiedBy ?? new.source, at: part.verifiedAt ?? moment, source: part.verifiedSource ?? new.source)
        let status: FactStatus =
            switch part.status ?? .unconfirmed {
            case .unconfirmed: .unconfirmed
            case .confirmed: .confirmed(verification)
            case .refuted: .refuted(verification)
            }
        do {
            try self.init(new, id: id, recordedAt: moment, status: status)
        } catch {
            throw IncidentError(error.code, "\(error.detail) (\(id))")
        }
    }
}

extension Story {
    fileprivate init(_ dossier: Dossier) {
        self.init()
        kernboodschap = dossier.kernboodschap?.trimmingBlanks().nonEmpty
        oneliners = dossier.oneliners ?? []
        actions = dossier.actions ?? []
        advice = dossier.advice ?? []
        questions = (dossier.questions ?? []).map {
            Question(
                question: $0.question, answer: $0.answer?.nonEmpty, isConfirmed: $0.status == .confirmed && $0.answer?.nonEmpty != nil,
                isExpected: $0.status == .expected)
        }
        nextUpdate = dossier.nextUpdate.map { NextUpdate(at: $0.at, what: $0.what?.nonEmpty) }
        contacts = Contacts(dossier.contacts)
        partners = (dossier.partners ?? []).map { Partner(name: $0.name, leadsOn: $0.leadsOn ?? []) }
        audiences = (dossier.audiences ?? []).map { TargetGroup(name: $0.name, channels: $0.channels ?? []) }
        privacyWarnings = dossier.privacyWarnings ?? []
    }
}

extension Contacts {
    fileprivate init(_ part: Dossier.ContactsPart?) {
        self.init(
            press: part?.press.map { PressContact(name: $0.name?.nonEmpty, phone: $0.phone?.nonEmpty, email: $0.email?.nonEmpty) },
            public: PublicContact(
                phone: part?.public?.phone?.nonEmpty, url: part?.public?.url?.nonEmpty, hashtag: part?.public?.hashtag?.nonEmpty))
    }
}

extension String {
    fileprivate var nonEmpty: String? { trimmingBlanks().isEmpty ? nil : self }
}
