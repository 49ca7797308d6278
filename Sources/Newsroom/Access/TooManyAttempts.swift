import Foundation

/// Somebody tried too often, and must wait.
public struct TooManyAttempts: Error, Sendable, Equatable {
    /// How long.
    public let seconds: TimeInterval
}

extension TooManyAttempts: Explainable {
    var explanation: Explanation { Explanation(.unavailable, AccountWords.tooMany(seconds)) }
}
