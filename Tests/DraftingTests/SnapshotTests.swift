import Drafting
import Foundation
import Incident
import Testing

/// Each text as a person would read it, in `Snapshots/`. They are product: whoever changes a template reads them again.
/// Set `EENMOND_WRITE_SNAPSHOTS=1` to write them anew.
@Suite struct SnapshotTests {
    static let states: [SampleIncident] = [
        SampleIncident(fill: .empty, victims: .unknown),
        SampleIncident(fill: .halfHour, victims: .unknown),
        SampleIncident(fill: .complete, victims: .yes),
        SampleIncident(fill: .complete, victims: .none),
        SampleIncident(fill: .complete, victims: .yes, stage: .interviews),
        SampleIncident(fill: .complete, victims: .yes, exercise: true),
    ]

    @Test(arguments: try ShippedTemplates.library().kinds, states)
    func `Reads as it did when a person last approved it`(kind: MessageKind, state: SampleIncident) throws {
        let draft = try Drafter(ShippedTemplates.library()).draft(kind, state.incident(), now: SampleIncident.now)
        try compare(draft.text, "\(kind.rawValue).\(state.name)")
    }

    @Test(arguments: states)
    func `The posts read as they did when a person last approved them`(state: SampleIncident) throws {
        let library = try ShippedTemplates.library()
        let posts = try library.channels.all.map { rules in
            let draft = try Drafter(library).draft(.socialbericht, state.incident(), channel: rules.channel, now: SampleIncident.now)
            return "=== \(rules.title): \(draft.length.counted) van \(rules.limit)\n\n\(draft.text)\n"
        }
        try compare(posts.joined(separator: "\n"), "sociale-media.\(state.name)")
    }

    @Test(arguments: [MessageMoment.update, .rectificatie, .afsluiting])
    func `Later messages read as they did when a person last approved them`(moment: MessageMoment) throws {
        var incident = try SampleIncident().incident()
        let wrong = try #require(incident.facts.first { $0.topic == .victims })
        let right = NewFact(
            text: "Twee mensen zijn naar het ziekenhuis gebracht.", topic: .victims, source: "meldkamer", supersedes: wrong.id)
        let id = try incident.add(right, at: SampleIncident.now, by: "Bo").id
        _ = try incident.confirm(id, source: "meldkamer", at: SampleIncident.now, by: "Bo")
        try compare(all(incident, DraftOptions(moment: moment, version: 2)), "moment-\(moment.rawValue)")
    }

    /// Every kind on paper and one post, one under the other.
    private func all(_ incident: Incident, _ options: DraftOptions) throws -> String {
        try Drafter(ShippedTemplates.library()).firstMessages(incident, channels: [.x], now: SampleIncident.now, options: options).drafts
            .map { "=== \($0.kind.rawValue)\n\n\($0.text)\n" }.joined(separator: "\n")
    }

    private func compare(_ text: String, _ name: String) throws {
        let file = ShippedTemplates.tests.appendingPathComponent("Snapshots/\(name).md")
        if ProcessInfo.processInfo.environment["EENMOND_WRITE_SNAPSHOTS"] != nil {
            try (text + "\n").write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(text + "\n" == (try String(contentsOf: file, encoding: .utf8)))
    }
}
