import Foundation

/// How certain a fact is. Certainty always knows who said so, when, and on what source.
public enum FactStatus: Sendable, Equatable {
    case unconfirmed
    case confirmed(Verification)
    case refuted(Verification)

    /// The word in files, database and JSON.
    public var name: String {
        switch self {
        case .unconfirmed: "unconfirmed"
        case .confirmed: "confirmed"
        case .refuted: "refuted"
        }
    }

    public var verification: Verification? {
        switch self {
        case .unconfirmed: nil
        case .confirmed(let verification), .refuted(let verification): verification
        }
    }
}

/// Who settled a fact, when, and on what source.
public struct Verification: Sendable, Equatable {
    public let by: String
    public let at: Date
    public let source: String

    public init(by: String, at: Date, source: String) {
        self.by = by
        self.at = at
        self.source = source
    }
}
