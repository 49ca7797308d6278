import DutchText
import Foundation
import Newsroom

/// How many texts there were hour by hour, as bars; with a sentence and a table that say the same.
struct VolumeChart {
    let bars: [Bar]
    let width: Int
    /// "42 verschillende berichten in 24 uur; de meeste (9) tussen 14.00 en 15.00 uur."
    let summary: String
    let hours: [Row]
    let ticks: [Tick]

    static let height = 96
    private static let step = 24

    /// One bar.
    struct Bar {
        let x: Int
        let y: Int
        let height: Int
        let width: Int
        let isPeak: Bool
        let label: String
    }

    /// A time under the bars.
    struct Tick {
        let x: Int
        let words: String
    }

    /// One line of the table.
    struct Row {
        let hour: String
        let texts: Int
        let items: Int
        let sources: Int
    }

    /// Nil when there is nothing to draw.
    ///
    /// - Parameter hours: the oldest first; the last 24 are drawn.
    init?(_ hours: [Mediabeeld.Hour], at now: Date) {
        let shown = Array(hours.suffix(24))
        let most = shown.map(\.texts).max() ?? 0
        guard most > 0 else { return nil }
        let moments = shown.map { DutchMoment($0.start) }
        // A young incident has fewer hours than a day: what lies before them stays empty.
        let before = 24 - shown.count
        width = 24 * VolumeChart.step
        bars = shown.enumerated().map { place, hour in
            let height = hour.texts == 0 ? 1 : max(3, hour.texts * VolumeChart.height / most)
            return Bar(
                x: (before + place) * VolumeChart.step + 3, y: VolumeChart.height - height, height: height, width: VolumeChart.step - 6,
                isPeak: hour.texts == most, label: "\(moments[place].hour).00 uur: \(hour.texts)")
        }
        ticks = moments.enumerated().filter { $0.element.hour % 6 == 0 }.map {
            Tick(x: (before + $0.offset) * VolumeChart.step + 3, words: "\($0.element.hour).00")
        }
        self.hours = zip(moments, shown).reversed().filter { $1.items > 0 }.map {
            Row(hour: "\($0.short(at: now))", texts: $1.texts, items: $1.items, sources: $1.sources)
        }
        let peak = shown.firstIndex { $0.texts == most }.map { moments[$0].hour } ?? 0
        summary = Words.Media.volume(shown.map(\.texts).reduce(0, +), hours: 24, most: most, peak: peak)
    }
}
