import DutchText
import Foundation
import Newsroom

/// How many texts there were hour by hour, as bars over a line of time; with a sentence and a table that say the same.
///
/// One unit of the picture is one pixel on a screen of 320: its words can be read there, and grow with the picture elsewhere.
struct VolumeChart {
    let bars: [Bar]
    /// "42 verschillende berichten in 24 uur; de meeste (9) tussen 14.00 en 15.00 uur. Piek om 14 uur."
    let summary: String
    let hours: [Row]
    /// Times under the bars.
    let ticks: [Tick]
    /// Where a day begins.
    let days: [Tick]
    /// The highest bar's number.
    let most: Note
    let hasSurges: Bool

    let width = VolumeChart.shownHours * VolumeChart.step
    let height = VolumeChart.floor + 38
    let floor = VolumeChart.floor
    let hourLine = VolumeChart.floor + 17
    let dayLine = VolumeChart.floor + 33
    let top = 4
    let tickEnd = VolumeChart.floor + 5

    private static let shownHours = 24
    private static let step = 12
    /// Where the bars stand; above the highest there is room for its number and a mark.
    private static let floor = 112
    private static let tallest = 84

    /// One bar.
    struct Bar {
        let x: Int
        let y: Int
        let height: Int
        let label: String
        /// Of an hour with more than it explains: a mark above the bar says so, since a colour alone says nothing.
        let surge: Mark?
        let width = VolumeChart.step - 4
    }

    /// A triangle above a bar: its three corners.
    struct Mark {
        let points: String
    }

    /// A place on the line of time, with its words.
    struct Tick {
        let x: Int
        let words: String
        /// Where the words stand: a little to the side of `x` at the edges.
        let wordsAt: Int
        let anchor: String
    }

    /// Words above a bar.
    struct Note {
        let x: Int
        let y: Int
        let words: String
    }

    /// One line of the table.
    struct Row {
        let hour: String
        let texts: Int
        let items: Int
        let sources: Int
        let isSurge: Bool
    }

    /// Nil when there is nothing to draw.
    ///
    /// - Parameters:
    ///   - hours: the oldest first; the last 24 are drawn.
    ///   - surges: the moments of surges; their hours are marked.
    init?(_ hours: [Mediabeeld.Hour], surges: [Date] = [], at now: Date) {
        let shown = hours.suffix(VolumeChart.shownHours).map { Hour($0, surges) }
        guard let highest = shown.max(by: { $0.texts < $1.texts })?.texts, highest > 0 else { return nil }
        // A young incident has fewer hours than a day: what lies before them stays empty.
        let before = VolumeChart.shownHours - shown.count
        let places = shown.indices.map { (before + $0) * VolumeChart.step }
        let heights = shown.map { $0.texts == 0 ? 1 : max(3, $0.texts * VolumeChart.tallest / highest) }
        bars = shown.indices.map { Bar(shown[$0], x: places[$0] + 2, height: heights[$0]) }
        let peak = shown.firstIndex { $0.texts == highest } ?? 0
        most = Note(
            x: places[peak] + VolumeChart.step / 2, y: VolumeChart.floor - heights[peak] - (shown[peak].isSurge ? 14 : 4),
            words: "\(highest)")
        let width = self.width
        // The times stand under the empty hours too: in the first hour of an incident there is only one bar to read them by.
        let line = VolumeChart.line(until: shown[shown.count - 1].start)
        ticks = line.filter { $0.moment.hour % 6 == 0 }.map {
            Tick(x: $0.x, words: Words.Media.hour($0.moment.hour), width: 44, within: width)
        }
        days = line.filter { $0.moment.hour == 0 }.map {
            Tick(x: $0.x, words: $0.moment.dayInYear, width: 150, within: width)
        }
        self.hours = shown.reversed().filter { $0.items > 0 }.map { Row($0, at: now) }
        hasSurges = shown.contains(where: \.isSurge)
        let count = Words.Media.volume(
            shown.map(\.texts).reduce(0, +), hours: VolumeChart.shownHours, most: highest, peak: shown[peak].moment.hour)
        summary = count + (hasSurges ? " " + Words.Media.surges(shown.filter(\.isSurge).map(\.moment.hour)) : "")
    }

    /// Every hour that is drawn, with or without news, and where it stands.
    private static func line(until last: Date) -> [(x: Int, moment: DutchMoment)] {
        (0..<shownHours).map { place in
            (place * step, DutchMoment(last.addingTimeInterval(Double(place - shownHours + 1) * 3600)))
        }
    }

    /// One hour as the picture needs it.
    fileprivate struct Hour {
        let start: Date
        let moment: DutchMoment
        let texts: Int
        let items: Int
        let sources: Int
        let isSurge: Bool

        init(_ hour: Mediabeeld.Hour, _ surges: [Date]) {
            start = hour.start
            moment = DutchMoment(hour.start)
            (texts, items, sources) = (hour.texts, hour.items, hour.sources)
            let span = hour.start..<hour.start.addingTimeInterval(3600)
            isSurge = surges.contains(where: span.contains)
        }
    }
}

extension VolumeChart.Bar {
    fileprivate init(_ hour: VolumeChart.Hour, x: Int, height: Int) {
        self.x = x
        self.height = height
        y = VolumeChart.floor - height
        let middle = x + width / 2
        surge = hour.isSurge ? VolumeChart.Mark(points: "\(middle - 5),\(y - 3) \(middle + 5),\(y - 3) \(middle),\(y - 12)") : nil
        label = "\(Words.Media.hour(hour.moment.hour)): \(hour.texts)" + (hour.isSurge ? ", \(Words.Media.surge)" : "")
    }
}

extension VolumeChart.Tick {
    /// - Parameter width: of the words at most; near an edge they stand beside the place, so that none is cut off.
    fileprivate init(x: Int, words: String, width: Int, within whole: Int) {
        self.x = x
        self.words = words
        switch x {
        case ..<(width / 2): (wordsAt, anchor) = (max(x - 1, 0), "start")
        case (whole - width / 2 + 1)...: (wordsAt, anchor) = (whole, "end")
        default: (wordsAt, anchor) = (x, "middle")
        }
    }
}

extension VolumeChart.Row {
    fileprivate init(_ hour: VolumeChart.Hour, at now: Date) {
        self.hour = hour.moment.short(at: now)
        (texts, items, sources, isSurge) = (hour.texts, hour.items, hour.sources, hour.isSurge)
    }
}
