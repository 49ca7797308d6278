import Foundation
import Incident
import Principles
import Testing

@Suite("Parts that a message must hold")
struct MissingPartsTests {
    private let checker: Checker

    init() throws { checker = Checker(rules: try RuleFiles.rules.get()) }

    private func missing(
        _ text: String, _ kind: MessageKind?, victims: Victims = .none, stage: CriminalStage = .none
    ) throws -> [MissingPart] {
        try checker.check(text, as: .sample(try SampleCases.fire(stage: stage, victims: victims), kind: kind)).missing
    }

    @Test("A part that a person answered is no longer missed in messages of that kind, and in others it is")
    func answered() throws {
        var incident = try SampleCases.fire()
        _ = try incident.answer(
            finding: MissingPart.vervolg.key(for: .bewonersbrief), rule: MissingPart.vervolg.rule, words: "bewonersbrief",
            reason: "Dit is de laatste brief.", at: SampleCases.moment, by: "Visser")
        let letter = try checker.check("Er is brand geweest.", as: .sample(incident, kind: .bewonersbrief))
        #expect(!letter.missing.contains(.vervolg) && letter.missing.contains(.contact))
        #expect(letter.answeredParts.map(\.part) == [.vervolg])
        #expect(try checker.check("Er is brand geweest.", as: .sample(incident, kind: .statement)).missing.contains(.vervolg))
        #expect(MissingPart(named: "compleet/vervolg") == .vervolg && MissingPart(named: "vervolg") == .vervolg)
    }

    @Test(
        "A bare sentence misses all that its kind needs",
        arguments: [
            (
                MessageKind.persbericht,
                [MissingPart.medeleven, .handelingsperspectief, .vervolg, .contact, .standVanZakenTijd, .verwijzingOM]
            ),
            (.socialbericht, []), (.statement, [.medeleven, .handelingsperspectief, .vervolg, .verwijzingOM]),
            (.omgevingsbeeld, [.standVanZakenTijd]),
        ])
    func bare(kind: MessageKind, parts: [MissingPart]) throws {
        #expect(try missing("Er is brand geweest.", kind, victims: .yes, stage: .investigation) == parts)
    }

    @Test("Compassion is asked only where there are victims, the OM only in a criminal case, and nothing of a text of unknown kind")
    func needs() throws {
        #expect(try missing("Er is brand geweest.", .statement) == [.handelingsperspectief, .vervolg])
        #expect(try missing("Er is brand geweest.", nil, victims: .yes).isEmpty)
    }

    @Test(
        "Each part is recognised in several wordings",
        arguments: [
            ("Wij leven mee met de familie.", MissingPart.medeleven), ("Onze gedachten zijn bij de gewonden.", .medeleven),
            ("Dit raakt ons diep.", .medeleven),
            ("Sluit uw ramen.", .handelingsperspectief), ("U kunt terecht in de sporthal.", .handelingsperspectief),
            ("Om 14.30 uur volgt een update.", .vervolg), ("Morgen krijgt u een brief van ons.", .vervolg),
            ("Zodra wij meer weten, hoort u het.", .vervolg),
            ("Bel 14 0123.", .contact), ("Meer staat op www.waterrijk.nl.", .contact), ("Stand van zaken 14.05 uur.", .standVanZakenTijd),
            ("Vragen over het onderzoek beantwoordt het Openbaar Ministerie.", .verwijzingOM), ("Het OM doet onderzoek.", .verwijzingOM),
        ])
    func recognised(text: String, part: MissingPart) throws {
        #expect(!(try missing(text, .persbericht, victims: .yes, stage: .investigation).contains(part)))
        #expect(try missing("Er is brand geweest.", .persbericht, victims: .yes, stage: .investigation).contains(part))
    }
}
