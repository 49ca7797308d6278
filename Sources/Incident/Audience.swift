/// Who may read a fact or a text, from widest to narrowest.
public enum Audience: String, NamedValue {
    case `public`
    case raad
    case `internal`

    /// A reader of `self` may have what is meant for `other` when that is at least as wide.
    public func mayRead(_ other: Audience) -> Bool { other.narrowness <= narrowness }

    private var narrowness: Int {
        switch self {
        case .public: 0
        case .raad: 1
        case .internal: 2
        }
    }
}
