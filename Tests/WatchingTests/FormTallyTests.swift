import DutchText
import Testing
import Watching

@Suite("Forms that can be struck", .enabled(if: !WordList.standard.isEmpty))
struct FormTallyTests {
    private func forms(_ query: String, _ texts: [String]) throws -> [FoundForm] {
        var tally = FormTally(try WatchQuery(parsing: query))
        for text in texts { tally.take(WatchedText(title: "", text: text)) }
        #expect(tally.itemsRead == texts.count)
        return tally.forms
    }

    @Test("Forms come with the number of items and places, those in most items first, spellings of one form together")
    func counts() throws {
        let found = try forms(
            "asielopvang OR brand",
            ["De brandweer en de Brandweer.", "Brandweer bij asiel-opvang", "asielopvang en nog eens asiel opvang, asielopvang", "Niets."])
        #expect(
            found.map { "\($0.form) \($0.term) \($0.kind) \($0.items) \($0.places)" } == [
                "asielopvang asielopvang word 2 4", "brandweer brand compound 2 3",
            ])
        #expect(found.allSatisfy { $0.canBeStruck && !$0.isStruck })
    }

    @Test("A struck form is counted and marked; a phrase cannot be struck; what is not near is not counted")
    func marks() throws {
        let found = try forms(
            "brand BEHALVE (brandbrief) NEAR/4 \"de school\"",
            ["brandbrief aan de school", "brand bij de school. Elders ook nog een brandje."])
        #expect(
            found.map { "\($0.form) \($0.isStruck) \($0.canBeStruck)" } == [
                "de school false false", "brand false true", "brandbrief true true",
            ])
    }

    @Test("A verb with its particle apart is one form")
    func apart() throws {
        let found = try forms("opsteken", ["Hij stak een hand op.", "Zij staken hun hand op."])
        #expect(found.map(\.form) == ["staken … op", "stak … op"].sorted())
    }

    @Test(
        "Striking writes the list into the query, and the query obeys",
        arguments: [
            ("brand", "brandbrief", "brand BEHALVE (brandbrief)", "Een brandbrief."),
            (
                "brand BEHALVE (brandstof*) OOK (fikkie) storm", "brandbrief", "brand BEHALVE (brandstof*, brandbrief) OOK (fikkie) storm",
                "brandbrief storm"
            ),
            ("opsteken", "stak … op", "opsteken BEHALVE (stak … op)", "Hij stak een hand op."),
            (
                "é (burgemeester OR brand) NEAR/5 school", "ex-burgemeester",
                "é (burgemeester BEHALVE (ex-burgemeester) OR brand) NEAR/5 school", "é ex-burgemeester school"
            ),
            ("brand OOK (fikkie)", "fikkie", "brand", "een fikkie"), ("steek*", "steekproe*", "steek* BEHALVE (steekproe*)", "steekproef"),
            ("brand NOT brandbrief", "brandbrief", "brand BEHALVE (brandbrief) NOT brandbrief", "brandbrief"),
        ])
    func strikes(query: String, form: String, expected: String, text: String) throws {
        let struck = try WatchQuery(parsing: query).striking(form)
        #expect(struck.text == expected)
        #expect(Matcher([(1, struck)]).hits(in: WatchedText(title: "", text: text)).isEmpty)
    }

    @Test(
        "Allowing takes back what was struck, or adds",
        arguments: [
            ("brand BEHALVE (brandbrief, brandstof)", "brandbrief", "brand BEHALVE (brandstof)", "brandbrief"),
            ("brand BEHALVE (brandbrief)", "brandbrief", "brand", "brandbrief"), ("brand", "fikkie", "brand OOK (fikkie)", "een fikkie"),
            ("brand BEHALVE (brand*)", "brandweer", "brand BEHALVE (brand*) OOK (brandweer)", "brandweer"),
            ("opsteken BEHALVE (stak … op)", "stak … op", "opsteken", "Hij stak een hand op."),
        ])
    func allows(query: String, form: String, expected: String, text: String) throws {
        let allowed = try WatchQuery(parsing: query).allowing(form)
        #expect(allowed.text == expected)
        #expect(!Matcher([(1, allowed)]).hits(in: WatchedText(title: "", text: text)).isEmpty)
    }

    @Test("A form that belongs to no word, or to one of several, is refused with the words of the query")
    func refuses() throws {
        let query = try WatchQuery(parsing: "brand OR storm NOT oefening")
        for change in [
            { try query.striking("politie") }, { try query.striking("oefening") }, { try query.allowing("fikkie") },
            { try query.striking("…") },
        ]
            as [() throws -> WatchQuery]
        {
            let error = try #require(throws: QueryError.self) { try change() }
            #expect(error.code == .unknownForm)
        }
        #expect(try query.allowing("fikkie", for: "brand").text == "brand OOK (fikkie) OR storm NOT oefening")
    }
}
