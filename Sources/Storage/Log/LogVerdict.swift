/// What came out of a walk through the seals of a log.
public enum LogVerdict: Sendable, Equatable {
    /// Every entry fits its seal; `seal` is that of the last one, nil for an empty log. Written down elsewhere, it proves later that
    /// nothing before it was changed.
    case intact(entries: Int, seal: String?)
    /// The first entry that does not fit.
    case broken(LogBreak)
}

/// The first place where a log does not fit its seals.
public struct LogBreak: Sendable, Equatable {
    /// What is wrong there.
    public enum Fault: String, Sendable, CaseIterable {
        /// The entry is not what was sealed, or not in its place.
        case changed
        /// The entry is gone; its seal is still known.
        case removed
        /// The entry was written past Eenmond: it has no seal.
        case unsealed
        /// The seal that was written down elsewhere stands nowhere in this log.
        case forgotten
    }

    /// Place in the log of the incident, from 1.
    public let number: Int
    /// What is wrong there.
    public let fault: Fault
    /// Who the entry names, as it stands there now; nil when there is no entry.
    public let who: String?
    /// The action that it names, as it stands there now.
    public let action: String?
    /// What it is about, as it stands there now.
    public let subject: String?

    init(number: Int, fault: Fault, row: LogRow?) {
        self.number = number
        self.fault = fault
        who = row?.who
        action = row?.action
        subject = row?.subject
    }
}
