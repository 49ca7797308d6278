import DutchText
import Foundation

/// Moments, spans and numbers as a person in the Netherlands reads them.
enum DutchTimes {
    static func short(_ moment: Date, now: Date) -> String { DutchMoment(moment).short(at: now) }

    /// "2,5": one decimal at most.
    static func number(_ value: Double) -> String {
        let rounded = (value * 10).rounded() / 10
        return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded).replacing(".", with: ",")
    }

    /// "40 seconden", "12 minuten", "3 uur".
    static func span(_ seconds: Double) -> String {
        switch seconds {
        case ..<90: Int(seconds.rounded()).counting("seconde", "seconden")
        case ..<5400: Int((seconds / 60).rounded()).counting("minuut", "minuten")
        case ..<172_800: "\(Int((seconds / 3600).rounded())) uur"
        default: Int((seconds / 86_400).rounded()).counting("dag", "dagen")
        }
    }
}
