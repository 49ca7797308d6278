import Drafting
import Editing
import Foundation
import Incident
import Newsroom
import Storage
import Testing

/// From a draft to a published message, with two pairs of eyes.
@Suite struct ApprovalTests {
    @Test("The lead approves what the adviser wrote; the log tells each step")
    func approve() async throws {
        let desk = try await CompleteRoom()
        let draft = try await desk.make()
        #expect(try await desk.newsroom.messageStatus(draft.id).holds == [])
        #expect(try await desk.newsroom.askApproval(draft.id, by: "Visser").state.step == .gevraagd)
        let status = try await desk.newsroom.approve(draft.id, by: "burgemeester De Graaf")
        #expect(status.state.step == .goedgekeurd && status.state.who == "burgemeester De Graaf")
        #expect(try await desk.actions().suffix(3) == ["drafted", "approval-asked", "approved"])
        #expect(
            try await desk.newsroom.verifyLog(of: desk.id) == .intact(entries: 13, seal: desk.newsroom.sealedLog(of: desk.id).last?.seal))
    }

    @Test("A text that says another time than a message that went out before is not approved until somebody answers that")
    func contradiction() async throws {
        let desk = try await CompleteRoom()
        let arrived = "\n\nDe brandweer was om 12.20 uur met acht wagens aan de kade."
        let draft = try await desk.make()
        let press = try await desk.newsroom.saveText(draft.text + arrived, after: draft, by: "Visser")
        try await desk.newsroom.approve(press.id, by: "De Graaf")
        _ = try await desk.newsroom.publish(press.id, place: "website", by: "Visser")
        let letter = try await desk.make(.bewonersbrief)
        let same = try await desk.newsroom.saveText(letter.text + arrived, after: letter, by: "Visser")
        #expect(try await desk.newsroom.messageStatus(same.id).holds == [])
        let changed = try await desk.newsroom.saveText(
            letter.text + arrived.replacing("12.20", with: "11.50"), after: same, by: "Visser")
        let holds = try await desk.newsroom.messageStatus(changed.id).holds
        #expect(holds.contains { $0.detail == "een-mond/eerder-bericht" && $0.what == "11.50 uur" }, "\(holds)")
        await #expect(throws: EditingError.self) { try await desk.newsroom.approve(changed.id, by: "De Graaf") }
    }

    @Test("Who wrote the text does not approve it, and who has no mandate neither")
    func secondPair() async throws {
        let desk = try await CompleteRoom()
        let own = try await desk.make(by: "De Graaf")
        await #expect(throws: EditingError(.ownWork, "De Graaf")) { try await desk.newsroom.approve(own.id, by: "De Graaf") }
        await #expect(throws: EditingError(.notMandated, "Visser")) { try await desk.newsroom.approve(own.id, by: "Visser") }
        try await desk.newsroom.mandate("Visser", of: desk.id, by: "De Graaf")
        #expect(try await desk.newsroom.approve(own.id, by: "Visser").state.isApproved)
        #expect(try await desk.newsroom.mandates(of: desk.id).map(\.name) == ["Visser"])
    }

    @Test("Only the lead gives a mandate, and takes it back")
    func mandates() async throws {
        let desk = try await CompleteRoom()
        await #expect(throws: Explanation.self) { try await desk.newsroom.mandate("Jansen", of: desk.id, by: "Visser") }
        try await desk.newsroom.mandate("Jansen", of: desk.id, by: "De Graaf")
        try await desk.newsroom.withdrawMandate("Jansen", of: desk.id, by: "De Graaf")
        let draft = try await desk.make()
        await #expect(throws: EditingError(.notMandated, "Jansen")) { try await desk.newsroom.approve(draft.id, by: "Jansen") }
        #expect(try await desk.actions().contains("mandate-withdrawn"))
    }

    @Test("A gap holds the approval, in an emergency too, and says who can fill it")
    func gaps() async throws {
        let desk = try await CompleteRoom()
        _ = try await desk.newsroom.tell(desk.id, by: "Visser") { $0.kernboodschap = nil }
        let draft = try await desk.make()
        let hold = try #require(try await desk.newsroom.messageStatus(draft.id).holds.first)
        #expect(hold.kind == .gap && hold.detail?.isEmpty == false)
        for emergency in [nil, "Het kan niet wachten"] {
            let error = await #expect(throws: EditingError.self) {
                try await desk.newsroom.approve(draft.id, by: "De Graaf", emergency: emergency)
            }
            #expect(error?.code == .held)
        }
    }

    @Test(
        "A private name, and what is not certain, hold the approval",
        arguments: ["Mevrouw J. Jansen uit Oosterveen is gewond.", "De loods was niet verzekerd."])
    func findings(sentence: String) async throws {
        let desk = try await CompleteRoom()
        _ = try await desk.newsroom.addFact(
            NewFact(text: "De loods was niet verzekerd.", topic: .other, source: "buurman"), to: desk.id, by: "Visser")
        let draft = try await desk.make()
        let saved = try await desk.newsroom.saveText(draft.text + "\n\n\(sentence)\n", after: draft.id, by: "Visser").draft
        let error = await #expect(throws: EditingError.self) { try await desk.newsroom.approve(saved.id, by: "De Graaf") }
        let holds = try #require(error?.holds)
        #expect(!holds.isEmpty && holds.allSatisfy { $0.kind == .finding }, "\(holds)")
    }

    @Test("An approval in an emergency has a reason and stands out in the log")
    func emergency() async throws {
        let desk = try await CompleteRoom()
        let draft = try await desk.make()
        let status = try await desk.newsroom.approve(draft.id, by: "Visser", emergency: "Er lekt gas")
        #expect(status.state.isEmergency && status.state.reason == "Er lekt gas")
        let entry = try #require(try await desk.newsroom.log(of: desk.id).last)
        #expect(entry.action == .approvedInEmergency && entry.reason == "Er lekt gas" && entry.action.words.contains("NOOD"))
    }

    @Test("A returned text says why, and its next version starts anew")
    func giveBack() async throws {
        let desk = try await CompleteRoom()
        let draft = try await desk.make()
        try await desk.newsroom.askApproval(draft.id, by: "Visser")
        let status = try await desk.newsroom.giveBack(draft.id, reason: "Te lang", by: "De Graaf")
        #expect(status.state.step == .teruggegeven && status.state.reason == "Te lang")
        let next = try await desk.newsroom.saveText("# Kort\n\nAan de Havenkade is brand in een loods.\n", after: draft.id, by: "Visser")
            .draft
        #expect(try await desk.newsroom.messageStatus(next.id).state.step == .concept)
        await #expect(throws: EditingError(.newerVersion, String(next.id))) {
            try await desk.newsroom.approve(draft.id, by: "De Graaf")
        }
    }

    @Test("An exercise keeps OEFENING at its head, whatever a person makes of the text")
    func exercise() async throws {
        let desk = try await CompleteRoom(exercise: true)
        for (kind, channel) in [(MessageKind.persbericht, nil), (.socialbericht, Channel.x), (.statement, nil)] {
            let draft = try await desk.make(kind, channel: channel)
            let saved = try await desk.newsroom.saveText("Er is brand.", after: draft.id, by: "Visser").draft
            #expect(saved.text.hasPrefix("OEFENING") || saved.text.hasPrefix("**OEFENING"), "\(saved.text)")
        }
    }

    @Test("An exercise is approved and published as an exercise: the log says so at each step")
    func exerciseLog() async throws {
        let desk = try await CompleteRoom(exercise: true)
        let draft = try await desk.make()
        try await desk.newsroom.approve(draft.id, by: "De Graaf")
        try await desk.newsroom.publish(draft.id, place: "website", by: "Visser")
        let entries = try await desk.newsroom.log(of: desk.id).suffix(2)
        #expect(entries.allSatisfy { $0.to?.hasPrefix("OEFENING: ") == true }, "\(entries.map(\.to))")
    }

    @Test("OEFENING at the head of a text that is real holds its approval")
    func falseMark() async throws {
        let desk = try await CompleteRoom()
        let draft = try await desk.make()
        let saved = try await desk.newsroom.saveText("OEFENING. " + draft.text, after: draft.id, by: "Visser").draft
        let error = await #expect(throws: EditingError.self) { try await desk.newsroom.approve(saved.id, by: "De Graaf") }
        #expect(error?.holds.map(\.kind) == [.falseExerciseMark])
    }

    @Test("Facts that a kind may not hold are refused, and the try stands in the log")
    func widening() async throws {
        let desk = try await CompleteRoom()
        try await desk.confirm("De eigenaar had geen vergunning.", .other, audience: .raad)
        for audience in [Audience.raad, .internal] {
            await #expect(throws: TemplateError.self) {
                try await desk.newsroom.draft(.persbericht, of: desk.id, options: DraftOptions(audience: audience), by: "Visser")
            }
        }
        let entries = try await desk.newsroom.log(of: desk.id).filter { $0.action == .wideningRefused }
        #expect(entries.map(\.who) == ["Visser", "Visser"] && entries.first?.subject == "persbericht")
        let narrow = try await desk.newsroom.draft(.raadsinformatiebrief, of: desk.id, options: DraftOptions(audience: .public))
        #expect(!narrow.text.contains("vergunning"))
        #expect(try await desk.newsroom.draft(.raadsinformatiebrief, of: desk.id).text.contains("vergunning"))
    }
}
