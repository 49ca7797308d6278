import Incident
import Principles
import Testing

@Test(
    "A mobile number is found, however it is written, and official numbers pass",
    arguments: [
        "Bel [06-12345678].", "Bel [06 12 34 56 78].", "Bel [0612345678].", "Bel [+31 6 12345678].",
        "Bel 112, 0900-8844, 14 0123, 088-1234567 of 144.",
        "Voor de pers: woordvoerder Sanne Visser, 06-00000000.", "Het is 06.12 uur.",
    ])
func privatePhone(marked: String) throws {
    try RuleFinder("privacy/telefoon").expect(marked)
}
