import Foundation

/// How long a server asks to be left alone (RFC 9110 §10.2.3): in seconds or until a moment.
public enum RetryAfter: Equatable, Sendable {
    /// From the response on.
    case seconds(Int)
    /// Until this moment, by the server's clock.
    case date(Date)

    /// Reads the header's value; nil when it is neither a whole number nor a date.
    public init?(_ text: String) {
        let text = text.trimmingCharacters(in: .whitespaces)
        if !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            // More digits than an Int holds is still a wish to be left alone for very long.
            self = .seconds(Int(text) ?? Int(Int32.max))
        } else if let date = HTTPDate.parse(text) {
            self = .date(date)
        } else {
            return nil
        }
    }

    /// Seconds to wait from `now`, never below zero and never above the ceiling.
    ///
    /// - Parameters:
    ///   - now: best the response's own `Date`, so that a server whose clock is off is read as it means it.
    ///   - ceiling: in seconds; a day unless told otherwise.
    public func delay(from now: Date, ceiling: Double = 86400) -> Double {
        let wish: Double =
            switch self {
            case .seconds(let seconds): Double(seconds)
            case .date(let date): date.timeIntervalSince(now)
            }
        return min(max(wish, 0), ceiling)
    }
}
