import Incident
import Principles
import Testing

@Test(
    "Who speaks besides the lead, burgemeester De Graaf, is found",
    arguments: [
        "[Wethouder Bos] zegt dat het erg is.", "‘Erg’, aldus [wethouder Jan Bos].", "‘Erg’, zegt [Jan Bos, wethouder] onderwijs.",
        "De [wethouder] meldt dat het erg is.",
        "Burgemeester De Graaf en [wethouder Bos] laten weten dat zij komen.", "[Burgemeester Terpstra van Oosterwijk] noemt het erg.",
        "[Loco-burgemeester Kuiper] roept op tot rust.",
        "Burgemeester De Graaf zegt dat wethouder Bos komt.", "Burgemeester Anna de Graaf zegt dat zij komt.",
        "Burgemeester De Graaf van Waterrijk zegt dat zij komt.",
        "De burgemeester zegt dat zij komt.", "Wethouder Bos is bij de herdenking.",
        "[Wethouder Bos]: ‘Wij helpen de buurt zolang dat nodig is.’",
    ])
func secondAdministrator(marked: String) throws {
    try RuleFinder("een-mond/tweede-bestuurder").expect(marked, SampleCases.fire())
}
