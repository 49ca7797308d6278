import Accounts

extension WebContext {
    /// Whether who asks may write messages.
    var mayWrite: Bool { visitor.may(.writeMessages) }
    /// Whether who asks may approve them by her office; the lead and who is mandated may always.
    var mayApprove: Bool { visitor.isSignedIn && visitor.may(.approveMessages) }
    /// Whether who asks may judge news.
    var mayWatch: Bool { visitor.may(.watchMedia) }
}
