import Foundation
import Incident
import Newsroom
import Testing

/// The scenarios that we ship, and files that are wrong.
@Suite struct ScenarioTests {
    private static let shipped = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Scenarios")

    @Test("the eight scenarios load, and each holds what an incident needs")
    func shipped() throws {
        let scenarios = try ScenarioLibrary.load(ScenarioTests.shipped).scenarios
        #expect(
            scenarios.map(\.id) == [
                "ernstig-geweldsincident", "familiedrama", "ongepland-evenement", "onrust-en-media", "polarisatie", "schulden-en-geweld",
                "seksueel-misbruik-wmo", "zedenzaak",
            ])
        for scenario in scenarios {
            #expect(!scenario.partners.isEmpty && !scenario.watches.isEmpty && !scenario.questions.isEmpty && !scenario.privacy.isEmpty)
            #expect(scenario.source.contains("Handreiking"))
            #expect(scenario.partners.contains { $0.leadsOnCriminalFacts }, "\(scenario.id): nobody speaks about criminal facts")
        }
    }

    @Test("an unknown name lists the names that exist")
    func unknown() throws {
        let library = try ScenarioLibrary.load(ScenarioTests.shipped)
        let error = #expect(throws: ScenarioError.self) { try library.scenario("zedenzak") }
        #expect(error?.code == .unknownScenario)
        #expect(error?.known.contains("zedenzaak") == true)
        if let error { #expect(Explanation(error).text.contains("Kies uit: ernstig-geweldsincident,")) }
    }

    @Test(
        "a file that is wrong is named with the line",
        arguments: [
            ("partners: [\n", ScenarioError.Code.notYAML, nil as Int?),
            ("partnerz: []\n", .unknownKey, 10),
            ("phase: paniek\n", .wrongValue, 10),
            ("partners:\n  - leadsOn: [x]\n", .missingKey, 11),
            ("partners:\n  - name: A\n  - name: A\n", .doubleName, 12),
            ("watches:\n  - 'brand AND ('\n", .wrongValue, 11),
            ("questions: ja\n", .wrongValue, 10),
        ])
    func wrong(text: String, code: ScenarioError.Code, line: Int?) throws {
        let folder = try folder(
            "kind: scenario\nid: proef\ntitle: T\nsource: S\nsummary: S\nlead:\n  role: burgemeester\n  why: W\n\n" + text)
        defer { try? FileManager.default.removeItem(at: folder) }
        let error = #expect(throws: ScenarioError.self) { try ScenarioLibrary.load(folder) }
        #expect(error?.code == code)
        #expect(error?.file.hasSuffix("proef.yml") == true)
        if let line { #expect(error?.line == line) }
    }

    @Test("a file whose name and id differ is refused: it could not be found again")
    func otherName() throws {
        let folder = try folder("kind: scenario\nid: iets-anders\ntitle: T\nsource: S\nsummary: S\nlead: {role: wethouder, why: W}\n")
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(throws: ScenarioError.self) { try ScenarioLibrary.load(folder) }
    }

    @Test("opening with a scenario brings partners, questions, warnings and queries with the place filled in")
    func opens() async throws {
        let room = try TestRoom()
        let prepared = try await open("zedenzaak", in: room)
        let incident = prepared.incident
        #expect(incident.scenario == "zedenzaak")
        #expect(incident.story.partners.count(where: \.leadsOnCriminalFacts) == 1)
        #expect(incident.story.partners.contains { $0.name == "GGD" })
        #expect(incident.story.questions.allSatisfy { !$0.isConfirmed && $0.answer == nil && !$0.isForMessages })
        #expect(incident.story.privacyWarnings.contains { $0.hasPrefix("Geen naam") })
        #expect(prepared.watches.allSatisfy { !$0.contains("{") })
        #expect(prepared.watches.first?.contains("(\"Marktplein\" OR \"Waterrijk\")") == true)
        #expect(prepared.openWatches.count == 1)
        #expect(prepared.openWatches.first?.contains("{instelling}") == true)
        #expect(try await room.newsroom.watches(of: incident.id).map(\.query) == prepared.watches)
    }

    @Test("a name that is given fills its query")
    func named() async throws {
        let prepared = try await open("zedenzaak", in: TestRoom(), names: ["instelling": "school \"De Linde\""])
        #expect(prepared.openWatches.isEmpty)
        #expect(prepared.watches.contains { $0.hasPrefix("\"school De Linde\" AND") })
    }

    @Test("what may be said is there for every criminal stage", arguments: CriminalStage.allCases)
    func guidance(_ stage: CriminalStage) async throws {
        let guidance = try TestRoom().newsroom.criminalGuidance(stage)
        #expect(guidance.stage == stage)
        #expect(!guidance.tell.isEmpty && !guidance.refrain.isEmpty && !guidance.readers.isEmpty)
        #expect(guidance.speaker.contains("OM") == stage.isCriminalCase)
    }

    private func open(_ name: String, in room: TestRoom, names: [String: String] = [:]) async throws -> PreparedIncident {
        let opening = Opening(
            title: "Zaak Marktplein", municipality: "Waterrijk", place: "Marktplein",
            lead: try Lead(name: "De Graaf", role: .burgemeester), criminalStage: .interviews)
        let scenario = try room.newsroom.scenarios().scenario(name)
        return try await room.newsroom.openIncident(opening, with: scenario, names: names, by: "adviseur")
    }

    private func folder(_ text: String) throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "eenmond-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: folder.appending(path: "proef.yml"))
        return folder
    }
}
