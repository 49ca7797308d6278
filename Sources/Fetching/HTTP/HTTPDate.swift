import Foundation

/// Reads the dates of HTTP headers (RFC 9110 §5.6.7): IMF-fixdate, RFC 850 and asctime.
///
/// Lenient about what servers get wrong (missing or wrong weekday, one-digit days, a zone other than GMT), strict about
/// what would give a wrong moment. DateFormatter would cost 50 times as much.
public enum HTTPDate {
    /// The moment, or nil when the text is no date.
    public static func parse(_ text: String) -> Date? {
        var words = text.split { " ,-".contains($0) }.map(String.init)
        if let first = words.first, isWeekday(first) { words.removeFirst() }
        guard words.count >= 4 else { return nil }
        if month(words[0]) != nil { return asctime(words) }
        return moment(day: words[0], month: words[1], year: words[2], time: words[3], zone: words.dropFirst(4))
    }

    /// `Nov  6 08:49:37 1994`, always in GMT.
    private static func asctime(_ words: [String]) -> Date? {
        moment(day: words[1], month: words[0], year: words[3], time: words[2], zone: [])
    }

    private static func moment(day: String, month name: String, year: String, time: String, zone: ArraySlice<String>) -> Date? {
        guard let month = month(name), let day = Int(day), let year = fullYear(year), let seconds = seconds(ofDay: time),
            (1...daysInMonth(month, year)).contains(day), zone.isEmpty || isGMT(zone)
        else { return nil }
        return Date(timeIntervalSince1970: Double(days(toYear: year, month: month, day: day)) * 86400 + Double(seconds))
    }

    private static func isWeekday(_ word: String) -> Bool {
        ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].contains(word.prefix(3).lowercased())
    }

    private static func month(_ word: String) -> Int? {
        let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        guard word.first?.isLetter == true else { return nil }
        return names.firstIndex(of: String(word.prefix(3)).lowercased()).map { $0 + 1 }
    }

    /// Two digits as POSIX reads them: 69 to 99 are in the twentieth century.
    private static func fullYear(_ text: String) -> Int? {
        guard let year = Int(text), year >= 0 else { return nil }
        return switch text.count {
        case 2: year < 69 ? year + 2000 : year + 1900
        case 4: year
        default: nil
        }
    }

    private static func seconds(ofDay text: String) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3, let hour = parts[0], let minute = parts[1], let second = parts[2] else { return nil }
        // A leap second (60) counts as the second after.
        guard (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second) else { return nil }
        return hour * 3600 + minute * 60 + second
    }

    private static func isGMT(_ zone: ArraySlice<String>) -> Bool {
        ["gmt", "utc", "ut", "z", "+0000", "0000"].contains(zone.first?.lowercased() ?? "")
    }

    private static func daysInMonth(_ month: Int, _ year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    /// Days since 1 January 1970 in the Gregorian calendar (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
    private static func days(toYear year: Int, month: Int, day: Int) -> Int {
        let year = month <= 2 ? year - 1 : year
        let era = year / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}
