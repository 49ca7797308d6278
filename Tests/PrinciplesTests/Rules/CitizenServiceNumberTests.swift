import Incident
import Principles
import Testing

@Test(
    "A number that passes the eleven test is found",
    arguments: [
        "Het nummer is [111222333].", "Nummer [1112.22.333] staat op de brief.", "Nummer [111 222 333] klopt.",
        "BSN [123456789] is niet van ons.", "Het zijn er 123456789.",
        "Ons kenmerk is 111222333.", "Bel 000000000.", "Bel 0900-8844 of 14 0123.", "IBAN NL12 BANK 0111 2223 33.",
    ])
func citizenServiceNumber(marked: String) throws {
    try RuleFinder("privacy/bsn").expect(marked)
}
