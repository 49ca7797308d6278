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
            if seen[labelled.story, default: place.story] != place.story || owners[-place.story, default: labelled.story] != labelled.story {
                print("STORY", labelled.story, owners[-place.story] ?? "-", place.similarity, labelled.item.title)
            }
            seen[labelled.copy] = seen[labelled.copy] ?? copy
            seen[labelled.story] = seen[labelled.story] ?? place.story
            owners[copy] = owners[copy] ?? labelled.copy
            owners[-place.story] = owners[-place.story] ?? labelled.story
        }
    }
}
