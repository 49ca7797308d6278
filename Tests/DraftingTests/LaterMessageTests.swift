import Drafting
import Foundation
import Incident
import Testing

/// Updates and corrections: what they tell apart of what was told before.
@Suite struct LaterMessageTests {
    private static let before = SampleIncident.moment("2026-11-22T12:40:00Z")

    private func draft(
        _ kind: MessageKind, _ incident: Incident, _ moment: MessageMoment, told: [FactID]?, channel: Channel? = nil
    ) throws -> Draft {
        let options = DraftOptions(moment: moment, version: 2, earlier: told.map { ToldBefore(at: Self.before, facts: $0) })
        return try Drafter(ShippedTemplates.library()).draft(kind, incident, channel: channel, now: SampleIncident.now, options: options)
    }

    private func sample() throws -> (Incident, all: [FactID], known: [FactID]) {
        let incident = try SampleIncident().incident()
        let all = incident.facts.filter(\.isConfirmed)
        return (incident, all.map(\.id), all.filter { $0.topic != .victims && $0.topic != .measure }.map(\.id))
    }

    @Test(arguments: [MessageKind.persbericht, .bewonersbrief, .statement, .raadsinformatiebrief, .instructie, .internBericht, .webbericht])
    func `An update begins with what its readers do not know yet`(kind: MessageKind) throws {
        let (incident, _, known) = try sample()
        let text = try draft(kind, incident, .update, told: known).text
        let new = try #require(text.range(of: "Drie mensen zijn naar het ziekenhuis gebracht."))
        let lead = try #require(
            text.range(of: kind == .statement ? "Ik begin met wat nieuw is." : "Nieuw sinds ons bericht van 13.40 uur:"))
        let old = try #require(text[lead.upperBound...].range(of: kind == .webbericht ? "12.00 uur" : "In een loods"))
        #expect(lead.upperBound <= new.lowerBound && new.lowerBound < old.lowerBound, "\(text)")
    }

    @Test(arguments: [MessageKind.persbericht, .bewonersbrief, .statement])
    func `Running text tells nothing twice`(kind: MessageKind) throws {
        let (incident, _, known) = try sample()
        let text = try draft(kind, incident, .update, told: known).text
        for sentence in [
            "Drie mensen zijn naar het ziekenhuis gebracht.", "De brandweer heeft de brand geblust.", "De explosie was rond 12.00 uur.",
        ] {
            #expect(text.components(separatedBy: sentence).count == 2, "\(sentence)\n\(text)")
        }
    }

    @Test func `A post has room for the news first`() throws {
        let (incident, _, known) = try sample()
        let post = try draft(.socialbericht, incident, .update, told: known, channel: .x)
        #expect(post.text.hasPrefix("Update. Drie mensen zijn naar het ziekenhuis gebracht.") && post.length.fits, "\(post.text)")
    }

    @Test func `Without anything new an update only says what it follows; without a message before, it claims nothing`() throws {
        let (incident, all, _) = try sample()
        let same = try draft(.persbericht, incident, .update, told: all).text
        #expect(same.contains("Dit is een update van ons bericht van 13.40 uur.") && !same.contains("Nieuw sinds"))
        let alone = try draft(.persbericht, incident, .update, told: nil).text
        #expect(!alone.contains("Nieuw sinds") && !alone.contains("Dit is een update van"))
    }

    @Test func `News for narrower readers is no news for the public`() throws {
        let (incident, _, known) = try sample()
        for kind in [MessageKind.persbericht, .instructie] {
            let text = try draft(kind, incident, .update, told: known).text
            #expect(!text.contains(SampleIncident.raadOnly) && !text.contains(SampleIncident.internalOnly))
        }
        #expect(try draft(.raadsinformatiebrief, incident, .update, told: known).text.contains(SampleIncident.raadOnly))
    }

    private func corrected(_ topic: FactTopic = .victims) throws -> (Incident, old: Fact, new: FactID) {
        var incident = try SampleIncident(stage: topic == .criminal ? .investigation : .none).incident()
        let old = try #require(incident.confirmedFacts(for: .public).first { $0.topic == topic })
        let right = NewFact(text: "Zo is het wel gegaan met twee mensen.", topic: topic, source: "politie", supersedes: old.id)
        let new = try incident.add(right, at: SampleIncident.now, by: "Bo").id
        _ = try incident.confirm(new, source: "politie", at: SampleIncident.now, by: "Bo")
        return (incident, old, new)
    }

    @Test func `A correction says of each subject what was told and what is so, below the line with place and date`() throws {
        let (incident, old, _) = try corrected()
        let text = try draft(.persbericht, incident, .rectificatie, told: [old.id]).text
        let line =
            "- Over slachtoffers schreven we: ‘Drie mensen zijn naar het ziekenhuis gebracht.’ Dat klopt niet. Juist is: ‘Zo is het wel gegaan met twee mensen.’"
        let place = try #require(text.range(of: "**Oosterveen, gemeente Waterrijk,"))
        let correction = try #require(text.range(of: line), "\(text)")
        #expect(place.lowerBound < correction.lowerBound && text.contains("In ons bericht van 13.40 uur stond iets wat niet klopt."))
    }

    @Test func `A post and a spoken text do not say the mistake again`() throws {
        let (incident, old, _) = try corrected()
        for (kind, channel) in [(MessageKind.socialbericht, Channel?.some(.x)), (.statement, nil)] {
            let text = try draft(kind, incident, .rectificatie, told: [old.id], channel: channel).text
            #expect(!text.contains("Drie mensen") && text.contains("over slachtoffers") && text.contains("Zo is het wel gegaan"), "\(text)")
        }
    }

    @Test func `What is set right stays in a post that has room for little`() throws {
        let (incident, old, _) = try corrected(.cause)
        let post = try draft(.socialbericht, incident, .rectificatie, told: [old.id], channel: .x)
        #expect(post.text.contains("over de oorzaak") && post.text.contains("Zo is het wel gegaan") && post.length.fits, "\(post.text)")
        #expect(post.missing.isEmpty)
    }

    @Test func `What was told and is refuted without anything in its place is set right too`() throws {
        var incident = try SampleIncident().incident()
        let told = incident.facts.filter(\.isConfirmed).map(\.id)
        let time = try #require(incident.facts.first { $0.topic == .when })
        _ = try incident.refute(time.id, source: "brandweer", at: SampleIncident.now, by: "Bo")
        let text = try draft(.persbericht, incident, .rectificatie, told: told).text
        #expect(
            text.contains(
                "- Over het tijdstip schreven we: ‘De explosie was rond 12.00 uur.’ Dat klopt niet. Hoe het wel zit, weten we nog niet."),
            "\(text)")
        #expect(!text.contains("Juist is") && !text.contains("wat er wel klopt") && !text.contains(SampleIncident.refuted))
        let post = try draft(.socialbericht, incident, .rectificatie, told: told, channel: .x).text
        #expect(post.contains("Ons bericht over het tijdstip klopte niet. Hoe het wel zit, weten we nog niet."), "\(post)")
    }

    @Test func `The last message has a head and an end of its own`() throws {
        let incident = try SampleIncident().incident()
        for kind in [MessageKind.persbericht, .webbericht, .bewonersbrief] {
            let text = try draft(kind, incident, .afsluiting, told: nil).text
            #expect(text.contains("# Laatste bericht over de situatie in Oosterveen") && text.contains("Dank aan iedereen"), "\(text)")
            #expect(text.components(separatedBy: "slachtoffers en hun naasten").count == 2, "\(text)")
        }
    }

    @Test func `A mistake about the criminal case is named, never said again`() throws {
        let (incident, old, _) = try corrected(.criminal)
        let text = try draft(.persbericht, incident, .rectificatie, told: [old.id]).text
        #expect(!text.contains("Eén man is aangehouden") && text.contains("Wat we schreven over het onderzoek, klopt niet."), "\(text)")
    }

    @Test func `What the message before did not hold needs no correction in this one`() throws {
        var (incident, old, _) = try corrected()
        let cause = try #require(incident.facts.first { $0.topic == .cause })
        let other = NewFact(text: "De oorzaak was kortsluiting.", topic: .cause, source: "brandweer", supersedes: cause.id)
        let id = try incident.add(other, at: SampleIncident.now, by: "Bo").id
        _ = try incident.confirm(id, source: "brandweer", at: SampleIncident.now, by: "Bo")
        let one = try draft(.persbericht, incident, .rectificatie, told: [old.id]).text
        #expect(one.contains("Over slachtoffers schreven we") && !one.contains("gasfles"), "\(one)")
        let both = try draft(.persbericht, incident, .rectificatie, told: [old.id, cause.id]).text
        #expect(both.contains("Over de oorzaak schreven we: ‘De oorzaak was een lek in een gasfles.’"))
    }

    @Test(arguments: [
        ("Oosterveen", "in Oosterveen"), ("Havenweg", "aan de Havenweg"), ("Marktplein in Oosterveen", "op het Marktplein in Oosterveen"),
        ("bij station Zuid", "bij station Zuid"), ("het strand", "bij het strand"), ("Halfweg", "in Halfweg"), ("Moerdijk", "in Moerdijk"),
        ("Grote Markt", "in Grote Markt"), ("sporthal De Schakel", "in sporthal De Schakel"),
        ("Kerkstraat en omgeving", "in Kerkstraat en omgeving"),
    ])
    func `A place has its preposition`(place: String, words: String) throws {
        var opening = Opening(title: "X", municipality: "Waterrijk", place: place, lead: try Lead(name: "De Graaf", role: .burgemeester))
        opening.victims = .none
        let incident = try Incident.open(opening, id: IncidentID(title: "X"), at: Self.before, by: "Bo").incident
        let text = try draft(.persbericht, incident, .eerste, told: nil).text
        #expect(text.contains("een melding over een situatie \(words). "), "\(text)")
    }

    @Test(arguments: [
        ("Drie mensen zijn gewond.", true), ("Er zijn geen gewonden.", false), ("Niemand is gewond.", false),
        ("Eén persoon ligt in het ziekenhuis.", true),
    ])
    func `A certain fact about victims brings compassion, also before anybody filled in that there are any`(text: String, has: Bool) throws
    {
        var incident = try SampleIncident(fill: .halfHour, victims: .unknown).incident()
        let id = try incident.add(NewFact(text: text, topic: .victims, source: "GHOR"), at: SampleIncident.now, by: "Bo").id
        #expect(!(try draft(.statement, incident, .eerste, told: nil).text.contains("slachtoffers en hun naasten")))
        _ = try incident.confirm(id, source: "GHOR", at: SampleIncident.now, by: "Bo")
        #expect(try draft(.statement, incident, .eerste, told: nil).text.contains("slachtoffers en hun naasten") == has)
    }

    @Test func `Who hears the kernboodschap need not hear the same advice again`() throws {
        let (incident, _, _) = try sample()
        let text = try draft(.statement, incident, .eerste, told: nil).text
        #expect(text.components(separatedBy: "Blijf uit de buurt van de Havenweg.").count == 2)
        #expect(text.contains("Houd ramen en deuren dicht als u rook ruikt."))
    }
}
