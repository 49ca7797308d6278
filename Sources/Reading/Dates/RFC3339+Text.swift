import Foundation

extension RFC3339 {
    /// A moment as text in UTC, in whole seconds: `2026-11-22T13:05:00Z`.
    static func text(_ date: Date) -> String {
        let time = CivilTime(secondsSince1970: Int(date.timeIntervalSince1970.rounded(.down)))
        func pad(_ value: Int, _ width: Int) -> String {
            let digits = String(value)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return
            "\(pad(time.year, 4))-\(pad(time.month, 2))-\(pad(time.day, 2))T\(pad(time.hour, 2)):\(pad(time.minute, 2)):\(pad(time.second, 2))Z"
    }
}
