/// Why a change to an incident is refused. The words for the user are made elsewhere.
public struct IncidentError: Error, Equatable, Sendable {
    /// What kind of refusal it is.
    public enum Code: String, Sendable {
        /// A field that must hold something is blank; `detail` names it.
        case empty
        /// No fact with this id; `detail` is the id.
        case unknownFact
        /// The fact is not confirmed; `detail` is its id.
        case unconfirmedFact
        /// The incident is closed; `detail` is its id.
        case closed
        /// The new lead is who already has it; `detail` is the name.
        case sameLead
        /// A finding that nobody answered; `detail` names it.
        case unknownAnswer
        /// A dossier file that does not hold together; `detail` says what.
        case invalidDossier
    }

    /// What kind of refusal it is.
    public let code: Code
    /// Which field, fact or name; see ``Code-swift.enum`` for what each kind holds.
    public let detail: String

    /// An error of that kind about that field, fact or name.
    public init(_ code: Code, _ detail: String) {
        self.code = code
        self.detail = detail
    }
}

extension String {
    /// The text without blanks around it, or an error that names the field.
    func orThrow(_ field: String) throws(IncidentError) -> String {
        let trimmed = trimmingBlanks()
        guard !trimmed.isEmpty else { throw IncidentError(.empty, field) }
        return trimmed
    }

    func trimmingBlanks() -> String {
        var slice = self[...]
        while slice.first?.isWhitespace == true { slice.removeFirst() }
        while slice.last?.isWhitespace == true { slice.removeLast() }
        return String(slice)
    }
}
