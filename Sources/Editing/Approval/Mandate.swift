import Foundation

/// Somebody who may approve in the name of the lead.
public struct Mandate: Sendable, Equatable, Codable {
    /// Who may approve.
    public let name: String
    /// Who gave the mandate.
    public let by: String
    /// Since when.
    public let at: Date

    /// A mandate as it was given.
    public init(name: String, by: String, at: Date) {
        self.name = name
        self.by = by
        self.at = at
    }
}
