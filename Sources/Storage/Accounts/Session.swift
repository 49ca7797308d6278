import Accounts
import Foundation

/// Somebody who is signed in somewhere.
public struct Session: Sendable, Equatable {
    /// Digest of the token that the browser holds.
    public let digest: String
    /// Whose session it is.
    public let account: Int64
    /// When she signed in.
    public let createdAt: Date
    /// When she last asked for something, to the minute.
    public let lastSeen: Date
    /// From where: the address of the browser.
    public let address: String
    /// With what: the browser's own name for itself.
    public let browser: String

    init(_ row: Row) throws(StorageError) {
        digest = try row["digest"]
        account = try row["account"]
        createdAt = try row["created_at"]
        lastSeen = try row["last_seen"]
        address = try row["address"]
        browser = try row["browser"]
    }
}
