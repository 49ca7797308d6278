import Foundation
import Incident
import Testing

@testable import Editing

@Suite struct PublicationTests {
    let desk = SampleDesk()

    private func publication(_ group: ReaderGroup, minute: Double = 0) -> Publication {
        Publication(
            place: "website", group: group, address: "https://www.waterrijk.example/brand", at: desk.now.addingTimeInterval(minute * 60))
    }

    private func approved(_ file: MessageFile) throws -> MessageFile {
        file.with(try file.approve(1, holds: [], ground: desk.ground, at: desk.now, by: desk.lead))
    }

    @Test("Only what was approved goes out, and the log tells what, where, when, by whom and the address")
    func record() throws {
        let file = desk.file()
        #expect(throws: EditingError(.notApproved, "persbericht versie 1")) {
            try file.publish(1, publication(.mediaEnPubliek), of: desk.incident, holds: [], skipped: [], at: desk.now, by: "Visser")
        }
        let approved = try approved(file)
        let step = try approved.publish(
            1, publication(.mediaEnPubliek), of: desk.incident, holds: [], skipped: [], at: desk.now, by: "Visser")
        #expect(step.entry.action == .published && step.entry.who == "Visser" && step.entry.subject == "persbericht versie 1")
        #expect(step.entry.to == "website · media-en-publiek · https://www.waterrijk.example/brand")
        #expect(approved.with(step).state(of: 1).step == .gepubliceerd)
        #expect(approved.with(step).publications.count == 1)
    }

    @Test("An approved text whose facts changed does not go out")
    func staleAfterApproval() throws {
        let hold = Hold(.changed, "f1")
        #expect(throws: EditingError(.held, holds: [hold])) {
            try approved(desk.file()).publish(
                1, publication(.mediaEnPubliek), of: desk.incident, holds: [hold], skipped: [], at: desk.now, by: "Visser")
        }
    }

    @Test("A fact of the raad does not go to the public with the letter that holds it")
    func widening() throws {
        let letter = try approved(desk.file(kind: .raadsinformatiebrief, facts: ["f1", "f2"]))
        for group in [ReaderGroup.mediaEnPubliek, .betrokkenen] {
            #expect(throws: EditingError(.widening, "f2")) {
                try letter.publish(1, publication(group), of: desk.incident, holds: [], skipped: [], at: desk.now, by: "Visser")
            }
        }
        #expect(throws: Never.self) {
            try letter.publish(1, publication(.raadEnPartners), of: desk.incident, holds: [], skipped: [], at: desk.now, by: "Visser")
        }
        #expect(throws: Never.self) {
            try approved(desk.file(kind: .raadsinformatiebrief, facts: ["f1"]))
                .publish(1, publication(.mediaEnPubliek), of: desk.incident, holds: [], skipped: [], at: desk.now, by: "Visser")
        }
    }

    @Test("The order is those concerned, raad and partners, media and public")
    func order() throws {
        let nothing = PublicationOrder([])
        #expect(nothing.skipped(by: .betrokkenen, newest: nil).isEmpty)
        #expect(nothing.skipped(by: .raadEnPartners, newest: nil) == [.betrokkenen])
        #expect(nothing.skipped(by: .mediaEnPubliek, newest: nil) == [.betrokkenen, .raadEnPartners])
        var letter = try approved(desk.file(kind: .bewonersbrief))
        letter = letter.with(
            try letter.publish(1, publication(.betrokkenen), of: desk.incident, holds: [], skipped: [], at: desk.now, by: "Visser"))
        let order = PublicationOrder([letter])
        #expect(order.skipped(by: .mediaEnPubliek, newest: nil) == [.raadEnPartners])
        #expect(order.steps.map(\.group) == [.betrokkenen, .raadEnPartners, .mediaEnPubliek])
    }

    @Test("Who heard something before the newest fact was certain has not heard that fact")
    func newFact() throws {
        var letter = try approved(desk.file(kind: .bewonersbrief))
        letter = letter.with(
            try letter.publish(1, publication(.betrokkenen), of: desk.incident, holds: [], skipped: [], at: desk.now, by: "Visser"))
        let order = PublicationOrder([letter])
        #expect(order.skipped(by: .raadEnPartners, newest: desk.now.addingTimeInterval(-60)).isEmpty)
        #expect(order.skipped(by: .raadEnPartners, newest: desk.now.addingTimeInterval(60)) == [.betrokkenen])
    }

    @Test("A turned order stands in the log")
    func turnedOrder() throws {
        let step = try approved(desk.file()).publish(
            1, publication(.mediaEnPubliek), of: desk.incident, holds: [], skipped: [.betrokkenen], at: desk.now, by: "Visser")
        #expect(step.entry.reason == "volgorde omgedraaid: nog niet bij betrokkenen")
    }

    @Test(
        "A place that everybody can read is told from a mailing",
        arguments: [
            ("website", true), ("https://www.waterrijk.example/brand", true), ("Facebook", true), ("gemeentewebsite", true),
            ("mail aan bewoners", false), ("huis aan huis", false),
        ])
    func openPlaces(place: String, isOpen: Bool) { #expect(Publication.isOpenPlace(place) == isOpen) }
}
