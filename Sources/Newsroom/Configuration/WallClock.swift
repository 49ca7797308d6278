import Foundation

/// The current time as a value that is handed in: nothing below the command line asks for it by itself.
public struct WallClock: Sendable {
    private let read: @Sendable () -> Date

    /// A clock that reads the time as `read` says; tests hand in one that stands still.
    public init(_ read: @escaping @Sendable () -> Date) { self.read = read }

    /// The machine's clock.
    public static let system = WallClock { Date() }

    /// The time now.
    public var now: Date { read() }
}
