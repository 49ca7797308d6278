import Incident
import Principles
import Testing

@Test(
    "In a criminal case criminal facts need the OM or the police as their source",
    arguments: [
        "De [verdachte] woont in Waterrijk.", "De politie heeft een verdachte aangehouden.", "Het OM besluit over de verdachte.",
        "De politie doet onderzoek. De verdachte zit vast.",
        "De school is dicht.", "Is de verdachte gepakt?", "Wij lopen om de school. De [verdachte] liep daar ook.",
    ])
func criminalFact(marked: String) throws {
    try RuleFinder("een-mond/strafzaak").expect(marked, SampleCases.fire(stage: .interviews))
}
