import DutchText
import Foundation

/// A date and time as a person fills them in on a Dutch clock, and the moment that they name.
struct WallTime: Equatable {
    let year: Int
    let month: Int
    let day: Int
    let hour: Int
    let minute: Int

    /// Reads what a browser sends for `datetime-local`, `2026-11-22T14:05`, with or without seconds; also with a blank for the T.
    init?(_ text: String) {
        let halves = text.trimmed.split(whereSeparator: { $0 == "T" || $0 == " " })
        guard halves.count == 2 else { return nil }
        let date = halves[0].split(separator: "-").map { Int($0) }
        let time = halves[1].split(whereSeparator: { $0 == ":" || $0 == "." }).map { Int($0) }
        guard date.count == 3, time.count >= 2, let year = date[0], let month = date[1], let day = date[2], let hour = time[0],
            let minute = time[1], (1970...9999).contains(year), (1...12).contains(month), (1...31).contains(day),
            (0...23).contains(hour), (0...59).contains(minute)
        else { return nil }
        (self.year, self.month, self.day, self.hour, self.minute) = (year, month, day, hour, minute)
    }

    /// The time on the wall at a moment.
    init(_ date: Date) {
        let moment = DutchMoment(date)
        (year, month, day, hour, minute) = (moment.year, moment.month, moment.day, moment.hour, moment.minute)
    }

    /// The moment; nil in the hour that summer time skips, and for 31 April. In the hour that comes twice it is the first.
    var date: Date? {
        var calendar = Calendar(identifier: .gregorian)
        guard let utc = TimeZone(secondsFromGMT: 0) else { return nil }
        calendar.timeZone = utc
        let parts = DateComponents(year: year, month: month, day: day, hour: hour, minute: minute)
        guard let unshifted = calendar.date(from: parts) else { return nil }
        return [120.0, 60.0].map { unshifted.addingTimeInterval(-$0 * 60) }.first { WallTime($0) == self }
    }

    /// As a browser wants it in the `value` of `datetime-local`.
    var field: String { "\(year)-\(month.padded)-\(day.padded)T\(hour.padded):\(minute.padded)" }
}

extension Int {
    fileprivate var padded: String { self < 10 ? "0\(self)" : "\(self)" }
}

extension String {
    /// Without blanks and line ends around it.
    var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
