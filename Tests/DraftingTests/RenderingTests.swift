import Drafting
import Foundation
import Incident
import Testing

/// How placeholders become text.
@Suite struct RenderingTests {
    private func draft(
        _ template: String, _ state: SampleIncident = SampleIncident(), kind: MessageKind = .persbericht, at now: Date = SampleIncident.now
    )
        throws -> Draft
    {
        let folder = try TemplateFolder(["\(kind.rawValue).md": template])
        return try Drafter(folder.library()).draft(kind, state.incident(), now: now)
    }

    private func incident(
        with text: String, topic: FactTopic = .what, source: String = "brandweer", stage: CriminalStage = .none
    ) throws -> Incident {
        var incident = try SampleIncident(fill: .empty, stage: stage).incident()
        let id = try incident.add(NewFact(text: text, topic: topic, source: source), at: SampleIncident.now, by: "Bo").id
        _ = try incident.confirm(id, source: source, at: SampleIncident.now, by: "Bo")
        return incident
    }

    private func sentence(
        _ text: String, topic: FactTopic = .what, source: String = "brandweer", stage: CriminalStage = .none
    ) throws -> String {
        let folder = try TemplateFolder(["persbericht.md": "{{#feiten}}{{.}}{{/feiten}}{{^feiten}}{{/feiten}}"])
        return try Drafter(folder.library()).draft(
            .persbericht, incident(with: text, topic: topic, source: source, stage: stage), now: SampleIncident.now
        ).text
    }

    @Test(arguments: [
        "Zo'n <b>knal</b> & \"rook\".", "Op het bord staat {{kernboodschap}} en {{#feiten}}.", "In de brief stond {{> citaat}} en {{{x}}}.",
    ])
    func `What a fact says is never taken for markup or Mustache`(text: String) throws {
        #expect(try sentence(text) == text)
    }

    @Test func `Private marks and line ends that someone pastes do no harm`() throws {
        #expect(try sentence("Er is\n\n# brand\u{10FFF0}kop\u{10FFF2}.") == "Er is # brandkop.")
    }

    @Test func `What is certain but not for this reader is left unsaid, for "we weten nog niet" would be an untruth`() throws {
        var incident = try SampleIncident(fill: .halfHour, victims: .unknown).incident()
        let drafter = try Drafter(TemplateLibrary.load(folders: [ShippedTemplates.folder]))
        let before = try drafter.draft(.persbericht, incident, now: SampleIncident.now).text
        #expect(before.contains("We weten nog niet of er slachtoffers zijn.") && before.contains("De oorzaak is nog niet bekend."))
        for (text, topic) in [("Er zijn twee gewonden.", FactTopic.victims), ("Het was een gaslek.", .cause)] {
            let fact = NewFact(text: text, topic: topic, source: "brandweer", audience: .internal)
            let id = try incident.add(fact, at: SampleIncident.now, by: "Bo").id
            _ = try incident.confirm(id, source: "brandweer", at: SampleIncident.now, by: "Bo")
        }
        let after = try drafter.draft(.persbericht, incident, now: SampleIncident.now).text
        #expect(!after.contains("weten nog niet of er slachtoffers") && !after.contains("oorzaak is nog niet bekend"))
        #expect(!after.contains("gewonden") && !after.contains("gaslek"))
    }

    @Test func `A question that nobody asked yet stands in no message before it has an answer`() throws {
        var incident = try SampleIncident().incident()
        _ = try incident.tell(at: SampleIncident.now, by: "Bo") { story in
            story.questions = [
                Question(question: "Zit de verdachte vast?", answer: nil, isConfirmed: false, isExpected: true),
                Question(question: "Mag ik naar huis?", answer: nil, isConfirmed: false),
                Question(question: "Is de rook gevaarlijk?", answer: "Nee.", isConfirmed: true, isExpected: true),
            ]
        }
        let text = try Drafter(TemplateLibrary.load(folders: [ShippedTemplates.folder]))
            .draft(.vraagEnAntwoord, incident, now: SampleIncident.now).text
        #expect(!text.contains("verdachte"))
        #expect(text.contains("Mag ik naar huis?") && text.contains("Is de rook gevaarlijk?"))
        let back = try Incident(Dossier(json: Dossier(incident).json()), at: SampleIncident.now)
        #expect(back.story.questions == incident.story.questions)
    }

    @Test(arguments: [
        ("Een inwoner vraagt of de school open is.", "**Een inwoner vraagt of de school open is.** Ja."),
        ("is de school open", "**Is de school open?** Ja."), ("Is de school open?", "**Is de school open?** Ja."),
    ])
    func `A question keeps the sign that it ends in`(asked: String, expected: String) throws {
        var incident = try SampleIncident().incident()
        _ = try incident.tell(at: SampleIncident.now, by: "Bo") { story in
            story.questions = [Question(question: asked, answer: "Ja.", isConfirmed: true)]
        }
        let text = try Drafter(TemplateLibrary.load(folders: [ShippedTemplates.folder]))
            .draft(.instructie, incident, now: SampleIncident.now).text
        #expect(text.contains(expected))
    }

    @Test(arguments: [
        ("er is brand", "Er is brand."), ("Er is brand!", "Er is brand!"), ("Er is brand. Blijf binnen", "Er is brand. Blijf binnen."),
    ])
    func `A fact becomes a sentence`(text: String, expected: String) throws {
        #expect(try sentence(text) == expected)
    }

    @Test(arguments: [
        ("Marktplein", FactTopic.where, "Plaats: Marktplein."), ("rond 12.00 uur", .when, "Tijd: rond 12.00 uur."),
        ("Het was op het Marktplein", .where, "Het was op het Marktplein."),
    ])
    func `A place or time of a few words gets a label`(text: String, topic: FactTopic, expected: String) throws {
        #expect(try sentence(text, topic: topic) == expected)
    }

    @Test(arguments: [
        ("Eén man is aangehouden.", "politie", "Eén man is aangehouden, meldt de politie."),
        ("Eén man is aangehouden.", "OM", "Eén man is aangehouden, meldt het Openbaar Ministerie."),
        ("De politie heeft één man aangehouden.", "politie", "De politie heeft één man aangehouden."),
        ("Eén man is aangehouden. Hij is 34.", "politie", "Eén man is aangehouden. Hij is 34. Dat meldt de politie."),
        ("Eén man is aangehouden.", "buurman", ""),
    ])
    func `A criminal fact is told in the name of police or OM, or not at all`(text: String, source: String, expected: String) throws {
        #expect(try sentence(text, topic: .criminal, source: source) == expected)
    }

    @Test func `A fact that stays out is named with the reason`() throws {
        let incident = try incident(with: "Eén man is aangehouden.", topic: .criminal, source: "buurman")
        let draft = try Drafter(ShippedTemplates.library()).draft(.persbericht, incident, now: SampleIncident.now)
        #expect(draft.leftOut == [LeftOutFact(fact: FactID("f3"), reason: .forPoliceOrProsecutor)])
        #expect(!draft.factsUsed.contains(FactID("f3")))
    }

    @Test func `In a criminal case the cause too is for police and OM`() throws {
        #expect(try sentence("Het vuur is aangestoken.", topic: .cause, source: "brandweer", stage: .investigation).isEmpty)
        #expect(try sentence("Het gas lekte.", topic: .cause, source: "brandweer") == "Het gas lekte.")
    }

    @Test(arguments: [
        ("Johan de Graaf", "burgemeester", "burgemeester De Graaf"), ("De Graaf", "burgemeester", "burgemeester De Graaf"),
        ("de Graaf", "burgemeester", "burgemeester De Graaf"), ("J.P. van der Meer", "wethouder", "wethouder Van der Meer"),
        ("Sanne Bos", "wethouder", "wethouder Bos"), ("Sanne Bos", "Wethouder", "wethouder Bos"),
        ("Maria Jansen-de Vries", "wethouder", "wethouder Jansen-de Vries"),
        ("Fatima El Amrani", "burgemeester", "burgemeester El Amrani"),
        ("Anne-Fleur Bakker", "locoburgemeester", "locoburgemeester Bakker"),
        ("Kees in 't Veld", "burgemeester", "burgemeester In 't Veld"),
        ("Bo Vos", "voorzitter van de veiligheidsregio", "Bo Vos, voorzitter van de veiligheidsregio"),
    ])
    func `The lead's name has its particle as the spelling wants it`(name: String, role: String, expected: String) throws {
        let state = SampleIncident(leadName: name, role: Role(rawValue: role))
        #expect(try draft("{{woordvoerder}}|{{woordvoerder.naam}}", state).text == "\(expected)|\(name)")
    }

    @Test func `Says gemeente once, however it was typed`() throws {
        let opening = Opening(
            title: "t", municipality: "Gemeente Waterrijk", place: "Oosterveen", lead: try Lead(name: "Bos", role: .wethouder))
        let incident = try Incident.open(opening, id: IncidentID(title: "t"), at: SampleIncident.now, by: "Bo").incident
        let folder = try TemplateFolder(["persbericht.md": "gemeente {{gemeente}}"])
        #expect(try Drafter(folder.library()).draft(.persbericht, incident, now: SampleIncident.now).text == "gemeente Waterrijk")
    }

    @Test func `A missing text or list leaves one gap; thought of, it leaves nothing`() throws {
        let empty = SampleIncident(fill: .empty)
        #expect(try draft("{{kernboodschap}}", empty).text == "[[nog invullen: kernboodschap]]")
        #expect(try draft("{{#acties}}\n- {{.}}\n{{/acties}}", empty).text == "- [[nog invullen: acties]]")
        #expect(try draft("{{#acties}}\n- {{.}}\n{{/acties}}\n{{^acties}}Niets.{{/acties}}", empty).text == "Niets.")
        #expect(try draft("{{#acties}}x{{/acties}}{{^acties}}{{/acties}}{{acties}}", empty).text == "[[nog invullen: acties]]")
    }

    @Test func `A list reads as running text, or item by item with its fields`() throws {
        #expect(try draft("{{acties}}").text == "We vangen omwonenden op in sporthal De Schakel. De gemeente heeft de Havenweg afgesloten.")
        #expect(
            try draft("{{#feiten.slachtoffers}}{{tijd}}: {{tekst}}{{/feiten.slachtoffers}}").text
                == "13.30 uur: Drie mensen zijn naar het ziekenhuis gebracht.")
        #expect(
            try draft("{{#partners}}{{naam}}: {{onderwerpen}};{{/partners}}").text
                == "Brandweer: blussen en meten;Politie: afzetten van de straat;")
    }

    @Test func `A part stands on its own line or within a sentence`() throws {
        let folder = try TemplateFolder(["persbericht.md": "Kop\n{{> deel}}\n\nZie {{> deel}} hier.", "delen/deel.md": "een\ntwee\n"])
        #expect(
            try Drafter(folder.library()).draft(.persbericht, SampleIncident().incident(), now: SampleIncident.now).text
                == "Kop\neen\ntwee\n\nZie een\ntwee hier.")
    }

    @Test func `A next update that is past is a gap, not a broken promise`() throws {
        let late = SampleIncident.moment("2026-11-22T14:00:01Z")
        #expect(try draft("{{volgende-update}}").text == "vandaag om 15.00 uur")
        #expect(try draft("{{volgende-update}}", at: late).missing.map(\.placeholder) == ["volgende-update"])
    }

    @Test func `A fact that a confirmed one replaces is gone`() throws {
        var incident = try incident(with: "Er zijn twee gewonden.")
        let new = NewFact(text: "Er zijn drie gewonden.", topic: .what, source: "GHOR", supersedes: FactID("f3"))
        let id = try incident.add(new, at: SampleIncident.now, by: "Bo").id
        let folder = try TemplateFolder(["persbericht.md": "{{feiten}}|{{feiten.rechtgezet}}"])
        let drafter = Drafter(try folder.library())
        #expect(try drafter.draft(.persbericht, incident, now: SampleIncident.now).text.hasPrefix("Er zijn twee gewonden.|"))
        _ = try incident.confirm(id, source: "GHOR", at: SampleIncident.now, by: "Bo")
        #expect(try drafter.draft(.persbericht, incident, now: SampleIncident.now).text == "Er zijn drie gewonden.|Er zijn drie gewonden.")
    }

    @Test func `Questions without a confirmed answer stay open`() throws {
        let text = try draft(
            "{{#vragen}}{{vraag}} {{#beantwoord}}{{antwoord}}{{/beantwoord}}{{#open}}Dat weten we nog niet.{{/open}}\n{{/vragen}}"
        ).text
        #expect(
            text
                == "Is de rook gevaarlijk? De brandweer meet de lucht. Tot nu toe is de lucht schoon.\nWanneer mogen we naar huis? Dat weten we nog niet."
        )
    }

    @Test func `The municipality's folder wins, for the templates and parts that it holds`() throws {
        let folder = try TemplateFolder([
            "delen/medeleven.md": "Wij zijn in gedachten bij u.\n", "delen/medeleven.zedenzaak.md": "Dit raakt veel gezinnen.\n",
        ])
        let drafter = Drafter(try folder.library(overShipped: true))
        let common = try drafter.draft(.instructie, SampleIncident().incident(), now: SampleIncident.now)
        let scenario = try drafter.draft(.instructie, SampleIncident(scenario: "zedenzaak").incident(), now: SampleIncident.now)
        #expect(common.text.contains("Wij zijn in gedachten bij u."))
        #expect(scenario.text.contains("Dit raakt veel gezinnen.") && !scenario.text.contains("Wij zijn in gedachten"))
    }

    @Test func `A municipality's template must hold what the shipped one must hold`() throws {
        let folder = try TemplateFolder(["persbericht.md": "# {{kop}}\n"])
        let error = try #require(try folder.library(overShipped: true).problems.first)
        #expect(error.code == .missingRequired && error.file.hasPrefix(folder.url.path))
    }

    private func adding(_ facts: [(String, FactTopic, Audience, String)], to incident: inout Incident) throws {
        for (text, topic, audience, source) in facts {
            let new = NewFact(text: text, topic: topic, source: source, at: SampleIncident.now, audience: audience)
            let id = try incident.add(new, at: SampleIncident.now, by: "Bo").id
            _ = try incident.confirm(id, source: source, at: SampleIncident.now, by: "Bo")
        }
    }

    private func text(_ kind: MessageKind, _ incident: Incident, _ options: DraftOptions = DraftOptions()) throws -> String {
        try Drafter(ShippedTemplates.library()).draft(kind, incident, now: SampleIncident.now, options: options).text
    }

    @Test(arguments: [Audience.raad, .internal])
    func `What staff may say gives away nothing of victims that only others know of`(audience: Audience) throws {
        var incident = try SampleIncident(fill: .halfHour, victims: .unknown, scenario: "zedenzaak").incident()
        try adding([("Er zijn zeven kinderen betrokken.", .victims, audience, "politie")], to: &incident)
        let staff = try text(.internBericht, incident)
        #expect(!staff.contains("leven mee") && !staff.contains("slachtoffers"), "\(staff)")
        #expect(staff.contains("zeven kinderen") == (audience == .internal), "\(staff)")
    }

    @Test(arguments: ["openbaar", "Openbaar "])
    func `A letter that is called open holds nothing for the raad alone`(openness: String) throws {
        let incident = try SampleIncident().incident()
        let options = DraftOptions(values: ["openbaarheid": openness])
        let draft = try Drafter(ShippedTemplates.library()).draft(
            .raadsinformatiebrief, incident, now: SampleIncident.now, options: options)
        #expect(!draft.text.contains(SampleIncident.raadOnly) && !draft.text.contains("nog niet openbaar"), "\(draft.text)")
        #expect(draft.options.audience == .public)
        #expect(try text(.raadsinformatiebrief, incident).contains(SampleIncident.raadOnly))
    }

    @Test func `While witnesses are heard no text for everybody holds a criminal fact or a cause`() throws {
        var incident = try SampleIncident(stage: .interviews).incident()
        try adding([("De verdachte had sleutels.", .cause, .public, "OM")], to: &incident)
        for kind in MessageKind.allCases where kind != .raadsinformatiebrief && kind != .omgevingsbeeld {
            let text = try text(kind, incident)
            #expect(!text.contains("aangehouden") && !text.contains("sleutels"), "\(text)")
        }
        let draft = try Drafter(ShippedTemplates.library()).draft(.persbericht, incident, now: SampleIncident.now)
        #expect(draft.leftOut.contains { $0.reason == .secrecy })
    }

    @Test func `Who tells what the police said does not say that nothing is said of it`() throws {
        let text = try text(.statement, SampleIncident(stage: .investigation).incident())
        #expect(text.contains("aangehouden") && text.contains("Meer kan ik daar niet over zeggen"), "\(text)")
        #expect(!text.contains("Daar zeg ik dus niets over"))
    }

    @Test func `A post names a next update that nobody set, or that is past`() throws {
        var incident = try SampleIncident().incident()
        _ = try incident.tell(at: SampleIncident.now, by: "Bo") {
            $0.nextUpdate = NextUpdate(at: SampleIncident.moment("2026-11-22T12:00:00Z"))
        }
        let draft = try Drafter(ShippedTemplates.library()).draft(.socialbericht, incident, channel: .x, now: SampleIncident.now)
        #expect(draft.missing.map(\.placeholder).contains("volgende-update") && draft.length.fits, "\(draft.text)")
    }

    @Test func `Want of room is the reason only where a fact would not fit`() throws {
        let incident = try SampleIncident(fill: .halfHour, victims: .unknown).incident()
        var more = incident
        try adding([("De straat is open.", .measure, .public, "politie")], to: &more)
        let draft = try Drafter(ShippedTemplates.library()).draft(.socialbericht, more, channel: .mastodon, now: SampleIncident.now)
        #expect(draft.leftOut.map(\.reason) == [.core], "\(draft.text)")
    }

    @Test func `The same words written down twice are told once`() throws {
        var incident = try SampleIncident(fill: .halfHour, victims: .unknown).incident()
        try adding([("De straat is open.", .measure, .public, "politie"), ("de straat is open", .other, .public, "BOA")], to: &incident)
        #expect(try text(.webbericht, incident).components(separatedBy: "e straat is open").count == 2)
    }

    @Test func `The questions that a scenario expects are offered, not written`() throws {
        var incident = try SampleIncident(fill: .halfHour).incident()
        _ = try incident.tell(at: SampleIncident.now, by: "Bo") {
            $0.questions = [Question(question: "Is mijn kind in gevaar?", answer: nil, isConfirmed: false, isExpected: true)]
        }
        let folder = try TemplateFolder(["instructie.md": "{{#vragen}}{{vraag}}{{/vragen}}"])
        let draft = try Drafter(folder.library()).draft(.instructie, incident, now: SampleIncident.now)
        #expect(draft.missing.first { $0.placeholder == "vragen" }?.suggestions == ["Is mijn kind in gevaar?"])
        let shipped = try text(.instructie, incident)
        #expect(!draft.text.contains("Is mijn kind in gevaar?") && !shipped.contains("Is mijn kind in gevaar?"))
        #expect(shipped.contains("**Wat is er gebeurd?**"), "what everybody asks stands there until people ask more")
    }
}
