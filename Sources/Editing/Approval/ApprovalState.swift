import Foundation

/// How far one version of a message is.
public struct ApprovalState: Sendable, Equatable {
    /// The steps. The raw value is the word in JSON and addresses.
    public enum Step: String, Sendable, Codable, CaseIterable {
        /// Being written.
        case concept
        /// Somebody asked for approval.
        case gevraagd
        /// Returned with a reason.
        case teruggegeven
        /// Approved, and unchanged since.
        case goedgekeurd
        /// Approved and gone out.
        case gepubliceerd
    }

    /// The step.
    public let step: Step
    /// Who took it; nil for a text that is being written.
    public let who: String?
    /// When.
    public let at: Date?
    /// Why it was returned, or approved in an emergency.
    public let reason: String?
    /// Approved by one pair of eyes, in an emergency.
    public let isEmergency: Bool

    static let concept = ApprovalState(step: .concept, who: nil, at: nil, reason: nil, isEmergency: false)

    /// Whether it may go out.
    public var isApproved: Bool { step == .goedgekeurd || step == .gepubliceerd }
}
