import Incident

/// A part that a message does not hold, and why a person decided that it need not.
public struct AnsweredPart: Codable, Sendable, Equatable {
    /// The part that is not there.
    public let part: MissingPart
    /// What was said to it.
    public let answer: FindingAnswer
}

extension MissingPart {
    /// The part that a user names: `medeleven`, or `compleet/medeleven` as `check` writes it.
    public init?(named name: String) {
        self.init(rawValue: name.hasPrefix("compleet/") ? String(name.dropFirst("compleet/".count)) : name)
    }

    /// The rule that misses it, as `check` writes it.
    public var rule: String { "compleet/\(rawValue)" }

    /// What an answer is kept under: it holds for all messages of that kind, in every version.
    public func key(for kind: MessageKind) -> String { "\(rule)/\(kind.rawValue)" }
}
