import Foundation

/// A moment as a clock and a calendar on a Dutch wall show it, and the Dutch words for it.
///
/// Computed with integers only. No `DateFormatter` (67 µs a call) and no time zone database: a bare machine may
/// lack one, and a message with a wrong time is worse than none. Summer time follows the European rule (Directive
/// 2000/84/EC, in force in this form since 1996): from the last Sunday of March to the last Sunday of October, 01:00 UTC.
public struct DutchMoment: Hashable, Sendable, Comparable {
    /// Minutes since 1970-01-01 00:00 on the Dutch clock.
    private let wallMinutes: Int
    /// The year of the calendar, for example 2026.
    public let year: Int
    /// 1 is January.
    public let month: Int
    /// Day of the month, from 1.
    public let day: Int

    /// The moment `date`, on the clock of Europe/Amsterdam. Seconds are dropped, never rounded up.
    public init(_ date: Date) {
        let utcMinutes = Int((date.timeIntervalSince1970 / 60).rounded(.down))
        wallMinutes = utcMinutes + DutchMoment.offset(atUTCMinutes: utcMinutes)
        let civil = CivilDate(days: DutchMoment.floorDivide(wallMinutes, 1440))
        (year, month, day) = (civil.year, civil.month, civil.day)
    }

    /// Hour of the day, 0–23.
    public var hour: Int { minuteOfDay / 60 }
    /// Minute of the hour, 0–59.
    public var minute: Int { minuteOfDay % 60 }

    /// Earlier on the Dutch clock. In the doubled hour of October two moments can be equal.
    public static func < (a: DutchMoment, b: DutchMoment) -> Bool { a.wallMinutes < b.wallMinutes }

    /// Days since 1970-01-01 on the Dutch calendar; the difference of two tells how many nights lie between.
    var dayNumber: Int { DutchMoment.floorDivide(wallMinutes, 1440) }

    /// 0 is Sunday.
    var weekdayIndex: Int { ((dayNumber + 4) % 7 + 7) % 7 }

    private var minuteOfDay: Int { wallMinutes - dayNumber * 1440 }

    /// Minutes ahead of UTC: 60 in winter, 120 in summer.
    private static func offset(atUTCMinutes minutes: Int) -> Int {
        let year = CivilDate(days: floorDivide(minutes, 1440)).year
        let summer = changeOver(year, month: 3)..<changeOver(year, month: 10)
        return summer.contains(minutes) ? 120 : 60
    }

    /// The last Sunday of a month with 31 days, 01:00 UTC.
    private static func changeOver(_ year: Int, month: Int) -> Int {
        let last = CivilDate.days(year: year, month: month, day: 31)
        let sunday = last - ((last + 4) % 7 + 7) % 7
        return sunday * 1440 + 60
    }

    private static func floorDivide(_ value: Int, _ divisor: Int) -> Int {
        value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
    }
}

/// A day of the Gregorian calendar, reckoned in integers (Howard Hinnant, "chrono-compatible low-level date algorithms").
private struct CivilDate {
    let year: Int
    let month: Int
    let day: Int

    /// - Parameter days: days since 1970-01-01.
    init(days: Int) {
        // Years begin on 1 March here, so that the leap day comes last.
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Days since 1970-01-01.
    static func days(year: Int, month: Int, day: Int) -> Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}
