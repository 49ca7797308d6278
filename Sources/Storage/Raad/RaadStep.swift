import Foundation
import Incident

/// What is done with a question of the raad, in one step: all of it is kept, or nothing.
public struct RaadStep: Sendable {
    /// The next version of the answer; nil leaves the answer as it is.
    public let version: RaadAnswer?
    /// When question and answer are in what everybody uses from now on; nil when they are not.
    public let shared: Date?
    /// What the log of the incident tells of it.
    public let entries: [LogEntry]

    /// A step as it was decided.
    public init(_ version: RaadAnswer?, shared: Date?, entries: [LogEntry]) {
        self.version = version
        self.shared = shared
        self.entries = entries
    }
}
