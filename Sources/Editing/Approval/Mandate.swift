import Foundation

/// Somebody who may approve in the name of the lead.
public struct Mandate: Sendable, Equatable, Codable {
    /// Who may approve.
    public let name: String
    /// Number of the account of who may approve; nil for somebody without one, who is known by name.
    public let account: Int64?
    /// Who gave the mandate.
    public let by: String
    /// Since when.
    public let at: Date

    /// A mandate as it was given.
    public init(name: String, account: Int64? = nil, by: String, at: Date) {
        self.name = name
        self.account = account
        self.by = by
        self.at = at
    }
}
