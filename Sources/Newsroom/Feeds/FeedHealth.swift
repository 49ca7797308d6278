import Storage

/// How a feed does, in one word; raw values are those of the JSON.
public enum FeedHealth: String, Sendable, Encodable, CaseIterable {
    /// Not polled yet.
    case new
    /// The last visit went well.
    case ok
    /// The last visits failed; it is tried again.
    case failing
    /// The server asked us to wait.
    case held
    /// The server said that it is over (410).
    case gone

    /// For people.
    public var words: String {
        switch self {
        case .new: "nieuw"
        case .ok: "goed"
        case .failing: "storing"
        case .held: "wacht"
        case .gone: "gestopt"
        }
    }
}

extension Feed {
    /// How it does.
    public var health: FeedHealth {
        if state.isGone { return .gone }
        if state.lastErrorCode != nil { return isHeld ? .held : .failing }
        return state.lastSuccess == nil ? .new : .ok
    }

    /// Why the last visit failed, in one line of plain Dutch; nil when it went well.
    public var trouble: String? { FeedTrouble.words(of: self) }

    /// What was lost of the last document, in one line of plain Dutch; nil when it was whole.
    public var notice: String? { state.notice.map(FeedNotice.words) }

    /// A warning that stays as long as its cause does; nil when there is none.
    public var warning: String? {
        settings.takesAnyCertificate
            ? "het certificaat van deze server wordt niet gecontroleerd: wat u leest, kan onderweg zijn veranderd." : nil
    }
}
