import Foundation

/// One thing that was done outside an incident: with accounts, settings, confidentiality, feeds, contacts, templates or rules.
public struct AccountLogEntry: Sendable, Equatable {
    /// What was done. The raw value is the word in the database and in exports.
    public enum Action: String, CaseIterable, Sendable {
        case created
        case renamed
        case rolesChanged = "roles-changed"
        case closed
        case reopened
        case invited
        case resetLinkMade = "reset-link-made"
        case passwordSet = "password-set"
        case codesSet = "codes-set"
        case codesRemoved = "codes-removed"
        case signedIn = "signed-in"
        case signInRefused = "sign-in-refused"
        case signedOut = "signed-out"
        case signedOutEverywhere = "signed-out-everywhere"
        case tokenMade = "token-made"
        case tokenRevoked = "token-revoked"
        case madeConfidential = "made-confidential"
        case madeOpen = "made-open"
        case memberAdded = "member-added"
        case memberRemoved = "member-removed"
        case settingChanged = "setting-changed"
        case feedAdded = "feed-added"
        case feedChanged = "feed-changed"
        case feedRemoved = "feed-removed"
        case feedTied = "feed-tied"
        case contactAdded = "contact-added"
        case contactRemoved = "contact-removed"
        case templateChanged = "template-changed"
        case rulesChanged = "rules-changed"
        case styleChanged = "style-changed"
    }

    /// Who did what nobody put a name to: somebody at the machine itself.
    public static let commandLine = "opdrachtregel"

    /// When it was done.
    public let at: Date
    /// Who did it: a person's name, or `opdrachtregel`.
    public let who: String
    /// What was done.
    public let action: Action
    /// The account, incident, setting, feed, contact or file that it was done to.
    public let subject: String
    /// What it was before.
    public let from: String?
    /// What it became.
    public let to: String?
    /// Why, or from where.
    public let reason: String?

    /// An entry to be written.
    public init(
        at: Date, who: String, action: Action, subject: String, from: String? = nil, to: String? = nil, reason: String? = nil
    ) {
        self.at = at
        self.who = who
        self.action = action
        self.subject = subject
        self.from = from
        self.to = to
        self.reason = reason
    }
}

extension AccountLogEntry.Action: SQLConvertible {}
