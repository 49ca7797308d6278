import Incident
import Principles
import Testing

@Test(
    "A licence plate of each sidecode is found",
    arguments: [
        "Auto [AB-12-34] reed weg.", "Auto [12-34-AB].", "Auto [12-AB-34].", "Auto [AB-12-CD].", "Auto [AB-CD-12].", "Auto [12-AB-CD].",
        "Auto [12-ABC-3].", "Auto [1-ABC-23].",
        "Auto [AB-123-C].", "Auto [A-123-BC].", "Auto [ABC-12-D].", "Auto [A-12-BCD].", "Auto [1-AB-234].", "Auto [123-AB-4].",
        "Kenteken [GB123X] is gezien.", "Op 22-11-26 is het feest.",
        "Lijn A-1-B rijdt niet.", "Bel 06-12-34.", "Een e-mail-adres.", "Code GB123X hangt in de hal.",
    ])
func licencePlate(marked: String) throws {
    try RuleFinder("privacy/kenteken").expect(marked)
}
