import Drafting
import Foundation
import Incident
import Testing

@Suite struct FirstMessagesTests {
    @Test(arguments: SampleIncident.Fill.allCases)
    func `One press makes every message, and all say the same`(fill: SampleIncident.Fill) throws {
        let incident = try SampleIncident(fill: fill, victims: fill == .complete ? .yes : .unknown).incident()
        let library = try ShippedTemplates.library()
        let set = Drafter(library).firstMessages(incident, now: SampleIncident.now)
        #expect(set.failures.isEmpty)
        #expect(set.drafts.count == 8 + library.channels.all.count)
        let sharing: Set<MessageKind> = [.internBericht, .bewonersbrief, .raadsinformatiebrief, .instructie, .persbericht, .webbericht]
        for draft in set.drafts where sharing.contains(draft.kind) {
            #expect(draft.text.contains(incident.story.kernboodschap ?? "[[nog invullen: de kernboodschap]]"), "\(draft.kind)")
            #expect(draft.text.contains(fill == .empty ? "[[nog invullen: wanneer de volgende update komt]]" : "vandaag om 15.00 uur"))
        }
    }

    @Test func `Those concerned come before the raad, and the raad before media and public`() throws {
        let kinds = try Drafter(ShippedTemplates.library()).firstMessages(
            SampleIncident().incident(), channels: [.x], now: SampleIncident.now
        ).drafts.map(\.kind)
        let place = { (kind: MessageKind) in kinds.firstIndex(of: kind) ?? -1 }
        #expect(place(.bewonersbrief) < place(.raadsinformatiebrief) && place(.raadsinformatiebrief) < place(.persbericht))
        #expect(kinds.last == .socialbericht)
    }

    @Test func `A broken template takes its own message away, and no other`() throws {
        let folder = try TemplateFolder(["statement.md": "{{xyzzy}}"])
        let set = try Drafter(folder.library(overShipped: true)).firstMessages(
            SampleIncident().incident(), channels: [], now: SampleIncident.now)
        #expect(set.failures.map(\.name) == ["xyzzy"])
        #expect(set.drafts.count == 7 && !set.drafts.contains { $0.kind == .statement })
    }
}
