import Editing
import Testing

@testable import Web

/// What changed, as people read it.
struct ReadDifferenceTests {
    /// `[-went-]`, `[+came+]`, `*strong*`; a letter before the line tells its kind.
    private func show(_ old: String, _ new: String) -> [String] {
        ReadDifference(TextDifference(from: old, to: new)).lines.map { line in
            let kind = line.isTitle ? "T " : line.isHeading ? "H " : line.isItem ? "- " : line.isRule ? "---" : ""
            return kind
                + line.pieces.map { piece in
                    let text = piece.isStrong ? "*\(piece.text)*" : piece.text
                    return piece.isAdded ? "[+\(text)+]" : piece.isRemoved ? "[-\(text)-]" : text
                }.joined()
        }
    }

    @Test func `Signs are gone and the words keep their marks`() {
        #expect(show("# Oude kop\n\nTekst.", "# Nieuwe kop\n\nTekst.") == ["T [-Oude-][+Nieuwe+] kop", "", "Tekst."])
        #expect(show("- een\n- twee", "- een\n- **drie**") == ["- een", "- [-twee-][+*drie*+]"])
    }

    @Test func `Whole lines that came or went keep their kind`() {
        #expect(show("Een.\n\n## Kop\n\nTwee.", "Een.\n\nTwee.") == ["Een.", "", "H [-Kop-]", "", "Twee."])
        #expect(show("Een.", "Een.\n\n- Drie 🔥.") == ["Een.", "", "- [+Drie 🔥.+]"])
    }

    @Test func `Where nothing changed the text reads as it is`() {
        #expect(
            show("# Kop\n\n**Vet** en gewoon.\n\n---", "# Kop\n\n**Vet** en gewoon.\n\n---") == [
                "T Kop", "", "*Vet* en gewoon.", "", "---",
            ])
        #expect(show("", "") == [])
    }
}
