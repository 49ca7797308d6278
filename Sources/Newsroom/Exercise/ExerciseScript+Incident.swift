import Foundation
import Incident

extension ExerciseScript {
    /// How the incident opens; always as an exercise, whatever the file says.
    func opening(at now: Date) throws(IncidentError) -> Opening {
        Opening(
            title: title, municipality: municipality, place: place, lead: try Lead(name: lead.name, role: Role(rawValue: lead.role)),
            victims: victims ?? .unknown, criminalStage: criminalStage ?? .none, phase: phase ?? .dreigendeOnrust, scenario: scenario,
            startedAt: startedMinutesAgo.map { now.minutes(-$0) }, signalledAt: now.minutes(-(signalledMinutesAgo ?? 0)), exercise: true)
    }

    /// What is known and said at the start, brought in as people bring it in: every fact with its own log entry.
    func fill(_ incident: inout Incident, at now: Date, by who: String) throws(IncidentError) -> [LogEntry] {
        var entries = [try incident.tell(at: now, by: who) { story in story = self.story(at: now) }]
        for fact in facts {
            let new = NewFact(
                text: fact.text, topic: fact.topic, source: fact.source, at: now.minutes(-(fact.minutesAgo ?? 0)), audience: fact.audience)
            let added = try incident.add(new, at: now, by: who)
            entries.append(added.entry)
            let settler = fact.confirmedBy ?? who
            switch fact.status {
            case .confirmed: entries += try incident.confirm(added.id, source: fact.source, at: now, by: settler)
            case .refuted: entries += try incident.refute(added.id, source: fact.source, at: now, by: settler)
            case .unconfirmed: break
            }
        }
        return entries
    }

    private func story(at now: Date) -> Story {
        var story = Story()
        story.kernboodschap = kernboodschap
        story.oneliners = oneliners ?? []
        story.actions = actions ?? []
        story.advice = advice ?? []
        story.questions = (questions ?? []).map { Question(question: $0.question, answer: $0.answer, isConfirmed: $0.status == .confirmed) }
        story.nextUpdate = nextUpdateMinutes.map { NextUpdate(at: now.minutes($0), what: nextUpdateWhat) }
        story.contacts = Contacts(
            press: contacts?.press.map { PressContact(name: $0.name, phone: $0.phone, email: $0.email) },
            public: PublicContact(phone: contacts?.public?.phone, url: contacts?.public?.url, hashtag: contacts?.public?.hashtag))
        story.partners = (partners ?? []).map { Partner(name: $0.name, leadsOn: $0.leadsOn ?? []) }
        return story
    }
}

extension Date {
    func minutes(_ count: Int) -> Date { addingTimeInterval(Double(count) * 60) }
}
