import Foundation

/// The words for a moment. Times as in "14.05 uur" and "9.30 uur" (Taaladvies: a full stop, no leading zero in running text).
extension DutchMoment {
    /// "zondag"
    public var weekday: String { DutchMoment.weekdays[weekdayIndex] }

    /// "november"
    public var monthName: String { DutchMoment.months[month - 1] }

    /// "14.05 uur"
    public var time: String { "\(hour).\(minute < 10 ? "0" : "")\(minute) uur" }

    /// "22 november 2026"
    public var date: String { "\(day) \(monthName) \(year)" }

    /// "zondag 22 november 2026"
    public var longDate: String { "\(weekday) \(date)" }

    /// "zondag 22 november"
    public var dayInYear: String { "\(weekday) \(day) \(monthName)" }

    /// "zondag 22 november 2026, 14.05 uur"
    public var full: String { "\(longDate), \(time)" }

    /// The day as someone says it at `now`: "vandaag", "gisteren", "morgen", else "zondag 22 november", with the year when that differs.
    public func dayWord(at now: Date) -> String {
        let present = DutchMoment(now)
        switch dayNumber - present.dayNumber {
        case 0: return "vandaag"
        case 1: return "morgen"
        case -1: return "gisteren"
        default: return year == present.year ? dayInYear : longDate
        }
    }

    /// Day and time as someone says them at `now`: "vandaag om 14.05 uur", "zondag 22 november om 9.30 uur".
    public func spoken(at now: Date) -> String { "\(dayWord(at: now)) om \(time)" }

    /// The time alone when it is today, else day and time: "14.05 uur", "gisteren om 23.50 uur".
    public func short(at now: Date) -> String {
        dayNumber == DutchMoment(now).dayNumber ? time : spoken(at: now)
    }

    private static let weekdays = ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"]
    private static let months = [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december",
    ]
}
