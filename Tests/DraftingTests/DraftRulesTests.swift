import Drafting
import Foundation
import Incident
import Testing

/// What holds for every kind of text in every state of an incident.
@Suite struct DraftRulesTests {
    static let states: [SampleIncident] = SampleIncident.Fill.allCases.flatMap { fill in
        Victims.allCases.flatMap { victims in
            [CriminalStage.none, .interviews, .trial].flatMap { stage in
                [false, true].map { SampleIncident(fill: fill, victims: victims, stage: stage, exercise: $0) }
            }
        }
    }

    /// Every state for the first message; for the later ones, those that can look different.
    static let statesAndMoments: [(SampleIncident, MessageMoment)] =
        states.map { ($0, .eerste) }
        + [MessageMoment.update, .rectificatie, .afsluiting].flatMap { moment in
            SampleIncident.Fill.allCases.map { (SampleIncident(fill: $0, victims: $0 == .empty ? .unknown : .yes), moment) }
        }

    private let library: TemplateLibrary
    init() throws { library = try ShippedTemplates.library() }

    /// Made once; every rule below looks at the same texts.
    private static let firstDrafts: Result<[String: [Draft]], any Error> = Result {
        try Dictionary(uniqueKeysWithValues: states.map { ($0.name, try make($0, moment: nil)) })
    }

    private func drafts(_ state: SampleIncident, moment: MessageMoment? = nil) throws -> [Draft] {
        guard moment == nil || moment == .eerste else { return try DraftRulesTests.make(state, moment: moment) }
        return try #require(try DraftRulesTests.firstDrafts.get()[state.name])
    }

    /// Every kind on paper, and a post for every channel.
    private static func make(_ state: SampleIncident, moment: MessageMoment?) throws -> [Draft] {
        let library = try ShippedTemplates.library()
        let (drafter, incident) = (Drafter(library), try state.incident())
        let options = DraftOptions(moment: moment)
        let paper = try library.kinds.map { try drafter.draft($0, incident, now: SampleIncident.now, options: options) }
        let posts = try library.channels.all.map {
            try drafter.draft(.socialbericht, incident, channel: $0.channel, now: SampleIncident.now, options: options)
        }
        return paper + posts
    }

    @Test func `Has usable templates only`() {
        #expect(library.problems.isEmpty)
        #expect(Set(library.kinds) == Set(MessageKind.allCases).subtracting([.omgevingsbeeld]))
    }

    @Test(arguments: states)
    func `Never holds what is not certain, not true, or not for these readers`(state: SampleIncident) throws {
        for draft in try drafts(state) {
            #expect(!draft.text.contains(SampleIncident.unconfirmed))
            #expect(!draft.text.contains(SampleIncident.refuted))
            #expect(!draft.text.contains(SampleIncident.untold))
            if draft.kind.audience == .public { #expect(!draft.text.contains(SampleIncident.raadOnly)) }
            if draft.kind.audience != .internal { #expect(!draft.text.contains(SampleIncident.internalOnly)) }
        }
    }

    @Test(arguments: states)
    func `Lists the facts and the gaps that stand in the text, no more and no less`(state: SampleIncident) throws {
        let incident = try state.incident()
        for draft in try drafts(state) {
            for fact in incident.facts {
                #expect(draft.text.contains(fact.text.dropLast()) == draft.factsUsed.contains(fact.id), "\(draft.kind) \(fact.text)")
            }
            let markers = draft.text.components(separatedBy: "[[nog invullen: ").dropFirst().compactMap {
                $0.components(separatedBy: "]]").first
            }
            #expect(Set(markers) == Set(draft.placeholdersMissing))
            #expect(Set(draft.placeholdersMissing).count == draft.placeholdersMissing.count)
            #expect(draft.missing.allSatisfy { !$0.who.isEmpty && $0.what != $0.placeholder })
        }
    }

    @Test(arguments: statesAndMoments)
    func `Leaves no traces of empty parts`(state: SampleIncident, moment: MessageMoment) throws {
        for draft in try drafts(state, moment: moment) {
            for trace in ["\n\n\n", "  ", " ,", " .", "..", "{{", "}}", "()", "\n ", " \n", "- \n", "‘’", ":.", "?."] {
                #expect(!draft.text.contains(trace), "\(draft.kind) holds \(trace.debugDescription)")
            }
            #expect(draft.text == draft.text.trimmingCharacters(in: .whitespacesAndNewlines))
            #expect(!draft.text.unicodeScalars.contains { $0.value > 0xF0000 })
        }
    }

    @Test(arguments: statesAndMoments)
    func `Gives every heading something to stand over`(state: SampleIncident, moment: MessageMoment) throws {
        for draft in try drafts(state, moment: moment) {
            let blocks = draft.text.components(separatedBy: "\n\n")
            for (block, next) in zip(blocks, blocks.dropFirst() + [""]) where block.hasPrefix("#") {
                let level = block.prefix { $0 == "#" }.count
                #expect(!next.isEmpty && (!next.hasPrefix("#") || next.prefix { $0 == "#" }.count > level), "\(draft.kind): \(block)")
            }
        }
    }

    @Test(arguments: states)
    func `Carries OEFENING at its head in an exercise, and only then`(state: SampleIncident) throws {
        for draft in try drafts(state) {
            #expect(draft.text.prefix(12).contains("OEFENING") == state.exercise)
        }
    }

    @Test(arguments: states)
    func `Shows compassion when there are victims, and points to the OM when there is a criminal case`(state: SampleIncident) throws {
        for draft in try drafts(state) where draft.kind != .omgevingsbeeld {
            if state.victims == .yes { #expect(draft.text.contains("de slachtoffers en hun naasten"), "\(draft.kind)") }
            if state.victims != .yes { #expect(!draft.text.contains("slachtoffers en hun naasten"), "\(draft.kind)") }
            guard draft.kind != .socialbericht else { continue }
            #expect(draft.text.contains("Openbaar Ministerie") == state.stage.isCriminalCase, "\(draft.kind)")
        }
    }

    /// DOMAIN: Documents, the column "must hold", as it shows in a complete file.
    static let mustHold: [MessageKind: [String]] = [
        .persbericht: [
            "# In een loods", "**Oosterveen, gemeente Waterrijk, zondag 22 november 2026, 14.05 uur**\n\nIn een loods",
            "zegt burgemeester De Graaf",
            "Blijf uit de buurt", "We vangen omwonenden op", "vandaag om 15.00 uur", "Noot voor de redactie", "Sam Visser",
        ],
        .raadsinformatiebrief: [
            "- Van:", "- Aan:", "- Datum:", "- Zaaknummer:", "- Portefeuillehouder:", "- Onderwerp:", "- Status: vertrouwelijk",
            "## Kennisnemen van", "## Aanleiding", "## Wat de gemeente weet", "## Wat de gemeente doet", "## Vervolg", "## Communicatie",
            "## Instructie voor raadsleden", "Hulpdiensten hebben de ruimte nodig.",
        ],
        .instructie: [
            "Versie 1", "14.05 uur", "## Wat is zeker?", "Hulpdiensten hebben de ruimte nodig.", "Veiligheid gaat nu voor.",
            "Is de rook gevaarlijk?",
            "Wat zegt u niet, en waarom?", "bel 14 0999", "Verwijs altijd naar burgemeester De Graaf", "vandaag om 15.00 uur",
        ],
        .bewonersbrief: [
            "## Wat is er gebeurd?", "## Wat betekent dit voor u, en wat kunt u doen?", "## Wat gebeurt er nu?", "bel 14 0999",
            "vandaag om 15.00 uur",
            "Johan de Graaf, burgemeester",
        ],
        .webbericht: [
            "Bijgewerkt op zondag 22 november 2026 om 14.05 uur.", "- **13.30 uur.** ", "- **12.15 uur.** ", "bel 14 0999",
            "vandaag om 15.00 uur",
        ],
        .socialbericht: ["In een loods", "https://www.waterrijk.example/havenweg #Havenweg"],
        .statement: ["Goedemiddag.", "In een loods", "We vangen omwonenden op", "Blijf uit de buurt", "vandaag om 15.00 uur"],
        .internBericht: [
            "Hulpdiensten hebben de ruimte nodig.", "bel 14 0999", "Verwijs naar Sam Visser", SampleIncident.internalOnly, "Deel dit niet",
        ],
        .vraagEnAntwoord: ["## Wat is er gebeurd?", "## Is de rook gevaarlijk?", "Dat weten we nog niet.", "vandaag om 15.00 uur"],
    ]

    @Test(arguments: MessageKind.allCases.filter { $0 != .omgevingsbeeld })
    func `Holds what its kind must hold`(kind: MessageKind) throws {
        let draft = try Drafter(library).draft(kind, SampleIncident().incident(), now: SampleIncident.now)
        for part in try #require(DraftRulesTests.mustHold[kind]) { #expect(draft.text.contains(part), "\(part)") }
        #expect(draft.missing.map(\.placeholder) == [])
    }

    @Test func `A case number may follow after the first letter, not after that`() throws {
        func letter(_ moment: MessageMoment, _ values: [String: String] = [:]) throws -> Draft {
            try Drafter(library).draft(
                .raadsinformatiebrief, SampleIncident().incident(), now: SampleIncident.now,
                options: DraftOptions(moment: moment, values: values))
        }
        #expect(try letter(.eerste).text.contains("Zaaknummer: volgt"))
        #expect(try letter(.eerste, ["zaaknummer": "2026-001"]).text.contains("Zaaknummer: 2026-001"))
        #expect(try letter(.update).missing.map(\.placeholder) == ["zaaknummer"])
    }

    @Test func `Stays within the length of its kind`() throws {
        for kind in library.kinds where kind != .socialbericht {
            let length = try Drafter(library).draft(kind, SampleIncident().incident(), now: SampleIncident.now).length
            #expect(length.fits, "\(kind): \(length)")
        }
    }

    @Test func `Confidential facts for the raad make the letter confidential, and stay out of the instructie with it`() throws {
        let letter = try Drafter(library).draft(.raadsinformatiebrief, SampleIncident().incident(), now: SampleIncident.now).text
        let parts = letter.components(separatedBy: "**Bijlage")
        #expect(parts.count == 2 && parts[0].contains(SampleIncident.raadOnly) && !parts[1].contains(SampleIncident.raadOnly))
        let open = try Drafter(library).draft(.raadsinformatiebrief, SampleIncident(fill: .halfHour).incident(), now: SampleIncident.now)
            .text
        #expect(open.contains("- Status: openbaar"))
    }

    @Test(arguments: SampleIncident.Fill.allCases)
    func `Says the same words each time, also from templates read anew`(fill: SampleIncident.Fill) throws {
        let readAgain = Drafter(try TemplateLibrary.load(folders: [ShippedTemplates.folder]))
        for kind in library.kinds {
            let incident = try SampleIncident(fill: fill).incident()
            #expect(
                try readAgain.draft(kind, incident, now: SampleIncident.now)
                    == Drafter(library).draft(kind, incident, now: SampleIncident.now))
        }
    }

    @Test(arguments: states)
    func `Keeps one voice: only the lead is named`(state: SampleIncident) throws {
        for draft in try drafts(state) where draft.kind == .persbericht {
            #expect(draft.text.components(separatedBy: ", zegt ").count == 2)
            #expect(draft.text.contains("zegt burgemeester De Graaf."))
        }
    }

    @Test(arguments: states)
    func `Fits its channel, with link and hashtag at the end`(state: SampleIncident) throws {
        for draft in try drafts(state) where draft.kind == .socialbericht && state.fill != .empty {
            #expect(draft.length.fits)
            #expect(draft.text.hasSuffix("https://www.waterrijk.example/havenweg #Havenweg"))
        }
    }
}
