import Incident
import Principles
import Testing

@Test(
    "In a criminal case criminal facts need the OM or the police as their source",
    arguments: [
        "Er is een verdachte [aangehouden].", "De [verdachte] heeft bekend.", "De politie heeft een verdachte aangehouden.",
        "Het OM besluit over de verdachte.", "De politie doet onderzoek. De verdachte zit vast.",
        "De school is dicht.", "Is de verdachte gepakt?", "Wij lopen om de school. De [verdachte] heeft daar een mes gebruikt.",
        // A word alone states nothing, nor does a denial or a sentence about words.
        "De verdachte woont in Waterrijk.", "Wij zijn boos op de daders.", "Er is nog niemand aangehouden.",
        "Wij spreken van een verdachte, niet van een dader.", "In de tuin is een [mes] gevonden.", "De man is [voorgeleid].",
    ])
func criminalFact(marked: String) throws {
    try RuleFinder("een-mond/strafzaak").expect(marked, SampleCases.fire(stage: .interviews))
}
