import Foundation
import Incident
import Testing

/// An incident in a state, to make texts from.
struct SampleIncident: CustomTestStringConvertible, Sendable {
    enum Fill: String, CaseIterable, Sendable { case empty, halfHour, complete }

    var fill = Fill.complete
    var victims = Victims.yes
    var stage = CriminalStage.none
    var exercise = false
    var scenario: String?
    var leadName = "Johan de Graaf"
    var role = Role.burgemeester

    static let now = moment("2026-11-22T13:05:00Z")

    static func moment(_ utc: String) -> Date {
        (try? Date(utc, strategy: .iso8601)) ?? .distantPast
    }

    var testDescription: String { name }

    /// Also the name of its snapshots.
    var name: String {
        let words = [
            fill == .empty ? "leeg" : fill == .halfHour ? "half-uur" : "compleet",
            victims == .yes ? "slachtoffers" : victims == .unknown ? "onbekend" : "geen-slachtoffers",
            stage.isCriminalCase ? "strafzaak" + (stage == .interviews ? "" : "-\(stage.rawValue)") : nil, exercise ? "oefening" : nil,
            scenario,
        ]
        return words.compactMap { $0 }.joined(separator: "-")
    }

    func incident() throws -> Incident {
        let at = SampleIncident.moment("2026-11-22T11:12:00Z")
        let opening = Opening(
            title: "Explosie Havenweg", municipality: "Waterrijk", place: "Oosterveen", lead: try Lead(name: leadName, role: role),
            victims: victims, criminalStage: stage, scenario: scenario, signalledAt: at, exercise: exercise)
        var incident = try Incident.open(opening, id: IncidentID(title: "Explosie Havenweg"), at: at, by: "Bo").incident
        try addUncertain(&incident)
        if fill != .empty { try addFirst(&incident) }
        if fill == .complete { try addRest(&incident) }
        return incident
    }

    // MARK: - What no public text may hold

    static let unconfirmed = "Er zou een tweede brand zijn bij het gemaal."
    static let refuted = "De school aan de Lindelaan is ontruimd."
    static let raadOnly = "De eigenaar van de loods had een vergunning."
    static let internalOnly = "De opvang kost ongeveer 4.000 euro per dag."
    static let untold = "Er is met opzet brand gesticht."

    private func addUncertain(_ incident: inout Incident) throws {
        _ = try add(SampleIncident.unconfirmed, .what, "social media", "2026-11-22T11:20:00Z", to: &incident, confirmed: false)
        let wrong = try add(SampleIncident.refuted, .what, "social media", "2026-11-22T11:21:00Z", to: &incident, confirmed: false)
        _ = try incident.refute(wrong, source: "schoolleiding", at: SampleIncident.moment("2026-11-22T11:40:00Z"), by: "Bo")
    }

    private func addFirst(_ incident: inout Incident) throws {
        _ = try add(
            "In een loods aan de Havenweg in Oosterveen was een explosie.", .what, "brandweer", "2026-11-22T11:15:00Z", to: &incident)
        _ = try incident.tell(at: SampleIncident.now, by: "Bo") { story in
            story.kernboodschap = "Blijf uit de buurt van de Havenweg. Hulpdiensten hebben de ruimte nodig."
            story.advice = ["Blijf uit de buurt van de Havenweg."]
            story.nextUpdate = NextUpdate(at: SampleIncident.moment("2026-11-22T14:00:00Z"))
            story.contacts.public = PublicContact(phone: "14 0999", url: "https://www.waterrijk.example/havenweg", hashtag: "#havenweg")
        }
    }

    private func addRest(_ incident: inout Incident) throws {
        let at = "2026-11-22T12:30:00Z"
        _ = try add("De explosie was rond 12.00 uur.", .when, "brandweer", at, to: &incident)
        if victims == .yes { _ = try add("Drie mensen zijn naar het ziekenhuis gebracht.", .victims, "meldkamer", at, to: &incident) }
        if victims == .none { _ = try add("Er zijn geen gewonden.", .victims, "meldkamer", at, to: &incident) }
        _ = try add("De brandweer heeft de brand geblust.", .measure, "brandweer", at, to: &incident)
        if stage.isCriminalCase {
            _ = try add("Eén man is aangehouden.", .criminal, "politie", at, to: &incident)
            _ = try add(SampleIncident.untold, .criminal, "buurman", at, to: &incident)
        } else {
            _ = try add("De oorzaak was een lek in een gasfles.", .cause, "brandweer", at, to: &incident)
        }
        _ = try add(SampleIncident.raadOnly, .other, "afdeling vergunningen", at, audience: .raad, to: &incident)
        _ = try add(SampleIncident.internalOnly, .other, "afdeling financiën", at, audience: .internal, to: &incident)
        _ = try incident.tell(at: SampleIncident.now, by: "Bo", complete)
    }

    private func complete(_ story: inout Story) {
        story.oneliners = ["Veiligheid gaat nu voor.", "Hebt u vragen? Bel 14 0999."]
        story.actions = ["We vangen omwonenden op in sporthal De Schakel.", "De gemeente heeft de Havenweg afgesloten."]
        story.advice = ["Blijf uit de buurt van de Havenweg.", "Houd ramen en deuren dicht als u rook ruikt."]
        story.questions = [
            Question(
                question: "Is de rook gevaarlijk?", answer: "De brandweer meet de lucht. Tot nu toe is de lucht schoon.", isConfirmed: true),
            Question(question: "Wanneer mogen we naar huis?", answer: nil, isConfirmed: false),
        ]
        story.nextUpdate = NextUpdate(at: SampleIncident.moment("2026-11-22T14:00:00Z"), what: "Meer over de opvang.")
        story.contacts.press = PressContact(name: "Sam Visser", phone: "06-00000000", email: "pers@waterrijk.example")
        story.partners = [
            Partner(name: "Brandweer", leadsOn: ["blussen", "meten"]), Partner(name: "Politie", leadsOn: ["afzetten van de straat"]),
        ]
    }

    private func add(
        _ text: String, _ topic: FactTopic, _ source: String, _ at: String, audience: Audience = .public, to incident: inout Incident,
        confirmed: Bool = true
    ) throws -> FactID {
        let at = SampleIncident.moment(at)
        let id = try incident.add(NewFact(text: text, topic: topic, source: source, at: at, audience: audience), at: at, by: "Bo").id
        if confirmed { _ = try incident.confirm(id, source: source, at: at, by: "Bo") }
        return id
    }
}
