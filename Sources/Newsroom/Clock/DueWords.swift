import Foundation

/// A moment that lies ahead or has passed, in words: "over 11 minuten", "8 minuten over tijd".
public enum DueWords {
    /// "over 11 minuten", "nu", or "8 minuten over tijd". What remains is rounded up and what has passed down, so that nobody is told too early that time is over.
    public static func words(for due: Date, at now: Date) -> String {
        let seconds = due.timeIntervalSince(now)
        if seconds > 0 { return "over \(length(minutes: Int((seconds / 60).rounded(.up))))" }
        let past = Int((-seconds / 60).rounded(.down))
        return past == 0 ? "nu" : "\(length(minutes: past)) over tijd"
    }

    /// "11 minuten", "1 uur en 5 minuten", "2 dagen".
    public static func length(minutes: Int) -> String {
        switch minutes {
        case ..<60: return minutes == 1 ? "1 minuut" : "\(minutes) minuten"
        case ..<(24 * 60):
            let rest = minutes % 60
            return "\(minutes / 60) uur" + (rest == 0 ? "" : " en \(length(minutes: rest))")
        default:
            let days = minutes / (24 * 60)
            return days == 1 ? "1 dag" : "\(days) dagen"
        }
    }
}
