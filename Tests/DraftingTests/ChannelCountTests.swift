import Drafting
import Foundation
import Incident
import Testing

/// Counting as the channels count.
@Suite struct ChannelCountTests {
    private func count(_ text: String, _ channel: Channel) throws -> Int {
        try ShippedTemplates.library().channels.rules(channel).length(of: text).counted
    }

    @Test(arguments: [
        ("", 0), ("Brand in Oosterveen", 19), ("café geëvacueerd", 16), ("cafe\u{301}", 4), ("Eén ‘citaat’ – met streepje…", 29),
        ("火事", 4), ("😀", 2), ("👩🏽‍🚒", 2), ("👨‍👩‍👧‍👦 thuis", 8), ("🇳🇱", 2), ("1️⃣", 2), ("❤️", 2), ("❤", 2), ("1#*", 3), ("©", 1), ("€ 10", 5),
        ("https://www.waterrijk.nl/nieuws/2026/explosie-aan-de-havenweg", 23), ("Zie https://a.nl.", 28), ("(https://a.nl/b)", 25),
        ("Zie waterrijk.nl voor meer", 26), ("www.waterrijk.nl", 23), ("pers@waterrijk.nl", 17), ("om 12.00 uur", 12), ("einde.Begin", 11),
        ("https://a.nl https://b.nl", 47), ("http://x", 8),
    ])
    func `X weighs letters, emoji and links as twitter-text does`(text: String, weighted: Int) throws {
        #expect(try count(text, .x) == weighted)
    }

    @Test(arguments: [
        (Channel.mastodon, "https://www.waterrijk.nl/een/heel/lang/pad 👩🏽‍🚒", 25), (.mastodon, "waterrijk.nl", 12),
        (.bluesky, "https://www.waterrijk.nl", 24), (.bluesky, "👩🏽‍🚒 e\u{301}", 3), (.threads, "Hoi 😀", 8), (.threads, "é", 1),
        (.linkedin, "😀a", 3), (.instagram, "abc", 3), (.facebook, "a\nb", 3), (.whatsapp, "é", 1),
    ])
    func `Each other channel counts in its own way`(channel: Channel, text: String, counted: Int) throws {
        #expect(try count(text, channel) == counted)
    }

    @Test func `Bluesky has a second limit, in bytes`() throws {
        let rules = try ShippedTemplates.library().channels.rules(.bluesky)
        let families = String(repeating: "👨‍👩‍👧‍👦", count: 200)
        let length = rules.length(of: families)
        #expect(families.count == 200 && !length.fits && length == MessageLength(counted: families.utf8.count, limit: 3000, unit: .bytes))
        #expect(rules.length(of: String(repeating: "a", count: 301)) == MessageLength(counted: 301, limit: 300, unit: .graphemes))
    }

    @Test(arguments: [
        (Channel.x, 280), (.mastodon, 500), (.bluesky, 300), (.threads, 500), (.linkedin, 3000), (.facebook, 63206), (.instagram, 2200),
    ])
    func `The limits are those of the channels, each with its source`(channel: Channel, limit: Int) throws {
        let rules = try ShippedTemplates.library().channels.rules(channel)
        #expect(rules.limit == limit && !rules.source.isEmpty)
    }

    @Test func `A server's own limit is a matter of data`() throws {
        let folder = try TemplateFolder([
            "kanalen.yml": "- {kanaal: mastodon, naam: Mastodon, telt: tekens, grens: 1500, bron: eigen server}"
        ])
        let channels = try folder.library(overShipped: true).channels
        #expect(try channels.rules(.mastodon).limit == 1500)
        #expect(try channels.rules(.x).limit == 280)
    }

    @Test func `Whole facts stay out until a post fits, the least telling first`() throws {
        var incident = try SampleIncident(fill: .halfHour, victims: .yes).incident()
        let more = [
            (FactTopic.other, "Rond de Havenweg rijden voorlopig geen bussen en het pontje ligt stil tot nader bericht."),
            (.victims, "Drie mensen zijn naar het ziekenhuis gebracht."),
            (.where, "De loods staat op het terrein tussen de Havenweg, de Kade en de Pijlerstraat in Oosterveen."),
        ]
        for (topic, text) in more {
            let id = try incident.add(NewFact(text: text, topic: topic, source: "brandweer"), at: SampleIncident.now, by: "Bo").id
            _ = try incident.confirm(id, source: "brandweer", at: SampleIncident.now, by: "Bo")
        }
        let draft = try Drafter(ShippedTemplates.library()).draft(.socialbericht, incident, channel: .x, now: SampleIncident.now)
        #expect(draft.length.fits)
        #expect(draft.text.contains("Drie mensen zijn naar het ziekenhuis gebracht."))
        #expect(!draft.text.contains("De loods") && !draft.text.contains("bussen"))
        #expect(draft.leftOut.map(\.reason).allSatisfy { $0 == .length } && draft.leftOut.count == 2)
    }

    @Test func `A fact too long for the channel stays whole, and the length tells`() throws {
        var incident = try SampleIncident(fill: .empty).incident()
        let text = String(repeating: "Er is brand in de haven en er is veel rook. ", count: 8) + "Dat is alles."
        let id = try incident.add(NewFact(text: text, topic: .what, source: "brandweer"), at: SampleIncident.now, by: "Bo").id
        _ = try incident.confirm(id, source: "brandweer", at: SampleIncident.now, by: "Bo")
        let draft = try Drafter(ShippedTemplates.library()).draft(.socialbericht, incident, channel: .x, now: SampleIncident.now)
        #expect(draft.text.contains(text) && !draft.length.fits)
    }

    @Test(arguments: [
        ("#havenweg", "#Havenweg"), ("brand havenweg", "#BrandHavenweg"), ("#brand-oosterveen", "#BrandOosterveen"),
        ("#BrandHaven", "#BrandHaven"),
    ])
    func `A hashtag has a capital for each word, so that it can be read aloud`(typed: String, expected: String) throws {
        var incident = try SampleIncident().incident()
        _ = try incident.tell(at: SampleIncident.now, by: "Bo") { $0.contacts.public.hashtag = typed }
        let draft = try Drafter(ShippedTemplates.library()).draft(.socialbericht, incident, channel: .x, now: SampleIncident.now)
        #expect(draft.text.hasSuffix(" \(expected)"))
    }
}
