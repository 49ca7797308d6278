import Incident
import Principles
import Testing

@Test(
    "A home address is found, a street or a public place is not",
    arguments: [
        "Het huis aan de [Kerkstraat 12] staat leeg.", "Zij woont op [Laan van Zuid 7].", "Hij woont op [1234 AB] in Waterrijk.",
        "De brand aan de Kerkstraat is uit.",
        "Kom naar het buurthuis, Molenweg 3.", "Bewoners van Molenweg 2 tot en met 40.", "De Dorpsstraat is 3 uur dicht.",
        "In de Kerkstraat 2-14 is geen water.", "Op de Rijksweg 2 uur oponthoud.",
    ])
func houseAddress(marked: String) throws {
    try RuleFinder("privacy/adres").expect(marked)
}
