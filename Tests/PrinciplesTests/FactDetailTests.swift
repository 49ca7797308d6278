import Foundation
import Incident
import Principles
import Testing

/// Numbers, times, streets and grave claims beside the confirmed facts; what went out before; what is older than its facts.
@Suite("Details beside the facts")
struct FactDetailTests {
    private let checker: Checker
    private let incident: Incident

    init() throws {
        checker = Checker(rules: try RuleFiles.rules.get())
        incident = try SampleCases.fire([
            ("De brand is om 12.12 uur uitgebroken in een loods aan de Havenkade.", .confirmed),
            ("De brandweer is met acht voertuigen aanwezig.", .confirmed),
            ("Twaalf bewoners zijn opgevangen in sporthal De Dreef.", .confirmed), ("Er is asbest vrijgekomen.", .unconfirmed),
        ])
    }

    @Test(
        "A number, time or street other than in the fact is found",
        arguments: [
            "De brandweer is met vijftien voertuigen aanwezig.", "De brand brak uit om 11.30 uur.",
            "Veertig bewoners zijn opgevangen in De Dreef.",
            "De brand is uitgebroken in een loods aan de Molenweg.",
        ])
    func otherDetail(text: String) throws { #expect(try rules(text).contains("geen-speculatie/ander-detail")) }

    @Test(
        "The same in other words, another event, or the next update is left alone",
        arguments: [
            "De brand brak om 12.12 uur uit.", "Wij vangen twaalf bewoners op in De Dreef.", "Om 15.00 uur volgt een update over de brand.",
            "De rook trekt naar de Molenweg.", "Twee bewoners zijn weer thuis.", "Is de brand om 11.30 uur uitgebroken?",
            "De brandweer onderzoekt of er asbest is vrijgekomen.", "De brandweer meet asbest.",
        ])
    func sameDetail(text: String) throws { #expect(try rules(text).filter { $0.hasPrefix("geen-speculatie") } == []) }

    @Test("A grave claim that stands in no fact is found; denied or asked it is not")
    func claim() throws {
        #expect(try rules("In de loods was een explosie.").contains("geen-speculatie/geen-feit"))
        #expect(try rules("Er was geen explosie in de loods.").isEmpty)
        #expect(try rules("Was er een explosie?").isEmpty)
    }

    @Test("Another number than in an earlier message is found, unless the text says that it changed")
    func earlier() throws {
        let before = [PublishedText(name: "webbericht van 13.00 uur", text: "Er zijn vijf woningen ontruimd aan de Lindelaan.")]
        #expect(try rules("Er zijn negen woningen ontruimd.", published: before).contains("een-mond/eerder-bericht"))
        #expect(try !rules("Er zijn inmiddels negen woningen ontruimd.", published: before).contains("een-mond/eerder-bericht"))
        #expect(try !rules("Er zijn vijf woningen ontruimd.", published: before).contains("een-mond/eerder-bericht"))
        let stamped = [PublishedText(name: "webbericht van 12.30 uur", text: "Bijgewerkt op dinsdag 24 november 2026 om 12.30 uur.")]
        let later = "Bijgewerkt op dinsdag 24 november 2026 om 13.05 uur."
        #expect(try !rules(later, published: stamped).contains("een-mond/eerder-bericht"), "the moment of the message itself")
    }

    @Test("A text that is older than a settled fact is found")
    func older() throws {
        #expect(try rules("De brand is uit.", written: SampleCases.moment.addingTimeInterval(-60)).contains("snel/ouder-dan-feiten"))
        #expect(try !rules("De brand is uit.", written: SampleCases.moment.addingTimeInterval(60)).contains("snel/ouder-dan-feiten"))
    }

    @Test("The sentence of the changed fact is marked whole, and its full stop is not said twice")
    func olderSentence() throws {
        let written = SampleCases.moment.addingTimeInterval(-60)
        let context = CheckContext(kind: .webbericht, incident: incident, now: SampleCases.moment, writtenAt: written)
        let fact = try #require(incident.facts.first)
        let report = try checker.check("Blijf binnen. \(fact.text) Tot straks.", as: context)
        let found = try #require(report.findings.first { $0.rule == "snel/ouder-dan-feiten" })
        #expect(found.text + "." == fact.text, "\(found.text)")
        #expect(!found.message.contains(".’"))
    }

    @Test("An unfilled gap is an error, and is no part of the message")
    func gap() throws {
        let text = "# Brand\n\nDe brand begon om [[nog invullen: tijd, bel 14 0000]]."
        let report = try checker.check(text, as: CheckContext(kind: .webbericht, incident: incident, now: SampleCases.moment))
        let gap = try #require(report.findings.first { $0.rule == "compleet/nog-invullen" })
        #expect(gap.text == "[[nog invullen: tijd, bel 14 0000]]" && gap.isFirm && gap.line == 3)
        #expect(report.missing.contains(.contact))
    }

    @Test("Front matter, comments and addresses of links are not read, and move no place")
    func masked() throws {
        let text = "---\ntitel: vermoedelijk\n---\n<!-- misschien -->\nZie [onze pagina](https://x.nl/wellicht). Het is mogelijk opzet."
        let findings = try checker.check(text, as: CheckContext(now: SampleCases.moment)).findings
        #expect(findings.map(\.text) == ["mogelijk"])
        #expect(findings.first?.line == 5)
    }

    @Test("Two administrators of one surname are two people")
    func sameSurname() throws {
        #expect(try rules("Wethouder De Graaf zegt dat de school dicht blijft.").contains("een-mond/tweede-bestuurder"))
        #expect(try !rules("Burgemeester Anna de Graaf zegt dat de school dicht blijft.").contains("een-mond/tweede-bestuurder"))
    }

    private func rules(_ text: String, written: Date? = nil, published: [PublishedText] = []) throws -> [String] {
        let context = CheckContext(incident: incident, now: SampleCases.moment, writtenAt: written, published: published)
        return try checker.check(text, as: context).findings.map(\.rule)
    }
}
