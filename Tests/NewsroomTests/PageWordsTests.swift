import Testing

@testable import Newsroom

struct PageWordsTests {
    @Test(arguments: [
        ("Incident \"x\" is er niet. Kijk met 'eenmond incident list' welke er zijn.", "Incident \"x\" is er niet."),
        ("Zonder telefoonnummer is niemand te bereiken. Geef --phone of --mail.", "Zonder telefoonnummer is niemand te bereiken."),
        ("Het veld titel is leeg. Vul het in.", "Het veld titel is leeg. Vul het in."),
        ("Kijk op 14.05 uur. Gebruik 'eenmond hits'!", "Kijk op 14.05 uur."),
        ("Start eerst 'eenmond serve'.", "Start eerst 'eenmond serve'."),
    ])
    func `A page gives no advice to type a command`(text: String, onPage: String) {
        #expect(Explanation(.missing, text).onPage == onPage)
    }
}
