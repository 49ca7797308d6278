import Drafting
import Foundation
import Incident
import Newsroom
import Storage

/// A newsroom with an incident of which everything is known, so that a message has no gaps.
struct CompleteRoom {
    let room: TestRoom
    let id: IncidentID
    var newsroom: Newsroom { room.newsroom }

    init(exercise: Bool = false) async throws {
        room = try TestRoom()
        let start = room.now
        let lead = try Lead(name: "De Graaf", role: .burgemeester)
        let opening = Opening(
            title: "Brand Havenkade", municipality: "Waterrijk", place: "Oosterveen", lead: lead, victims: .none, exercise: exercise)
        id = try await room.newsroom.openIncident(opening, by: "Visser").id
        for (text, topic) in [
            ("Aan de Havenkade is brand in een loods.", FactTopic.what), ("Er zijn geen gewonden.", .victims),
            ("De brand was om 12.00 uur.", .when), ("De brand begon in een machine.", .cause),
        ] { try await confirm(text, topic) }
        _ = try await room.newsroom.tell(id, by: "Visser") { story in
            story.kernboodschap = "Blijf weg van de Havenkade."
            story.advice = ["Houd ramen en deuren dicht."]
            story.actions = ["We vangen bewoners op in sporthal De Schakel.", "De gemeente heeft de Havenkade afgesloten."]
            story.oneliners = ["Bel 14 0000 als u vragen hebt."]
            story.questions = [Question(question: "Is de rook gevaarlijk?", answer: "Houd ramen en deuren dicht.", isConfirmed: true)]
            story.nextUpdate = NextUpdate(at: start.addingTimeInterval(3_600), what: "hoe het met de bewoners gaat")
            story.contacts.public = PublicContact(phone: "14 0000", url: "https://www.waterrijk.example/brand", hashtag: "#Havenkade")
            story.contacts.press = PressContact(name: "persvoorlichting", phone: "14 0000", email: "pers@waterrijk.example")
        }
    }

    /// Adds a fact and confirms it.
    @discardableResult
    func confirm(
        _ text: String, _ topic: FactTopic, audience: Audience = .public, replacing old: FactID? = nil
    ) async throws -> FactID {
        let fact = try await newsroom.addFact(
            NewFact(text: text, topic: topic, source: "brandweer", audience: audience, supersedes: old), to: id, by: "Visser")
        try await newsroom.confirmFact(fact, of: id, source: "brandweer", by: "Visser")
        return fact
    }

    /// A message as the adviser makes it.
    func make(_ kind: MessageKind = .persbericht, channel: Channel? = nil, by who: String = "Visser") async throws -> StoredDraft {
        let options = DraftOptions(values: ["zaaknummer": "2026-001", "portefeuillehouder": "burgemeester De Graaf"])
        return try await newsroom.save(try await newsroom.draft(kind, of: id, channel: channel, options: options), of: id, by: who)
    }

    /// What the log tells, oldest first.
    func actions() async throws -> [String] { try await newsroom.log(of: id).map(\.action.rawValue) }
}
