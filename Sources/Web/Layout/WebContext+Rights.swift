import Accounts

extension WebContext {
    /// Whether who asks may write messages.
    var mayWrite: Bool { visitor.may(.writeMessages) }
    /// Whether who asks may approve them by her office; the lead and who is mandated may for their incident.
    var mayApprove: Bool { visitor.isSignedIn && visitor.may(.approveMessages) }
    /// Number of the account of who asks; nil before there are accounts.
    var account: Int64? { visitor.account?.id }
    /// Whether who asks may judge news.
    var mayWatch: Bool { visitor.may(.watchMedia) }
}
