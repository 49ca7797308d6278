import Drafting
import Editing
import Foundation
import Incident
import Newsroom
import Principles
import Storage
import Testing

/// What later messages know of the ones before, and what a correction may say again.
@Suite struct LaterMessageTests {
    private func options(_ moment: MessageMoment) -> DraftOptions { DraftOptions(moment: moment) }

    @Test("An update builds on what went out, not on what was only approved later")
    func published() async throws {
        let desk = try await CompleteRoom()
        let first = try await desk.make()
        try await desk.newsroom.approve(first.id, by: "De Graaf")
        try await desk.newsroom.publish(first.id, place: "website", by: "Visser")
        desk.room.pass(600)
        try await desk.confirm("De brand is uit.", .measure)
        let second = try await desk.make()
        try await desk.newsroom.approve(second.id, by: "De Graaf")
        let text = try await desk.newsroom.draft(.persbericht, of: desk.id, options: options(.update)).text
        #expect(text.contains("Nieuw sinds ons bericht van 12.06 uur:\n\n- De brand is uit."), "\(text)")
        try await desk.newsroom.publish(second.id, place: "website", by: "Visser")
        let later = try await desk.newsroom.draft(.persbericht, of: desk.id, options: options(.update)).text
        #expect(later.contains("Dit is een update van ons bericht van 12.16 uur.") && !later.contains("Nieuw sinds"), "\(later)")
    }

    @Test("Nothing approved or published: an update claims no message before it; an approval that was taken back is none")
    func nothingBefore() async throws {
        let desk = try await CompleteRoom()
        let first = try await desk.make()
        #expect(!(try await desk.newsroom.draft(.persbericht, of: desk.id, options: options(.update)).text.contains("ons bericht van")))
        try await desk.newsroom.approve(first.id, by: "De Graaf")
        #expect(try await desk.newsroom.draft(.persbericht, of: desk.id, options: options(.update)).text.contains("ons bericht van 12.06"))
        try await desk.newsroom.giveBack(first.id, reason: "Toch niet", by: "De Graaf")
        #expect(!(try await desk.newsroom.draft(.persbericht, of: desk.id, options: options(.update)).text.contains("ons bericht van")))
    }

    @Test("Each message of a set knows its own version and its own message before")
    func setOfUpdates() async throws {
        let desk = try await CompleteRoom()
        let press = try await desk.make()
        try await desk.newsroom.approve(press.id, by: "De Graaf")
        try await desk.confirm("De brand is uit.", .measure)
        let set = try await desk.newsroom.firstMessages(of: desk.id, options: options(.update)).drafts
        let byKind = Dictionary(set.filter { $0.channel == nil }.map { ($0.kind, $0) }) { first, _ in first }
        #expect(byKind[.persbericht]?.options.version == 2 && byKind[.instructie]?.options.version == 1)
        #expect(byKind[.persbericht]?.text.contains("Nieuw sinds") == true && byKind[.instructie]?.text.contains("Nieuw sinds") == false)
    }

    /// The fire with one victim more than was told.
    private func corrected() async throws -> (CompleteRoom, Incident) {
        let desk = try await CompleteRoom()
        try await desk.newsroom.approve(try await desk.make().id, by: "De Graaf")
        try await desk.confirm("Er is één gewonde.", .victims, replacing: FactID("f2"))
        return (desk, try await desk.newsroom.incident(desk.id))
    }

    @Test("A correction that names the mistake holds nothing and has no finding; the mistake anywhere else does")
    func correction() async throws {
        let (desk, _) = try await corrected()
        let draft = try await desk.newsroom.save(
            try await desk.newsroom.draft(.persbericht, of: desk.id, options: options(.rectificatie)), of: desk.id, by: "Visser")
        #expect(
            draft.text.contains("schreven we: ‘Er zijn geen gewonden.’ Dat klopt niet. Juist is: ‘Er is één gewonde.’"), "\(draft.text)")
        #expect(try await desk.newsroom.messageStatus(draft.id).holds.isEmpty)
        let again = try await desk.newsroom.saveText(draft.text + "\n\nEr zijn geen gewonden.", after: draft.id, by: "Visser").draft
        #expect(try await desk.newsroom.messageStatus(again.id).holds.contains { $0.what.contains("geen gewonden") })
        let half = draft.text.replacing("’ Dat klopt niet.", with: "’ Dat is zo.")
        let turned = try await desk.newsroom.saveText(half, after: again.id, by: "Visser").draft
        #expect(!(try await desk.newsroom.messageStatus(turned.id).holds.isEmpty))
    }

    @Test("A rumour is not said again by denying it: only what the municipality itself told is corrected so")
    func rumour() async throws {
        let desk = try await CompleteRoom()
        let rumour = try await desk.newsroom.addFact(
            NewFact(text: "Er is een bom gevonden bij het station.", topic: .what, source: "sociale media"), to: desk.id, by: "Visser")
        let text = "We schreven: ‘Er is een bom gevonden bij het station.’ Dat klopt niet."
        #expect(try await desk.newsroom.check(text, kind: .persbericht, incident: desk.id).blocking.isEmpty == false)
        try await desk.newsroom.refuteFact(rumour, of: desk.id, source: "politie", by: "Visser")
        #expect(try await desk.newsroom.check(text, kind: .persbericht, incident: desk.id).blocking.isEmpty == false)
    }

    @Test("A certain fact that says mogelijk is no speculation behind a label either", arguments: ["Onderwerp: ", "Juist is: ", "", "- "])
    func label(label: String) async throws {
        let desk = try await CompleteRoom()
        try await desk.confirm("De politie onderzoekt mogelijke brandstichting in de loods.", .criminal)
        let text = "\(label)De politie onderzoekt mogelijke brandstichting in de loods."
        let found = try await desk.newsroom.check(text, kind: .raadsinformatiebrief, incident: desk.id).findings
        #expect(!found.contains { $0.rule.hasPrefix("geen-speculatie") }, "\(found.map(\.rule))")
        let loose = "\(label)De politie onderzoekt mogelijke drugshandel in de school."
        #expect(
            try await desk.newsroom.check(loose, kind: .raadsinformatiebrief, incident: desk.id).findings.contains {
                $0.rule.hasPrefix("geen-speculatie")
            })
    }

    @Test("A criminal case has cautions for public texts, other texts and other incidents have none")
    func cautions() async throws {
        let desk = try await CompleteRoom()
        let incident = try await desk.newsroom.incident(desk.id)
        #expect(try desk.newsroom.desk.cautions(.persbericht, of: incident).isEmpty)
        let lead = try Lead(name: "De Graaf", role: .burgemeester)
        for stage in [CriminalStage.interviews, .investigation, .trial] {
            let opening = Opening(title: "X", municipality: "Waterrijk", place: "Oosterveen", lead: lead, criminalStage: stage)
            let other = try await desk.newsroom.openIncident(opening, by: "Visser")
            let lines = try desk.newsroom.desk.cautions(.persbericht, of: other)
            #expect(lines.count == 4 && lines[0].contains("fase \(stage.rawValue)") && lines[0].contains("OM"), "\(lines)")
            #expect(lines[1].hasPrefix("Vertel wel: ") && lines[2].hasPrefix("Vertel niet: "))
            #expect(try desk.newsroom.desk.cautions(.internBericht, of: other).isEmpty)
        }
    }

    @Test("What was told and refuted is set right without a finding; an update says that it does not do so")
    func refuted() async throws {
        let desk = try await CompleteRoom()
        try await desk.newsroom.approve(try await desk.make().id, by: "De Graaf")
        try await desk.newsroom.refuteFact(FactID("f2"), of: desk.id, source: "brandweer", by: "Visser")
        let incident = try await desk.newsroom.incident(desk.id)
        let draft = try await desk.newsroom.draft(.persbericht, of: desk.id, options: options(.rectificatie))
        #expect(
            draft.text.contains("schreven we: ‘Er zijn geen gewonden.’ Dat klopt niet. Hoe het wel zit, weten we nog niet."),
            "\(draft.text)")
        let kept = try await desk.newsroom.save(draft, of: desk.id, by: "Visser")
        #expect(try await desk.newsroom.messageStatus(kept.id).holds.isEmpty)
        let bare = draft.text.replacing(" Hoe het wel zit, weten we nog niet.", with: "")
        let edited = try await desk.newsroom.saveText(bare, after: kept.id, by: "Visser").draft
        #expect(!(try await desk.newsroom.messageStatus(edited.id).holds.isEmpty))
        #expect(try desk.newsroom.desk.cautions(draft, of: incident).isEmpty)
        let update = try await desk.newsroom.draft(.persbericht, of: desk.id, options: options(.update))
        #expect(try desk.newsroom.desk.cautions(update, of: incident).contains { $0.contains("maak een rectificatie") })
    }

    @Test("A message that a person changed is left as it is when it is made again by itself")
    func left() async throws {
        let desk = try await CompleteRoom()
        let first = try await desk.make()
        let edited = try await desk.newsroom.saveText(first.text + "\n\nMet dank aan de buren.", after: first.id, by: "Bos").draft
        let again = try await desk.newsroom.draft(.persbericht, of: desk.id)
        let outcome = try await desk.newsroom.saveUnlessChanged(again, of: desk.id, by: "Visser")
        #expect(outcome.isLeft && outcome.message.id == edited.id)
        #expect(try await desk.newsroom.drafts(of: desk.id).first { $0.kind == .persbericht }?.id == edited.id)
        let other = try await desk.newsroom.draft(.webbericht, of: desk.id)
        #expect(!(try await desk.newsroom.saveUnlessChanged(other, of: desk.id, by: "Visser").isLeft))
    }
}
