import Incident
import Principles
import Testing

@Test(
    "The name of a private person is found",
    arguments: [
        "[Mevrouw De Boer] is gewond.", "[Dhr. Van Dam] belde.", "[J. Visser] en [A.B. de Wit] zijn getuige.",
        "[Karim Haddad] is gevonden.", "[Lisa K]. is verdachte.",
        "Onze [buurman Henk] hielp.", "De vermiste jongen is [Xander Zwaluw].", "De jongen heet [Wouke].",
        "De ouders van [Noor] weten het.", "[familie Yilmaz] is opgevangen.",
        "De heer en mevrouw zijn thuis.", "De familie. De buren helpen.", "Burgemeester Anna de Graaf komt.",
        "Minister Bos en officier van justitie Hendriks komen.",
        "De Johan de Wittstraat, de Anne Frankschool en het Rode Kruis.", "Albert Heijn is open.",
        "Veiligheidsregio Twente en Gemeente Waterrijk helpen.",
        "Sanne Visser, woordvoerder van de gemeente.", "Met vriendelijke groet,\n\nJan de Graaf\nburgemeester",
        "Slachtofferhulp Nederland belt.", "In Sint Maarten is het droog.",
    ])
func privateName(marked: String) throws {
    try RuleFinder("privacy/naam").expect(marked)
}
