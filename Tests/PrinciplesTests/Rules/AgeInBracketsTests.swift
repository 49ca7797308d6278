import Incident
import Principles
import Testing

@Test(
    "An age in brackets after a person is found",
    arguments: [
        "De man [(34)] ligt in het ziekenhuis.", "Karin [(9)] is gevonden.", "De bewoner [(61 jaar)] is overleden.", "Zie figuur (3).",
        "Er zijn stoelen (40) en tafels (12).",
        "Kaart (2) toont de weg.", "De sporthal (capaciteit 40).", "Een 34-jarige man.",
    ])
func ageInBrackets(marked: String) throws {
    try RuleFinder("privacy/leeftijd").expect(marked)
}
