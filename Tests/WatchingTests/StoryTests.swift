import DutchText
import Foundation
import Testing
import Watching

@Suite("Copies and story lines")
struct StoryTests {
    @Test("Grouping agrees with a Dutch reader", .enabled(if: !WordList.standard.isEmpty), arguments: ["seen", "unseen"])
    func agrees(part: String) throws {
        let set = try StorySet(part)
        var index = StoryIndex()
        let places = set.items.map { index.place($0.item) }
        let copies = BCubed(zip(set.items, places).map { ($0.copy, $1.copyOf ?? $1.item) })
        let stories = BCubed(zip(set.items, places).map { ($0.story, $1.story) })
        print("\(part): \(set.items.count) items, copies \(copies.line), stories \(stories.line)")
        if ProcessInfo.processInfo.environment["EENMOND_SHOW_MISTAKES"] == part { show(set, places) }
        #expect(copies.f1 >= 0.95)
        #expect(stories.f1 >= 0.85)
    }

    private func show(_ set: StorySet, _ places: [StoryPlacement]) {
        var seen: [String: Int64] = [:]
        var owners: [Int64: String] = [:]
        for (labelled, place) in zip(set.items, places) {
            let copy = place.copyOf ?? place.item
            if seen[labelled.copy, default: copy] != copy || owners[copy, default: labelled.copy] != labelled.copy {
                print("COPY", labelled.copy, owners[copy] ?? "-", place.similarity, labelled.item.title)
            }
            if seen[labelled.story, default: place.story] != place.story || owners[-place.story, default: labelled.story] != labelled.story
            {
                print("STORY", labelled.story, owners[-place.story] ?? "-", place.similarity, labelled.item.title)
            }
            seen[labelled.copy] = seen[labelled.copy] ?? copy
            seen[labelled.story] = seen[labelled.story] ?? place.story
            owners[copy] = owners[copy] ?? labelled.copy
            owners[-place.story] = owners[-place.story] ?? labelled.story
        }
    }
}

@Suite("Placing items")
struct StoryIndexTests {
    private let agency = """
        In Almelo is zaterdagavond een man zwaargewond geraakt bij een steekpartij. Het incident gebeurde op de Grotestraat, meldt de \
        politie. Het slachtoffer is met spoed naar het ziekenhuis gebracht. Een verdachte uit Wierden is kort daarna aangehouden. De \
        politie zoekt nog naar getuigen die hebben gezien wat er op straat gebeurde.
        """

    private func item(_ id: Int64, _ title: String, _ text: String, minutes: Double) -> StoryItem {
        StoryItem(id: id, title: title, text: text, published: Date(timeIntervalSince1970: 1_795_000_000 + minutes * 60))
    }

    @Test(
        "The same text is a copy, whatever was done to it",
        arguments: [
            { $0 }, { "ALMELO (ANP) - " + $0 }, { $0 + "\n\nVolg het laatste nieuws via onze app, en meld u aan voor de nieuwsbrief." },
            { String($0.prefix(230)) }, { $0.uppercased() }, { $0.replacing("steekpartij", with: "steek\u{AD}partij") },
            { $0.replacing(" ", with: "\u{A0}") },
        ] as [@Sendable (String) -> String])
    func copies(change: @Sendable (String) -> String) {
        var index = StoryIndex()
        _ = index.place(item(1, "Man zwaargewond na steekpartij", agency, minutes: 0))
        let placed = index.place(item(2, "Verdachte opgepakt", change(agency), minutes: 30))
        #expect(placed.copyOf == 1)
        #expect(placed.story == 1)
        #expect(placed.similarity >= 0.62)
    }

    @Test("The same report of another town is no copy and another story")
    func otherTown() {
        var index = StoryIndex()
        _ = index.place(item(1, "Steekpartij in Almelo", agency, minutes: 0))
        let other = agency.replacing("Almelo", with: "Hengelo").replacing("Grotestraat", with: "Deldenerstraat").replacing(
            "Wierden", with: "Borne")
        let placed = index.place(item(2, "Steekpartij in Hengelo", other, minutes: 30))
        #expect(placed.copyOf == nil)
        #expect(placed.story == 2)
    }

    @Test("A copy of a copy belongs to the first; after a week it is news again")
    func chain() {
        var index = StoryIndex()
        _ = index.place(item(1, "A", agency, minutes: 0))
        _ = index.place(item(2, "B", "ALMELO - " + agency, minutes: 10))
        #expect(index.place(item(3, "C", agency + " Meer volgt.", minutes: 20)).copyOf == 1)
        #expect(index.place(item(4, "D", agency, minutes: 8 * 1440)).copyOf == nil)
    }

    @Test("What a person joined or took apart shapes what comes after")
    func seeded() {
        let brand = "Bij de brand in de loods aan de Havenkade in Waterrijk kwam asbest vrij. De Schipperswijk wordt schoongemaakt."
        let kermis = "De kermis op het Marktplein in Waterrijk gaat niet door. Exploitanten zijn teleurgesteld over het besluit."
        let later = "Opnieuw asbest gevonden in de Schipperswijk in Waterrijk, afkomstig van de Havenkade."
        var apart = StoryIndex()
        apart.seed(item(1, "Asbest", brand, minutes: 0), at: StoryPlacement(item: 1, story: 70, copyOf: nil, similarity: 0))
        apart.seed(item(2, "Kermis", kermis, minutes: 5), at: StoryPlacement(item: 2, story: 71, copyOf: nil, similarity: 0))
        #expect(apart.place(item(3, "Asbest in Schipperswijk", later, minutes: 60)).story == 70)
        var joined = StoryIndex()
        joined.seed(item(1, "Asbest", brand, minutes: 0), at: StoryPlacement(item: 1, story: 71, copyOf: nil, similarity: 0))
        joined.seed(item(2, "Kermis", kermis, minutes: 5), at: StoryPlacement(item: 2, story: 71, copyOf: nil, similarity: 0))
        #expect(joined.place(item(3, "Asbest in Schipperswijk", later, minutes: 60)).story == 71)
    }

    @Test("Items without words are each by themselves")
    func empty() {
        var index = StoryIndex()
        let places = (1...4).map { index.place(item($0, "", $0 % 2 == 0 ? "" : "…", minutes: 0)) }
        #expect(places.allSatisfy { $0.copyOf == nil && $0.story == $0.item })
    }

    @Test("The same stream gives the same groups")
    func repeatable() throws {
        let items = try StorySet("seen").items.map(\.item)
        var first = StoryIndex()
        var second = StoryIndex()
        #expect(items.map { first.place($0) } == items.map { second.place($0) })
    }
}
