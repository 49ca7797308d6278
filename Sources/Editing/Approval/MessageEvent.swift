import Foundation

/// Something that was done with one version of a message. Events are only added.
public struct MessageEvent: Sendable, Equatable {
    /// What was done. The raw value is the word in the database.
    public enum Action: String, Sendable, CaseIterable {
        case asked
        case looked
        case approved
        case approvedInEmergency = "approved-in-emergency"
        case returned
        case published
    }

    /// Number of the version in the store.
    public let version: Int64
    /// What was done.
    public let action: Action
    /// When.
    public let at: Date
    /// Who did it.
    public let who: String
    /// Number of that person's account; nil when it was done without one.
    public let account: Int64?
    /// Why, where a reason is asked.
    public let reason: String?
    /// What the text stood on when someone looked at it or approved it.
    public let ground: MessageGround?
    /// Where it went out.
    public let publication: Publication?

    /// Whether the text might go out from then on.
    public var isApproval: Bool { action == .approved || action == .approvedInEmergency }

    /// An event as it happened or was stored.
    public init(
        version: Int64, action: Action, at: Date, who: String, account: Int64? = nil, reason: String? = nil, ground: MessageGround? = nil,
        publication: Publication? = nil
    ) {
        self.version = version
        self.action = action
        self.at = at
        self.who = who
        self.account = account
        self.reason = reason
        self.ground = ground
        self.publication = publication
    }
}
