import Foundation

/// Moments as files and JSON hold them (RFC 3339): `2026-11-22T14:05:00Z`, with or without a fraction of a second, in any offset.
///
/// Foundation's ISO 8601 style reads most of these, but also 30 February and a moment with something behind it. A dossier with a
/// wrong moment must be refused, not put right in silence.
public enum RFC3339 {
    /// The moment in UTC, in whole seconds: `2026-11-22T13:05:00Z`.
    public static func text(_ date: Date) -> String {
        date.formatted(.iso8601)
    }

    /// The moment that the text names, or nil when it names none.
    public static func date(_ text: String) -> Date? {
        var rest = text[...].utf8
        guard let year = rest.number(4), rest.skip("-"), let month = rest.number(2), rest.skip("-"), let day = rest.number(2),
            rest.skip("T") || rest.skip("t") || rest.skip(" "),
            let hour = rest.number(2), rest.skip(":"), let minute = rest.number(2), rest.skip(":"), let second = rest.number(2),
            let fraction = rest.fraction(), let offset = rest.offset(), rest.isEmpty
        else { return nil }
        // Second 60 is a leap second.
        guard (1...12).contains(month), (1...days(in: month, of: year)).contains(day), hour < 24, minute < 60, second <= 60 else {
            return nil
        }
        let seconds = ((dayNumber(year, month, day) * 24 + hour) * 60 + minute - offset) * 60 + second
        return Date(timeIntervalSince1970: Double(seconds) + fraction)
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        default: 31
        }
    }

    /// Days since 1 January 1970 in the Gregorian calendar, counted in years that begin in March, so that a leap day comes last.
    private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let marchYear = month > 2 ? year : year - 1
        let marchMonth = (month + 9) % 12
        let leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400
        // 719,468 days lie between 1 March of the year 0 and 1 January 1970.
        return marchYear * 365 + leapDays + (153 * marchMonth + 2) / 5 + day - 1 - 719_468
    }
}

extension Substring.UTF8View {
    fileprivate mutating func skip(_ sign: Unicode.Scalar) -> Bool {
        guard first == UInt8(ascii: sign) else { return false }
        removeFirst()
        return true
    }

    fileprivate mutating func number(_ digits: Int) -> Int? {
        let head = prefix(digits)
        guard head.count == digits, head.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
        removeFirst(digits)
        return head.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    /// 0 when there is none; nil when a point has no digits behind it.
    fileprivate mutating func fraction() -> Double? {
        guard skip(".") else { return 0 }
        var value = 0.0
        var weight = 0.1
        var digits = 0
        while let digit = number(1) {
            value += Double(digit) * weight
            weight /= 10
            digits += 1
        }
        return digits > 0 ? value : nil
    }

    /// Minutes east of UTC.
    fileprivate mutating func offset() -> Int? {
        if skip("Z") || skip("z") { return 0 }
        let sign = first == UInt8(ascii: "-") ? -1 : 1
        guard skip("+") || skip("-"), let hours = number(2), skip(":"), let minutes = number(2), hours < 24, minutes < 60 else {
            return nil
        }
        return sign * (hours * 60 + minutes)
    }
}
