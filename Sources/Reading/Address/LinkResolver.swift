/// Makes addresses absolute, and lets through only those that a reader may follow.
struct LinkResolver: Sendable {
    private let base: WebAddress?

    /// Resolves against `base`; without one, only absolute addresses come through.
    init(base: WebAddress?) { self.base = base }

    /// What an address may be used for.
    enum Use {
        /// Something to open: http, https and mailto.
        case link
        /// Something to show: http and https.
        case media
    }

    /// The absolute address, or nil when it is empty, not safe, or cannot be made absolute.
    func address(_ reference: ByteView, for use: Use = .link) -> WebAddress? {
        guard !reference.trimmed.isEmpty else { return nil }
        let given = WebAddress(reference)
        let address = base?.resolve(given) ?? given
        if use == .link, address.scheme == "mailto" { return address }
        return address.isAbsoluteWeb ? address : nil
    }

    /// The absolute address as text.
    func string(_ reference: ByteView, for use: Use = .link) -> String? {
        Self.isPlainAbsolute(reference) ? reference.string : address(reference, for: use)?.string
    }

    /// Whether an address can be taken as it is: http or https, a host, and no character that needs attention.
    ///
    /// `ampersandsToo` lets those through: right for an address in which references have been resolved.
    static func isPlainAbsolute(_ reference: ByteView, ampersandsToo: Bool = false) -> Bool {
        guard reference.matches("http", at: 0) else { return false }
        let start = reference.matches("://", at: 4) ? 7 : reference.matches("s://", at: 4) ? 8 : reference.count
        guard start < reference.count, reference[start] != UInt8(ascii: "/") else { return false }
        return !reference.contains { byte in
            switch byte {
            case 0...0x20, UInt8(ascii: "\""), UInt8(ascii: "<"): true
            case UInt8(ascii: "&"): !ampersandsToo
            default: false
            }
        }
    }
}
