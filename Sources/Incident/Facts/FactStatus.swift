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

    /// Who settled it; nil while it is unconfirmed.
    public var verification: Verification? {
        switch self {
        case .unconfirmed: nil
        case .confirmed(let verification), .refuted(let verification): verification
        }
    }
}

/// Who settled a fact, when, and on what source.
public struct Verification: Sendable, Equatable {
    /// The person who settled it.
    public let by: String
    /// When that was.
    public let at: Date
    /// What it was settled on: "officier van dienst brandweer".
    public let source: String

    /// A verification as it was given.
    public init(by: String, at: Date, source: String) {
        self.by = by
        self.at = at
        self.source = source
    }
}
