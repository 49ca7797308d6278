import Foundation

/// How long somebody stays signed in.
public struct SessionLimits: Sendable, Equatable {
    /// Without any request. An open page that is kept up to date counts as use.
    public let idle: TimeInterval
    /// Whatever happens: NIST SP 800-63B-4, 2.2.3 (AAL2) asks to sign in again within 24 hours.
    public let absolute: TimeInterval

    /// Two hours: longer than the one hour that NIST advises, for who waits for the next update must not be thrown out.
    public init(idle: TimeInterval = 2 * 3600, absolute: TimeInterval = 24 * 3600) {
        self.idle = idle
        self.absolute = absolute
    }

    /// Whether a session still stands.
    public func allows(createdAt: Date, lastSeen: Date, at now: Date) -> Bool {
        now < createdAt.addingTimeInterval(absolute) && now < lastSeen.addingTimeInterval(idle)
    }
}
