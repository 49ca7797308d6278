import Testing

@testable import Editing

@Suite struct TextMergeTests {
    static let base = "# Brand\n\nEr is brand. Er zijn twee gewonden. Blijf weg.\n\nMeer om 15.00 uur.\n"

    @Test("Nothing is taken over by itself, whatever the three texts are", arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
    func keepsThePersonsText(seed: UInt64) {
        var random = Seeded(seed)
        for _ in 0..<60 {
            let (base, current, offered) = (random.text(), random.text(), random.text())
            #expect(TextMerge(base: base, current: current, offered: offered).text(taking: []) == current)
        }
    }

    @Test("A changed fact is offered for the sentence that held it, and the person's own sentence stays")
    func changedFact() {
        let current = Self.base.replacing("Blijf weg.", with: "Blijf alstublieft thuis.")
        let offered = Self.base.replacing("Er zijn twee gewonden.", with: "Er zijn drie gewonden.")
        let merge = TextMerge(base: Self.base, current: current, offered: offered)
        #expect(merge.offers.map(\.current) == ["Er zijn twee gewonden. "])
        #expect(merge.offers.map(\.offered) == ["Er zijn drie gewonden. "])
        #expect(merge.offers.map(\.isContested) == [false])
        #expect(merge.text(taking: [1]) == current.replacing("twee gewonden", with: "drie gewonden"))
    }

    @Test("Where the person changed the very sentence, the offer says so")
    func contested() {
        let current = Self.base.replacing("Er zijn twee gewonden.", with: "Twee mensen zijn gewond geraakt.")
        let offered = Self.base.replacing("Er zijn twee gewonden.", with: "Er zijn drie gewonden.")
        let merge = TextMerge(base: Self.base, current: current, offered: offered)
        #expect(merge.offers.map(\.isContested) == [true])
        #expect(merge.offers.first?.current == "Twee mensen zijn gewond geraakt. ")
        #expect(merge.text(taking: []) == current)
    }

    @Test("A sentence that is new is offered in its place, and one that goes leaves no hole")
    func newAndGone() {
        let added = TextMerge(
            base: Self.base, current: Self.base, offered: Self.base.replacing("Blijf weg.", with: "De weg is dicht. Blijf weg."))
        #expect(added.offers.map(\.offered) == ["De weg is dicht. "])
        #expect(added.text(taking: [1]).contains("gewonden. De weg is dicht. Blijf weg."))
        let gone = TextMerge(base: Self.base, current: Self.base, offered: Self.base.replacing("Er zijn twee gewonden. ", with: ""))
        #expect(gone.text(taking: [1]).contains("Er is brand. Blijf weg."))
    }

    @Test("A sentence that goes beside one that the person changed leaves the person's words alone")
    func goneBesideEdited() {
        let current = Self.base.replacing("Blijf weg.", with: "Blijf alstublieft thuis.")
        let merge = TextMerge(base: Self.base, current: current, offered: Self.base.replacing("Er zijn twee gewonden. ", with: ""))
        #expect(merge.offers.map(\.isContested) == [false])
        #expect(merge.text(taking: [1]).contains("Er is brand. Blijf alstublieft thuis."))
    }

    @Test("A sentence that the person put in stays, whatever happens around it")
    func ownSentence() {
        let current = Self.base.replacing("Blijf weg.", with: "Wij leven mee. Blijf weg.")
        let merge = TextMerge(
            base: Self.base, current: current, offered: Self.base.replacing("twee", with: "drie").replacing("weg.", with: "thuis."))
        #expect(merge.offers.count == 2 && merge.offers.allSatisfy { !$0.isContested })
        #expect(merge.text(taking: [1, 2]).contains("Er zijn drie gewonden. Wij leven mee. Blijf thuis."))
    }

    @Test("What the person took over already is not offered again")
    func takenAlready() {
        let offered = Self.base.replacing("twee", with: "drie")
        #expect(TextMerge(base: Self.base, current: offered, offered: offered).offers.isEmpty)
        #expect(TextMerge(base: Self.base, current: Self.base, offered: Self.base).offers.isEmpty)
    }

    @Test("Only the offers that are taken come over")
    func some() {
        let offered = Self.base.replacing("twee", with: "drie").replacing("15.00", with: "16.00")
        let merge = TextMerge(base: Self.base, current: Self.base, offered: offered)
        #expect(merge.offers.count == 2)
        #expect(merge.text(taking: [2]) == Self.base.replacing("15.00", with: "16.00"))
        #expect(merge.text(taking: [1, 2]) == offered)
    }

    @Test("Two people's changes in different places come together without loss")
    func twoPeople() {
        let first = Self.base.replacing("Er is brand.", with: "Aan de Havenkade is brand.")
        let second = Self.base.replacing("Meer om 15.00 uur.", with: "Om 15.00 uur vertellen we meer.")
        let merge = TextMerge(base: Self.base, current: first, offered: second)
        let both = merge.text(taking: Set(merge.offers.map(\.number)))
        #expect(both.contains("Aan de Havenkade is brand.") && both.contains("Om 15.00 uur vertellen we meer."))
    }
}
