import Incident
import Principles
import Testing

@Test(
    "A personal mail address is found",
    arguments: [
        "Mail [jan.bakker@gmail.com].", "Mail [j.bakker@waterrijk.nl].", "Mail [piet_de-wit@hotmail.nl].",
        "Mail info@waterrijk.nl of opvang@waterrijk.nl.",
        "Pers: j.bakker@waterrijk.nl, woordvoerder.", "Kijk op @waterrijk.",
    ])
func privateMailAddress(marked: String) throws {
    try RuleFinder("privacy/mailadres").expect(marked)
}
