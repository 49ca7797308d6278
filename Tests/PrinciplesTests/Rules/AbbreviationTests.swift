import Incident
import Principles
import Testing

@Test(
    "An abbreviation that is not explained is found",
    arguments: [
        "Het [ROT] en de [GHOR] zijn er.", "De Wet maatschappelijke ondersteuning (Wmo) helpt. Vraag naar de WMO.",
        "GHOR (de hulp van de regio) helpt u. De GHOR belt.", "LET OP: de weg is dicht. NIET naar het plein gaan.",
        "Kijk op de A12 of de N201 in NL.",
        "De school is dicht [i.v.m.] rook.", "Neem [bijv.] water mee.", "Wij wonen op 1234 AB.", "OEFENING OEFENING OEFENING",
        "Bel met #NLVeilig of kijk bij de NOS.",
        "De politie en het OM doen onderzoek.",
    ])
func abbreviation(marked: String) throws {
    try RuleFinder("geen-jargon/afkorting").expect(marked)
}
