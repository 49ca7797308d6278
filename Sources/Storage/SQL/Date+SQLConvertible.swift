import Foundation

/// A moment is stored as a whole number of microseconds since 1970-01-01 UTC.
///
/// A number sorts and compares as time does, in both engines, without a time zone that a setting could shift. Text would
/// need one exact form to sort; a floating-point number would not be equal to itself after a round trip through another
/// engine. Microseconds are what PostgreSQL's own timestamp holds, and 64 bits of them reach 292,000 years.
///
/// A `Date` finer than that is rounded to the nearest microsecond, and reads back the same from then on.
extension Date: SQLConvertible {
    var sqlValue: SQLValue { .integer(microseconds) }
    static func from(_ value: SQLValue) -> Date? { Int64.from(value).map(Date.init(microseconds:)) }

    /// The moment as it is stored.
    var microseconds: Int64 {
        // Counted from Date's own reference, where a double is finest; a wild date becomes the last one that fits.
        let exact = (timeIntervalSinceReferenceDate * 1_000_000).rounded()
        let limit = 9.0e18
        guard !exact.isNaN else { return 0 }
        return Int64(min(max(exact, -limit), limit - Date.referenceMicroseconds)) + Int64(Date.referenceMicroseconds)
    }

    /// The moment as it reads back.
    var asStored: Date { Date(microseconds: microseconds) }

    init(microseconds: Int64) {
        self.init(timeIntervalSinceReferenceDate: Double(microseconds - Int64(Date.referenceMicroseconds)) / 1_000_000)
    }

    private static let referenceMicroseconds = timeIntervalBetween1970AndReferenceDate * 1_000_000
}
