/// Why something cannot be done with a message. The words for the user are made elsewhere.
public struct EditingError: Error, Equatable, Sendable {
    /// What is in the way.
    public enum Code: String, Sendable, CaseIterable {
        /// There is no such version of this message.
        case unknownVersion
        /// A newer version took its place; `detail` is its number.
        case newerVersion
        /// Two people changed the message at once and nobody brought their texts together yet.
        case unmerged
        /// Something in the text holds its approval; ``holds`` tells what.
        case held
        /// Who wrote a text does not approve it.
        case ownWork
        /// Neither the lead nor someone whom the lead mandated; `detail` is the lead.
        case notMandated
        /// A reason is asked for.
        case noReason
        /// Nobody is named.
        case noName
        /// Only what was approved goes out.
        case notApproved
        /// It was approved before.
        case alreadyApproved
        /// Would bring a fact to readers who may not have it; `detail` names the fact.
        case widening
    }

    /// What is in the way.
    public let code: Code
    /// A number, a name or a fact; see ``Code-swift.enum``.
    public let detail: String
    /// What holds the approval; only with `.held`.
    public let holds: [Hold]

    /// An error about one thing.
    public init(_ code: Code, _ detail: String = "", holds: [Hold] = []) {
        self.code = code
        self.detail = detail
        self.holds = holds
    }
}
