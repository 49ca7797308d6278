import Foundation
import Testing

@testable import Newsroom
@testable import Web

/// The picture of how many texts there were hour by hour.
struct VolumeChartTests {
    /// Thursday 26 November 2026, 9.30 on the Dutch clock.
    private let now = Date(timeIntervalSince1970: 1_795_681_800)

    /// The last hours up to now, oldest first.
    private func hours(_ texts: [Int]) -> [Mediabeeld.Hour] {
        let last = (now.timeIntervalSince1970 / 3600).rounded(.down) * 3600
        return texts.enumerated().map { place, count in
            Mediabeeld.Hour(
                start: Date(timeIntervalSince1970: last - Double(texts.count - 1 - place) * 3600), items: count * 2, texts: count,
                sources: min(count, 1))
        }
    }

    @Test func `A day has four times under its bars, and a mark with the day where midnight is`() throws {
        let chart = try #require(VolumeChart(hours(Array(repeating: 1, count: 24)), at: now))
        #expect(chart.bars.count == 24)
        #expect(chart.ticks.map(\.words) == ["12 uur", "18 uur", "0 uur", "6 uur"])
        #expect(chart.days.map(\.words) == ["donderdag 26 november"])
        #expect(chart.days.first?.x == chart.ticks[2].x)
        // Midnight stands where its bar begins.
        #expect(chart.bars[14].x - 2 == chart.days.first?.x)
    }

    @Test func `In the first hour the times stand under the hours before it too`() throws {
        let chart = try #require(VolumeChart(hours([6]), at: now))
        #expect(chart.bars.count == 1)
        #expect(chart.ticks.map(\.words) == ["12 uur", "18 uur", "0 uur", "6 uur"])
        #expect(chart.days.map(\.words) == ["donderdag 26 november"])
    }

    @Test func `No words stand over each other or beyond the picture`() throws {
        for shift in 0..<24 {
            let moment = now.addingTimeInterval(Double(shift) * 3600)
            let start = (moment.timeIntervalSince1970 / 3600).rounded(.down) * 3600
            let day = (0..<24).map {
                Mediabeeld.Hour(start: Date(timeIntervalSince1970: start - Double(23 - $0) * 3600), items: 1, texts: 1, sources: 1)
            }
            let chart = try #require(VolumeChart(day, at: moment))
            // Six letters of at most 7 units each in a type of 12.
            for (ticks, width) in [(chart.ticks, 42), (chart.days, 150)] {
                let spans = ticks.map { tick in
                    switch tick.anchor {
                    case "start": tick.wordsAt...tick.wordsAt + width
                    case "end": tick.wordsAt - width...tick.wordsAt
                    default: tick.wordsAt - width / 2...tick.wordsAt + width / 2
                    }
                }
                #expect(spans.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= chart.width }, "shift \(shift)")
                #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound }, "shift \(shift)")
            }
        }
    }

    @Test func `A surge is marked by a shape, in words and in the table`() throws {
        let counts = [1, 1, 9, 2]
        let chart = try #require(VolumeChart(hours(counts), surges: [now.addingTimeInterval(-3600)], at: now))
        #expect(chart.bars.map { $0.surge != nil } == [false, false, true, false])
        #expect(chart.bars[2].label == "8 uur: 9, piek")
        #expect(chart.summary == "13 verschillende berichten in 24 uur; de meeste (9) tussen 8.00 en 9.00 uur. Piek om 8 uur.")
        #expect(chart.hours.map(\.isSurge) == [false, true, false, false])
        #expect(chart.most.words == "9" && chart.most.y < chart.bars[2].y - 12 && chart.most.y > 12)
        let plain = try #require(VolumeChart(hours(counts), at: now))
        #expect(!plain.hasSurges && plain.bars.allSatisfy { $0.surge == nil })
    }

    @Test func `A young incident keeps the hours before it empty`() throws {
        let chart = try #require(VolumeChart(hours([2]), at: now))
        #expect(chart.bars.map(\.x) == [23 * 12 + 2])
        #expect(VolumeChart(hours([0, 0]), at: now) == nil)
    }
}
