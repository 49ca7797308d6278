import Incident
import Principles
import Testing

@Test(
    "Short sentences and few sentences have no long average",
    arguments: [
        "Kort. Nog korter. De brand is uit. De straat is open. De school is dicht.",
        "De brandweer heeft vanmorgen de brand in de school aan de Kerkstraat helemaal geblust met heel veel water en schuim.",
    ])
func longAverage(marked: String) throws {
    try RuleFinder("geen-jargon/gemiddelde-zin").expect(marked)
}
