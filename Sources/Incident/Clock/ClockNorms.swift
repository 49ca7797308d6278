import Foundation

/// How soon messages should come. Norms of the organisation, never a law: 30 minutes each in the handbook of Westvoorne
/// (Rotterdam-Rijnmond).
public struct ClockNorms: Sendable, Equatable {
    /// From the signal to the first message, in seconds.
    public let firstMessageWithin: TimeInterval
    /// From each message to the next, in seconds.
    public let updateEvery: TimeInterval

    /// Norms in seconds.
    public init(firstMessageWithin: TimeInterval, updateEvery: TimeInterval) {
        self.firstMessageWithin = firstMessageWithin
        self.updateEvery = updateEvery
    }
}
