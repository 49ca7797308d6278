import Foundation
import Testing
import Watching

/// Prints figures, asserts nothing about time. `EENMOND_MEASURE_STORIES=1000000 swift test -c release --filter StoryMeasurement`
@Suite("Measuring copies and story lines")
struct StoryMeasurement {
    private static let wanted = ProcessInfo.processInfo.environment["EENMOND_MEASURE_STORIES"].flatMap { Int($0) }

    @Test("A stream of made items: time an item, by how many are in the index", .enabled(if: wanted != nil))
    func measure() {
        var stream = MadeNews()
        var index = StoryIndex(isLarge: true)
        let clock = ContinuousClock()
        let total = Self.wanted ?? 0
        var copies = 0
        for part in 0..<10 {
            // Making the items is not what is measured.
            let items = (0..<total / 10).map { _ in stream.next() }
            let spent = clock.measure { for item in items where index.place(item).copyOf != nil { copies += 1 } }
            let each = Double(spent.components.attoseconds) / 1e15 + Double(spent.components.seconds) * 1e3
            print(
                "items \((part + 1) * total / 10): \(each / Double(items.count)) ms an item, \(index.byteCount / 1_000_000) MB in the index"
            )
        }
        print("copies \(copies) of \(total)")
    }
}

/// A week of news, made: words by Zipf's law from 60,000, names from 5,000, one in three items a copy of a recent one with another headline
/// and a cut tail.
private struct MadeNews {
    private var state: UInt64 = 7
    private var recent: [String] = []
    private var number: Int64 = 0

    mutating func next() -> StoryItem {
        number += 1
        let isCopy = random(3) == 0 && !recent.isEmpty
        var text = isCopy ? recent[random(recent.count)] : made()
        if isCopy { text = String(text.prefix(text.utf8.count * (60 + random(41)) / 100)) }
        if !isCopy {
            if recent.count < 2_000 { recent.append(text) } else { recent[random(2_000)] = text }
        }
        let title = (0..<6).map { _ in word() }.joined(separator: " ")
        return StoryItem(
            id: number, title: title, text: text, published: Date(timeIntervalSince1970: 1_795_000_000 + Double(number) * 0.6))
    }

    private mutating func made() -> String {
        (0..<60 + random(120)).map { place in place % 12 == 3 ? "Naam\(random(5_000))" : place % 15 == 14 ? word() + "." : word() }
            .joined(separator: " ")
    }

    private mutating func word() -> String { "woord\(Int(60_000 * pow(Double(random(1_000_000)) / 1e6, 4)))" }

    private mutating func random(_ below: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(below))
    }
}
