import Foundation
import Incident
import Principles
import Testing

@Suite("Rules that know the facts")
struct FactRulesTests {
    private let checker: Checker

    init() throws { checker = Checker(rules: try RuleFiles.rules.get()) }

    private func rules(_ text: String, _ incident: Incident, kind: MessageKind? = nil) throws -> [String] {
        try checker.check(text, as: .sample(incident, kind: kind)).findings.map(\.rule)
    }

    @Test(
        "A sentence that follows an unconfirmed fact is found, however it is worded",
        arguments: [
            ("De brand is aangestoken met benzine.", "De brand is met benzine aangestoken."),
            ("De brand is aangestoken met benzine.", "Er is sprake van brandstichting met benzine."),
            ("Er zijn twee doden.", "Twee mensen zijn overleden."),
            ("Er zijn twee doden.", "Bij de brand kwamen 2 mensen om het leven; zij zijn omgekomen door rook."),
            ("De verdachte is een 19-jarige man uit Veldhoven aan Zee.", "De 19-jarige verdachte komt uit Veldhoven aan Zee."),
            ("Een leerling van de school is aangehouden.", "De politie heeft een scholier opgepakt."),
            ("In het dak zit asbest.", "Er is asbest vrijgekomen uit het dak van de school."),
            ("De steekpartij begon met een ruzie over geld.", "De ruzie over geld liep uit op een steekincident."),
            ("De man had een vuurwapen bij zich.", "Hij droeg een pistool."),
            ("De directeur was al gewaarschuwd door de brandweer.", "De brandweer had de directeur eerder een waarschuwing gegeven."),
            ("De school blijft tot 1 december dicht.", "De school is gesloten tot 1 december."),
            ("Het vuur is ontstaan door kortsluiting in de meterkast.", "Kortsluiting in de meterkast was het begin van het vuur."),
        ])
    func follows(fact: String, sentence: String) throws {
        #expect(try rules(sentence, SampleCases.fire([(fact, .unconfirmed)])).contains("geen-speculatie/onbevestigd-feit"))
        #expect(try rules(sentence, SampleCases.fire([(fact, .refuted)])).contains("geen-speculatie/weerlegd-feit"))
    }

    @Test("A denial that is refuted is found, also where the opposite is confirmed")
    func refutedDenial() throws {
        let incident = try SampleCases.fire([("Er zijn geen gewonden.", .refuted), ("Er is één gewonde.", .confirmed)])
        #expect(try rules("Er zijn geen gewonden.", incident).contains("geen-speculatie/weerlegd-feit"))
        #expect(try rules("Er is één gewonde.", incident).isEmpty)
    }

    @Test("A confirmed cause behind the time of an update is no speculation")
    func timeMark() throws {
        let incident = try SampleCases.fire([("De brand is ontstaan door werk aan het dak.", .confirmed)])
        #expect(try rules("**13.30 uur:** De brand is ontstaan door werk aan het dak.", incident).isEmpty)
    }

    @Test("A cause in several words is told once")
    func oneCause() throws {
        let found = try rules("De brand is ontstaan door een kaars, doordat de oorzaak een lek was.", SampleCases.fire())
        #expect(found.filter { $0.hasPrefix("geen-speculatie/") }.count == 1)
    }

    @Test(
        "A sentence that says something else, denies it, asks it or says it is not known, is left alone",
        arguments: [
            ("De brand is aangestoken met benzine.", "De brand is uit."),
            ("De ruzie begon over drugs.", "Hoe de ruzie begon, moet het onderzoek duidelijk maken."),
            ("De brand is aangestoken met benzine.", "Of de brand is aangestoken, weten wij nog niet."),
            ("De brand is aangestoken met benzine.", "De politie onderzoekt of de brand is aangestoken."),
            ("De brand is aangestoken met benzine.", "Is de brand aangestoken?"),
            ("De brand is aangestoken met benzine.", "Het benzinestation aan de Kerkstraat is dicht."),
            ("Er zijn twee doden.", "Er zijn geen doden."),
            ("Er zijn twee doden.", "Er zijn twee gewonden."),
            ("Er zijn twee doden.", "Twee straten zijn dicht."),
            ("Een leerling van de school is aangehouden.", "De leerlingen van de school zijn opgevangen."),
            ("Een leerling van de school is aangehouden.", "Het gerucht dat een leerling is aangehouden, klopt niet."),
            ("In het dak zit asbest.", "De brandweer meet of er asbest in de rook zit."),
            ("De verdachte is een 19-jarige man uit Veldhoven aan Zee.", "Burgemeester De Graaf bezocht Veldhoven aan Zee."),
            ("De school blijft tot 1 december dicht.", "De school is vandaag dicht."),
        ])
    func leaves(fact: String, sentence: String) throws {
        let found = try rules(sentence, SampleCases.fire([(fact, .unconfirmed)])) + rules(sentence, SampleCases.fire([(fact, .refuted)]))
        #expect(!found.contains("geen-speculatie/onbevestigd-feit") && !found.contains("geen-speculatie/weerlegd-feit"))
    }

    @Test("What is confirmed already does not count as following an unconfirmed fact")
    func confirmedPart() throws {
        let incident = try SampleCases.fire([("Er is een man aangehouden.", .confirmed), ("De aangehouden man is 19 jaar.", .unconfirmed)])
        #expect(try rules("Er is een man aangehouden.", incident) == [])
        #expect(try rules("De man die is aangehouden, is 19 jaar.", incident) == ["geen-speculatie/onbevestigd-feit"])
    }

    @Test("A sentence that a confirmed fact bears out is no speculation, a sentence that says more is")
    func confirmedCause() throws {
        let incident = try SampleCases.fire([("De oorzaak van de brand is kortsluiting in de keuken.", .confirmed)])
        #expect(try rules("De oorzaak van de brand is kortsluiting in de keuken.", incident) == [])
        #expect(try rules("De oorzaak is kortsluiting in de keuken van de school.", incident) == [])
        #expect(try rules("De oorzaak van de brand is een lekke gasfles.", incident) == ["geen-speculatie/oorzaak"])
        #expect(
            try rules("De oorzaak van de brand is kortsluiting door een kapotte oven van de kok.", incident) == ["geen-speculatie/oorzaak"])
    }

    @Test(
        "A fact for the raad or for inside is found in a text for readers who may not have it",
        arguments: [
            (Audience.raad, MessageKind.persbericht, true), (.raad, .raadsinformatiebrief, false), (.internal, .raadsinformatiebrief, true),
            (.internal, .internBericht, false), (.raad, .instructie, true),
        ])
    func confined(audience: Audience, kind: MessageKind, isFound: Bool) throws {
        let incident = try SampleCases.fire(confined: [("De leerling kreeg al hulp van het wijkteam.", audience)])
        let found = try rules("De leerling kreeg al langer hulp van het wijkteam.", incident, kind: kind)
        #expect(found.contains("privacy/besloten-feit") == isFound)
    }

    @Test(
        "Another number than a confirmed fact gives is found",
        arguments: [
            ("Er zijn vier gewonden.", true), ("4 mensen raakten gewond.", true), ("Er zijn drie gewonden.", false),
            ("Er zijn vier woningen beschadigd.", false),
            ("Twee van de drie gewonden zijn weer thuis.", false), ("De politie hield vier mensen aan.", false),
        ])
    func numbers(text: String, isFound: Bool) throws {
        let incident = try SampleCases.fire([("Er zijn drie gewonden.", .confirmed)])
        #expect(try rules(text, incident).contains("geen-speculatie/ander-getal") == isFound)
    }

    @Test("The finding marks the words that text and fact share, and names the fact and its source")
    func message() throws {
        let incident = try SampleCases.fire([("De brand is aangestoken met benzine.", .unconfirmed)])
        let finding = try #require(
            try checker.check("Zeker is: de brand is aangestoken met benzine.", as: .sample(incident)).findings.first)
        #expect(finding.text == "brand is aangestoken met benzine")
        #expect(
            finding.message
                == "Dit is nog niet zeker: ‘De brand is aangestoken met benzine’ (politie). Haal het weg, of bevestig het feit eerst.")
    }
}
