import Drafting
import Editing
import Foundation
import Incident
import Newsroom
import Storage
import Testing

/// What went out, where, and in which order.
@Suite struct PublicationTests {
    private func approved(_ desk: CompleteRoom, _ kind: MessageKind) async throws -> StoredDraft {
        let draft = try await desk.make(kind)
        try await desk.newsroom.approve(draft.id, by: "De Graaf")
        return draft
    }

    @Test("The record tells what, where, when, by whom and the address; a turned order warns and is logged")
    func order() async throws {
        let desk = try await CompleteRoom()
        desk.room.pass(60)
        let press = try await approved(desk, .persbericht)
        #expect(try await desk.newsroom.skipped(press.id, by: .mediaEnPubliek) == [.betrokkenen, .raadEnPartners])
        let early = try await desk.newsroom.publish(
            press.id, place: "website", address: "https://www.waterrijk.example/brand", by: "Visser")
        #expect(early.skipped == [.betrokkenen, .raadEnPartners])
        #expect(early.status.state.step == .gepubliceerd)
        #expect(try await desk.newsroom.log(of: desk.id).last?.reason?.contains("volgorde omgedraaid") == true)
        let letter = try await approved(desk, .bewonersbrief)
        #expect(try await desk.newsroom.publish(letter.id, place: "huis aan huis", by: "Visser").skipped.isEmpty)
        let raad = try await approved(desk, .raadsinformatiebrief)
        #expect(try await desk.newsroom.publish(raad.id, place: "mail griffie", by: "Visser").skipped.isEmpty)
        let web = try await approved(desk, .webbericht)
        #expect(try await desk.newsroom.publish(web.id, place: "website", by: "Visser").skipped.isEmpty)
        let steps = try await desk.newsroom.publicationOrder(of: desk.id).steps
        #expect(steps.map { $0.publications.count } == [1, 1, 2])
        #expect(steps.last?.publications.first?.address == "https://www.waterrijk.example/brand")
    }

    @Test("A publication lies behind us; a clock that is a little ahead is let pass")
    func future() async throws {
        let desk = try await CompleteRoom()
        let press = try await approved(desk, .persbericht)
        let error = await #expect(throws: Explanation.self) {
            try await desk.newsroom.publish(press.id, place: "website", at: desk.room.now.addingTimeInterval(3_600), by: "Visser")
        }
        #expect(error?.text.contains("woensdag 18 november 2026, 13.06 uur is nog niet geweest") == true, "\(error?.text ?? "")")
        #expect(try await desk.newsroom.messageStatus(press.id).state.step == .goedgekeurd)
        let outcome = try await desk.newsroom.publish(press.id, place: "website", at: desk.room.now.addingTimeInterval(60), by: "Visser")
        #expect(outcome.status.events.last?.publication?.at == desk.room.now)
    }

    @Test("What was not approved is not written down as published")
    func notApproved() async throws {
        let desk = try await CompleteRoom()
        let draft = try await desk.make()
        await #expect(throws: EditingError(.notApproved, "persbericht versie 1")) {
            try await desk.newsroom.publish(draft.id, place: "website", by: "Visser")
        }
    }

    @Test("A letter with facts of the raad does not go to the public, and the try stands in the log")
    func widening() async throws {
        let desk = try await CompleteRoom()
        try await desk.confirm("De eigenaar had geen vergunning.", .other, audience: .raad)
        let letter = try await approved(desk, .raadsinformatiebrief)
        await #expect(throws: EditingError(.widening, "f5")) {
            try await desk.newsroom.publish(letter.id, place: "website", group: .mediaEnPubliek, by: "Visser")
        }
        let entry = try #require(try await desk.newsroom.log(of: desk.id).last)
        #expect(entry.action == .wideningRefused && entry.reason == "feit f5" && entry.to == "media-en-publiek" && entry.who == "Visser")
        #expect(try await desk.newsroom.messageStatus(letter.id).state.step == .goedgekeurd)
    }

    @Test("The clock counts from what went out, once that is written down")
    func clock() async throws {
        let desk = try await CompleteRoom()
        let press = try await approved(desk, .persbericht)
        desk.room.pass(600)
        let gone = desk.room.now
        try await desk.newsroom.publish(press.id, place: "website", by: "Visser")
        #expect(try await desk.newsroom.clock(of: desk.newsroom.incident(desk.id)).firstMessage == gone)
    }
}
