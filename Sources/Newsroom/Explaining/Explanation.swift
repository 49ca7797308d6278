/// What a user reads when something cannot be done: what, which file or address, and the next step, on one line of Dutch.
///
/// Errors carry no words for users; ``init(_:)`` finds the words. The command line turns `kind` into an exit code, the web
/// into a status.
public struct Explanation: Error, Sendable, Equatable, CustomStringConvertible {
    /// What sort of trouble it is (sysexits).
    public enum Kind: Sendable, Equatable {
        /// The command or form is not right.
        case usage
        /// What was given in is wrong.
        case badData
        /// What was asked for is not there.
        case missing
        /// The network or a service does not answer.
        case unavailable
        /// Our fault.
        case `internal`
        /// A file or folder cannot be written.
        case cannotWrite
        /// A setting, rule or template of the organisation is wrong.
        case configuration
    }

    /// What sort of trouble it is.
    public let kind: Kind
    /// One line of Dutch.
    public let text: String

    /// An explanation made on the spot.
    public init(_ kind: Kind, _ text: String) {
        self.kind = kind
        self.text = text
    }

    /// The line itself.
    public var description: String { text }

    /// Finds the words for any error; an error that nobody has words for is our own fault, and says so.
    public init(_ error: any Error) {
        if let explanation = error as? Explanation {
            self = explanation
        } else if let explained = error as? any Explainable {
            self = explained.explanation
        } else {
            self = Explanation(
                .internal, "Er ging iets mis in Eenmond zelf: \(String(describing: error).firstLine). Meld dit aan de beheerder.")
        }
    }
}

/// An error that words were written for. The conformances stand beside this file, one a room.
protocol Explainable: Error {
    var explanation: Explanation { get }
}
