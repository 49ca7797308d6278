import Incident
import Principles
import Testing

@Test(
    "A sentence is too long from 26 words on; numbers, addresses and words with hyphens count once",
    arguments: [
        "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig een twee drie vier vijf.",
        "[Een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig een twee drie vier vijf zes.]",
        "Om 14.05 uur twee drie vier vijf zes zeven acht negen tien elf twaalf asiel-opvang veertien vijftien zestien zeventien achttien www.waterrijk.nl/a/b twintig een twee.",
        "- Een punt van een lijst die kort is\n- Nog een punt van een lijst die kort is\n- Nog een punt van een lijst die kort is\n- En de laatste",
    ])
func longSentence(marked: String) throws {
    try RuleFinder("geen-jargon/lange-zin").expect(marked)
}
