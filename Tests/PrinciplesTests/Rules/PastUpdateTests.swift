import Incident
import Principles
import Testing

@Test(
    "An update that was announced for a moment now past is found; it is 14.00 uur",
    arguments: [
        "De volgende update volgt om [13.30 uur].", "Om [13 uur] volgt meer nieuws.", "Uiterlijk om 14.30 uur volgt een update.",
        "De update volgt morgen om 9.00 uur.", "Om 13.00 uur was de brand uit.",
        "Om 1.00 uur volgt een update.",
    ])
func pastUpdate(marked: String) throws {
    try RuleFinder("snel/update-voorbij").expect(marked, try SampleCases.fire())
}

@Test("Without an incident of today a time is no clock: the text may be of any day")
func pastUpdateOfAnotherDay() throws {
    try RuleFinder("snel/update-voorbij").expect("De volgende update volgt om 13.30 uur.")
}
