import Foundation
import Incident

/// An invented incident to change in tests, and the moments at which that happens.
enum Sample {
    /// Sunday 22 November 2026, 14.05 in Amsterdam.
    static let start = Date(timeIntervalSince1970: 1_795_352_700)

    static func minute(_ minutes: Double) -> Date { start.addingTimeInterval(minutes * 60) }

    static func opening() throws -> Opening {
        Opening(
            title: "Brand in zorgcomplex De Linde", municipality: "Waterrijk", place: "Lindelaan",
            lead: try Lead(name: "De Graaf", role: .burgemeester))
    }

    static func incident(_ change: (inout Opening) throws -> Void = { _ in }) throws -> Incident {
        var opening = try opening()
        try change(&opening)
        return try Incident.open(opening, id: IncidentID(title: opening.title), at: start, by: "adviseur").incident
    }

    static func fact(
        _ text: String = "Er is brand op de tweede verdieping.", source: String = "brandweer", at: Date? = nil,
        audience: Audience = .public, supersedes: FactID? = nil
    ) -> NewFact {
        NewFact(text: text, topic: .what, source: source, at: at, audience: audience, supersedes: supersedes)
    }

    /// An incident in which everything that a dossier can hold holds something.
    static func full() throws -> Incident {
        var incident = try incident {
            $0.victims = .yes
            $0.criminalStage = .investigation
            $0.phase = .escalatie
            $0.scenario = "ernstig-geweldsincident"
            $0.startedAt = minute(-30)
            $0.signalledAt = minute(-10)
            $0.exercise = true
        }
        let first = try incident.add(fact("Er zijn twee gewonden."), at: minute(1), by: "adviseur").id
        let second = try incident.add(
            fact("Er zijn drie gewonden.", at: minute(-2), audience: .raad, supersedes: first), at: minute(2), by: "adviseur"
        ).id
        _ = try incident.add(fact("De brand is aangestoken.", audience: .internal), at: minute(3), by: "adviseur")
        _ = try incident.confirm(second, source: "ambulancedienst", at: minute(4), by: "officier van dienst")
        _ = try incident.handOver(
            to: Lead(name: "Bos", role: .wethouder), reason: "nadruk op zorg", at: minute(5), by: "adviseur")
        _ = try incident.tell(at: minute(6), by: "adviseur") { $0 = story() }
        _ = try incident.close(at: minute(90), by: "adviseur")
        return incident
    }

    private static func story() -> Story {
        var story = Story()
        story.kernboodschap = "De veiligheid van bewoners staat voorop."
        story.oneliners = ["Wat we zeker weten, hoort u van ons."]
        story.actions = ["De gemeente vangt bewoners op."]
        story.advice = ["Blijf weg bij de Lindelaan."]
        story.questions = [
            Question(question: "Waar zijn de bewoners?", answer: "In sporthal De Kolk.", isConfirmed: true),
            Question(question: "Wat is de oorzaak?", answer: nil, isConfirmed: false),
        ]
        story.nextUpdate = NextUpdate(at: minute(30), what: "de opvang")
        story.contacts = Contacts(
            press: PressContact(name: "persdienst", phone: "14 0000", email: "pers@waterrijk.example"),
            public: PublicContact(phone: "14 0000", url: "https://www.waterrijk.example", hashtag: "#DeLinde"))
        story.partners = [Partner(name: "Openbaar Ministerie", leadsOn: ["strafbare feiten"]), Partner(name: "GGD")]
        return story
    }
}
