import ArgumentParser
import DutchText
import Foundation

/// A moment on the command line: RFC 3339 (`2026-11-22T13:05:00Z`), or the time of today on the Dutch clock (`14:05`, `14.05`).
struct Moment: ExpressibleByArgument {
    let date: Date

    init?(argument: String) {
        guard let date = Moment.rfc3339(argument) ?? Moment.today(argument, now: Date()) else { return nil }
        self.date = date
    }

    static func rfc3339(_ text: String) -> Date? {
        (try? Date(text, strategy: .iso8601)) ?? (try? Date(text, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true)))
    }

    static func today(_ text: String, now: Date) -> Date? {
        let parts = text.split(whereSeparator: { $0 == ":" || $0 == "." })
        guard parts.count == 2, parts[1].count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]),
            (0..<24).contains(hour), (0..<60).contains(minute)
        else { return nil }
        let wall = DutchMoment(now)
        let difference = (hour * 60 + minute) - (wall.hour * 60 + wall.minute)
        let startOfMinute = (now.timeIntervalSince1970 / 60).rounded(.down) * 60
        return Date(timeIntervalSince1970: startOfMinute + Double(difference * 60))
    }
}
