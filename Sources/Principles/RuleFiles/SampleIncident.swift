import Foundation
import Incident

/// An invented incident with which the examples of coded rules are tried: burgemeester De Graaf has the lead, wethouder Bos has not; two
/// injured are confirmed; arson is not; three dead are refuted; that a pupil was helped by the wijkteam is for the organisation only.
enum SampleIncident {
    /// Sunday 22 November 2026, 14.00 in the Netherlands.
    static let moment = Date(timeIntervalSince1970: 1_795_352_400)

    /// What went out before.
    static let published = PublishedText(name: "webbericht van 11.00 uur", text: "De brand brak uit om 10.15 uur.")

    static func make() -> Incident? { try? build() }

    private static func build() throws(IncidentError) -> Incident? {
        guard let id = IncidentID("brand-in-school") else { return nil }
        let opening = Opening(
            title: "Brand in school", municipality: "Waterrijk", place: "Waterrijk", lead: try Lead(name: "De Graaf", role: .burgemeester),
            victims: .yes, criminalStage: .investigation)
        var incident = try Incident.open(opening, id: id, at: moment, by: "voorbeeld").incident
        let injured = try add("Twee mensen zijn gewond.", to: &incident)
        _ = try incident.confirm(injured, source: "brandweer", at: moment, by: "voorbeeld")
        let place = try add("De brand brak om 10.15 uur uit in de school aan de Kerkstraat.", to: &incident)
        _ = try incident.confirm(place, source: "brandweer", at: moment, by: "voorbeeld")
        _ = try add("De brand is aangestoken met benzine.", to: &incident)
        let dead = try add("Er zijn drie doden.", to: &incident)
        _ = try incident.refute(dead, source: "politie", at: moment, by: "voorbeeld")
        let pupil = try add("De leerling kreeg al hulp van het wijkteam.", to: &incident, audience: .internal)
        _ = try incident.confirm(pupil, source: "wijkteam", at: moment, by: "voorbeeld")
        _ = try incident.tell(at: moment, by: "voorbeeld") { story in
            story.contacts.press = PressContact(name: "Sanne Visser", phone: "14 0123")
        }
        return incident
    }

    private static func add(_ text: String, to incident: inout Incident, audience: Audience = .public) throws(IncidentError) -> FactID {
        let new = NewFact(text: text, topic: .other, source: "politie", audience: audience)
        return try incident.add(new, at: moment, by: "voorbeeld").id
    }
}
