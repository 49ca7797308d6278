import Foundation
import Incident
import Testing

/// What happens in one of the shipped scenarios, as an adviser would write it down in the first hour. All of it is invented.
struct ScenarioCase: Sendable, CustomTestStringConvertible {
    /// A fact of the case.
    struct Known: Sendable {
        let text: String
        let topic: FactTopic
        let source: String
    }

    var testDescription: String { scenario }

    let scenario: String
    let lead: String
    /// The first thing that is certain.
    let what: Known
    /// What is certain after an hour.
    let later: [Known]
    /// Comes in the place of one of those, after the first messages went out.
    let wrong: String
    let right: Known
    /// Comes to be known in the second hour.
    let news: Known
    let kernboodschap: String
    let advice: [String]
    let actions: [String]
    let oneliners: [String]
    /// One of the questions that the scenario expects, with its answer.
    let question: String
    let answer: String
    let hashtag: String

    /// What no public text may hold.
    static let rumour = "Er zou nog een tweede plek zijn waar het misgaat."
    static let refuted = "De sporthal aan de Lindelaan is ontruimd."
    static let raadOnly = "Het college sprak vanmorgen met de inspectie."
    static let internalOnly = "De opvang kost ongeveer 4.000 euro per dag."
    static let untold = "Er lag een briefje bij de deur."
}

extension ScenarioCase {
    static let all: [ScenarioCase] = [
        ScenarioCase(
            scenario: "zedenzaak", lead: "De Graaf",
            what: Known(text: "De politie doet onderzoek naar een zedenzaak in Oosterveen.", topic: .what, source: "politie"),
            later: [
                Known(text: "De politie heeft een verdachte aangehouden.", topic: .criminal, source: "politie"),
                Known(text: "Ouders krijgen vandaag een brief van de gemeente.", topic: .measure, source: "afdeling jeugd"),
            ],
            wrong: "Ouders krijgen vandaag een brief van de gemeente.",
            right: Known(text: "Ouders krijgen morgen een brief van de gemeente.", topic: .measure, source: "afdeling jeugd"),
            news: Known(text: "De GGD is vanavond in het gemeentehuis om met ouders te praten.", topic: .other, source: "GGD"),
            kernboodschap: "Er is hulp voor kinderen en ouders. Bel ons als u zich zorgen maakt.",
            advice: ["Hebt u zorgen over uw kind? Bel 14 0000.", "Kunt u de politie helpen? Bel 0900-8844."],
            actions: ["We helpen gezinnen samen met de GGD.", "De gemeente heeft een vast telefoonnummer voor ouders."],
            oneliners: ["Er is hulp voor kinderen en ouders."],
            question: "Waar kan ik terecht als ik iets weet of me zorgen maak?",
            answer: "Weet u iets? Bel de politie: 0900-8844. Maakt u zich zorgen? Bel de gemeente: 14 0000.", hashtag: "#Oosterveen"),
        ScenarioCase(
            scenario: "ongepland-evenement", lead: "De Graaf",
            what: Known(
                text: "Op sociale media staat een oproep voor een feest op het strand van Oosterveen.", topic: .what, source: "politie"),
            later: [
                Known(text: "Het feest is verboden.", topic: .measure, source: "gemeente"),
                Known(text: "De Strandweg is tot 22.00 uur dicht.", topic: .measure, source: "politie"),
            ],
            wrong: "De Strandweg is tot 22.00 uur dicht.",
            right: Known(text: "De Strandweg is tot 23.00 uur dicht.", topic: .measure, source: "politie"),
            news: Known(text: "Het is rustig op het strand.", topic: .other, source: "politie"),
            kernboodschap: "Het feest is verboden. Kom niet naar het strand van Oosterveen.",
            advice: ["Kom niet naar het strand van Oosterveen.", "Bent u er al? Ga naar huis."],
            actions: ["We spreken mensen bij de Strandweg aan.", "De gemeente heeft borden geplaatst langs de weg."],
            oneliners: ["Het feest is verboden."],
            question: "Gaat het door? Mag ik erheen?", answer: "Nee, het feest is verboden. Kom niet naar het strand van Oosterveen.",
            hashtag: "#Strandweg"),
        ScenarioCase(
            scenario: "polarisatie", lead: "De Graaf",
            what: Known(text: "In de wijk Noord was gisteravond ruzie op straat.", topic: .what, source: "politie"),
            later: [
                Known(text: "Er zijn twee ruiten kapot.", topic: .other, source: "politie"),
                Known(text: "Vanavond rijdt de politie extra rondes door de wijk.", topic: .measure, source: "politie"),
            ],
            wrong: "Er zijn twee ruiten kapot.",
            right: Known(text: "Er zijn drie ruiten kapot.", topic: .other, source: "politie"),
            news: Known(text: "Bewoners kunnen vanavond praten in buurthuis De Schakel.", topic: .measure, source: "wijkteam"),
            kernboodschap: "Iedereen moet zich veilig voelen in de wijk Noord. Praat met elkaar, ook als u het niet eens bent.",
            advice: ["Ziet u dat het misgaat? Bel 112.", "Wilt u erover praten? Kom langs in buurthuis De Schakel."],
            actions: ["We praten met bewoners in de wijk.", "De gemeente houdt buurthuis De Schakel langer open."],
            oneliners: ["Iedereen moet zich veilig voelen."],
            question: "Met wie kan ik praten?", answer: "Kom langs in buurthuis De Schakel of bel 14 0000.", hashtag: "#WijkNoord"),
        ScenarioCase(
            scenario: "schulden-en-geweld", lead: "Bos",
            what: Known(
                text: "De politie was vanmorgen bij een woning in Oosterveen na een melding van geweld.", topic: .what, source: "politie"),
            later: [
                Known(text: "Eén persoon is gewond.", topic: .victims, source: "ambulancedienst"),
                Known(text: "De politie heeft een verdachte aangehouden.", topic: .criminal, source: "politie"),
            ],
            wrong: "Eén persoon is gewond.", right: Known(text: "Twee personen zijn gewond.", topic: .victims, source: "ambulancedienst"),
            news: Known(text: "De straat is weer open.", topic: .measure, source: "politie"),
            kernboodschap: "Veiligheid in huis gaat voor. Er is hulp bij geweld en bij zorgen over geld.",
            advice: ["Is er gevaar? Bel 112.", "Maakt u zich zorgen over een gezin? Bel Veilig Thuis: 0800-2000."],
            actions: ["We helpen het gezin.", "De gemeente is er voor buren die willen praten."],
            oneliners: ["Er is hulp bij zorgen over geld."],
            question: "Bij wie meld ik mijn zorgen over een gezin?", answer: "Bel Veilig Thuis: 0800-2000. Dat kan dag en nacht.",
            hashtag: "#Oosterveen"),
        ScenarioCase(
            scenario: "familiedrama", lead: "De Graaf",
            what: Known(text: "In een woning in Oosterveen is vanmorgen iets ernstigs gebeurd.", topic: .what, source: "politie"),
            later: [
                Known(text: "Twee mensen zijn overleden.", topic: .victims, source: "politie"),
                Known(text: "De politie doet onderzoek in en om de woning.", topic: .criminal, source: "politie"),
            ],
            wrong: "Twee mensen zijn overleden.", right: Known(text: "Drie mensen zijn overleden.", topic: .victims, source: "politie"),
            news: Known(text: "In de kerk aan de Dorpsstraat kunt u vanavond een kaars branden.", topic: .measure, source: "kerk"),
            kernboodschap: "Dit is een groot verdriet voor Oosterveen. Er is hulp voor iedereen die wil praten.",
            advice: ["Wilt u praten? Kom naar het dorpshuis.", "Laat de familie met rust."],
            actions: ["We zijn er voor de familie, de buren en de school.", "De gemeente heeft het dorpshuis geopend."],
            oneliners: ["Er is hulp voor iedereen die wil praten."],
            question: "Waar kan ik terecht met mijn verdriet?", answer: "Kom naar het dorpshuis of bel 14 0000.", hashtag: "#Oosterveen"),
        ScenarioCase(
            scenario: "onrust-en-media", lead: "Bos",
            what: Known(
                text: "Een inwoner vertelt in de krant dat het lang duurt voordat er jeugdhulp komt.", topic: .what, source: "krant"),
            later: [
                Known(text: "Op dit moment wachten 40 gezinnen op jeugdhulp.", topic: .other, source: "afdeling jeugd"),
                Known(text: "Het loket voor jeugdhulp is vandaag langer open.", topic: .measure, source: "afdeling jeugd"),
            ],
            wrong: "Op dit moment wachten 40 gezinnen op jeugdhulp.",
            right: Known(text: "Op dit moment wachten 45 gezinnen op jeugdhulp.", topic: .other, source: "afdeling jeugd"),
            news: Known(text: "De gemeente heeft twee extra medewerkers voor jeugdhulp.", topic: .measure, source: "afdeling jeugd"),
            kernboodschap: "Elk kind moet op tijd hulp krijgen. Het duurt nu te lang, en daar werken we aan.",
            advice: ["Wacht u zelf op hulp? Bel het loket: 14 0000.", "Bent u het niet eens met een besluit? U kunt bezwaar maken."],
            actions: ["We bellen alle gezinnen die nu wachten.", "De gemeente praat met de zorgaanbieders over de wachttijd."],
            oneliners: ["Wacht u op hulp? Bel 14 0000."],
            question: "Hoe maak ik bezwaar of dien ik een klacht in?",
            answer: "Dat kan op de website van de gemeente. Hebt u hulp nodig? Bel 14 0000.", hashtag: "#Jeugdhulp"),
        ScenarioCase(
            scenario: "ernstig-geweldsincident", lead: "De Graaf",
            what: Known(text: "Bij een school in Oosterveen is vanmorgen geweld gebruikt.", topic: .what, source: "politie"),
            later: [
                Known(text: "Drie mensen zijn naar het ziekenhuis gebracht.", topic: .victims, source: "meldkamer"),
                Known(text: "De politie heeft een verdachte aangehouden.", topic: .criminal, source: "politie"),
                Known(text: "Het gevaar is voorbij.", topic: .other, source: "politie"),
            ],
            wrong: "Drie mensen zijn naar het ziekenhuis gebracht.",
            right: Known(text: "Vier mensen zijn naar het ziekenhuis gebracht.", topic: .victims, source: "meldkamer"),
            news: Known(text: "De school is morgen dicht.", topic: .measure, source: "school"),
            kernboodschap: "Het gevaar is voorbij. Er is opvang voor leerlingen, ouders en medewerkers in sporthal De Schakel.",
            advice: ["Kom niet naar de school.", "Haalt u een kind op? Ga naar sporthal De Schakel."],
            actions: [
                "We vangen leerlingen en ouders op in sporthal De Schakel.", "De gemeente heeft de straat bij de school afgesloten.",
            ],
            oneliners: ["Het gevaar is voorbij."],
            question: "Waar vind ik mijn kind of familielid?", answer: "Ga naar sporthal De Schakel of bel 14 0000.", hashtag: "#Oosterveen"
        ),
        ScenarioCase(
            scenario: "seksueel-misbruik-wmo", lead: "Bos",
            what: Known(
                text: "De politie onderzoekt een aangifte van seksueel misbruik bij een zorgaanbieder.", topic: .what, source: "politie"),
            later: [
                Known(text: "De zorgaanbieder heeft een medewerker op non-actief gezet.", topic: .measure, source: "zorgaanbieder"),
                Known(text: "Er is extra begeleiding voor bewoners.", topic: .other, source: "zorgaanbieder"),
                Known(text: "Twintig families zijn vandaag gebeld.", topic: .measure, source: "zorgaanbieder"),
            ],
            wrong: "Twintig families zijn vandaag gebeld.",
            right: Known(text: "Dertig families zijn vandaag gebeld.", topic: .measure, source: "zorgaanbieder"),
            news: Known(text: "De toezichthouder begint een eigen onderzoek.", topic: .other, source: "toezichthouder"),
            kernboodschap: "De zorg gaat door. Wie hulp nodig heeft, krijgt die.",
            advice: [
                "Maakt u zich zorgen over uw familielid? Bel 14 0000.", "Hebt u iets gezien of meegemaakt? Bel de politie: 0900-8844.",
            ],
            actions: ["We praten met bewoners en hun familie.", "De gemeente heeft een vast aanspreekpunt voor familie."],
            oneliners: ["De zorg gaat door."],
            question: "Gaat de zorg door, en door wie?", answer: "Ja, de zorg gaat door. Uw zorgaanbieder vertelt u wie er komt.",
            hashtag: "#Waterrijk"),
    ]
}
