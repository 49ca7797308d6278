import Foundation
import Incident

/// One entry of a log with its place and its seal.
public struct SealedLogEntry: Sendable, Equatable {
    /// Place in the log of the incident, from 1.
    public let number: Int
    /// What was done.
    public let entry: LogEntry
    /// The moment as it is sealed: whole microseconds since 1970-01-01 UTC.
    public let microseconds: Int64
    /// SHA-256 over the seal before and this entry, in hexadecimal; nil for an entry that was written past Eenmond.
    public let seal: String?
}

extension SealedLogEntry {
    init(_ row: Row, number: Int) throws(StorageError) {
        self.number = number
        entry = try LogEntry(row)
        microseconds = try row["at"]
        seal = try row["seal"]
    }
}
