import Foundation
import Incident
import Testing

@testable import Editing

@Suite struct ApprovalTests {
    let desk = SampleDesk()

    @Test("The lead approves what somebody else wrote, and the log says so")
    func lead() throws {
        let step = try desk.file().approve(1, holds: [], ground: desk.ground, at: desk.now, by: desk.lead)
        #expect(step.event.action == .approved && step.event.ground == desk.ground)
        #expect(step.entry.action == .approved && step.entry.subject == "persbericht versie 1" && step.entry.who == "De Graaf")
        #expect(step.entry.from == "concept" && step.entry.to == "goedgekeurd")
    }

    @Test("Who wrote a text does not approve it, the lead neither", arguments: ["De Graaf", "de graaf", " De  Graaf "])
    func ownWork(writer: String) {
        #expect(throws: EditingError(.ownWork, "De Graaf")) {
            try desk.file(writer: writer).approve(1, holds: [], ground: desk.ground, at: desk.now, by: desk.lead)
        }
    }

    @Test("Who has neither the lead nor a mandate does not approve", arguments: ["Visser", "wethouder Bos", "Graaf", "burgemeester"])
    func notMandated(name: String) {
        let approver = Approver(name, of: desk.incident, mandates: [])
        #expect(throws: EditingError(.notMandated, name)) {
            try desk.file().approve(1, holds: [], ground: desk.ground, at: desk.now, by: approver)
        }
    }

    @Test("A mandate of the lead, or of the organisation's accounts, is enough")
    func mandate() throws {
        let mandates = [Mandate(name: "Visser", by: "De Graaf", at: desk.now)]
        for approver in [
            Approver("visser", of: desk.incident, mandates: mandates),
            Approver("Visser", of: desk.incident, mandates: [], isMandated: true),
            Approver("burgemeester De Graaf", of: desk.incident, mandates: []),
        ] {
            #expect(
                try desk.file(writer: "Jansen").approve(1, holds: [], ground: desk.ground, at: desk.now, by: approver).event.action
                    == .approved)
        }
    }

    @Test("What holds a text holds it in an emergency too", arguments: Hold.Kind.allCases)
    func holds(kind: Hold.Kind) {
        let hold = Hold(kind, "iets")
        for emergency in [nil, "Gas lekt, iedereen moet nu weg"] {
            #expect(throws: EditingError(.held, holds: [hold])) {
                try desk.file().approve(1, holds: [hold], ground: desk.ground, emergency: emergency, at: desk.now, by: desk.lead)
            }
        }
    }

    @Test("In an emergency the writer approves, with a reason that stands in the log under a name of its own")
    func emergency() throws {
        let writer = Approver("Visser", of: desk.incident, mandates: [])
        let file = desk.file()
        let step = try file.approve(1, holds: [], ground: desk.ground, emergency: "Gas lekt", at: desk.now, by: writer)
        #expect(step.entry.action == .approvedInEmergency && step.entry.reason == "Gas lekt")
        #expect(file.with(step).state(of: 1).isEmergency)
        #expect(throws: EditingError(.noReason)) {
            try file.approve(1, holds: [], ground: desk.ground, emergency: "  ", at: desk.now, by: writer)
        }
    }

    @Test("Nobody approves without a name")
    func noName() {
        #expect(throws: EditingError(.noName)) { try desk.file().ask(1, at: desk.now, by: " ") }
    }

    @Test("Returning asks for a reason, and takes an approval back")
    func giveBack() throws {
        var file = desk.file()
        #expect(throws: EditingError(.noReason)) { try file.giveBack(1, reason: "", at: desk.now, by: desk.lead) }
        file = file.with(try file.approve(1, holds: [], ground: desk.ground, at: desk.now, by: desk.lead))
        file = file.with(try file.giveBack(1, reason: "Toon te hard", at: desk.now, by: desk.lead))
        #expect(file.state(of: 1).step == .teruggegeven && file.state(of: 1).reason == "Toon te hard")
    }

    @Test("A newer version must be approved for itself")
    func newerVersion() {
        let file = desk.file(versions: [desk.version(1), desk.version(2, parents: [1])])
        #expect(throws: EditingError(.newerVersion, "2")) {
            try file.approve(1, holds: [], ground: desk.ground, at: desk.now, by: desk.lead)
        }
    }

    @Test("Texts of two people that nobody brought together cannot be approved; brought together they can")
    func twoHeads() throws {
        let both = [desk.version(1), desk.version(2, parents: [1]), desk.version(3, parents: [1])]
        #expect(throws: EditingError(.unmerged, "2, 3")) { try desk.file(versions: both).ask(3, at: desk.now, by: "Visser") }
        let merged = desk.file(versions: both + [desk.version(4, parents: [2, 3])])
        #expect(merged.heads.map(\.id) == [4])
        #expect(merged.commonAncestor(2, 3)?.id == 1)
        #expect(try merged.ask(4, at: desk.now, by: "Visser").event.action == .asked)
    }

    @Test("To look again after a change makes an earlier approval lapse")
    func lookAgain() throws {
        var file = desk.file()
        file = file.with(try file.approve(1, holds: [], ground: desk.ground, at: desk.now, by: desk.lead))
        #expect(throws: EditingError(.alreadyApproved)) { try file.ask(1, at: desk.now, by: "Visser") }
        file = file.with(try file.look(1, ground: desk.ground, at: desk.now, by: "Visser"))
        #expect(!file.state(of: 1).isApproved)
        #expect(file.groundLookedAt(1) == desk.ground)
    }
}
