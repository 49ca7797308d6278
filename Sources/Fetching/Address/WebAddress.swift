import Foundation

/// An http or https address, normalised by libcurl's own parser so that we and libcurl can never read it in two ways.
struct WebAddress: Sendable, Equatable {
    /// Without credentials, with blanks and letters outside ASCII percent-encoded.
    let url: String
    /// `http` or `https`.
    let scheme: String
    /// Lower case, without brackets and without a trailing dot.
    let host: String
    let port: Int
    let credentials: BasicAuth?

    /// Reads an address, absolute or (after a redirect) relative to another.
    ///
    /// - Throws: `.forbiddenScheme`, `.invalidURL`.
    init(_ text: String, relativeTo base: WebAddress? = nil) throws(FetchError) {
        let text = Self.trimmed(text)
        if let scheme = Self.scheme(of: text), scheme != "http", scheme != "https" {
            throw FetchError(.forbiddenScheme, url: Self.withoutCredentials(text), detail: scheme)
        }
        let parts = try URLParts(text, base: base?.url)
        url = parts.url
        scheme = parts.scheme
        host = Self.canonical(host: parts.host)
        port = parts.port
        credentials = parts.user.map { BasicAuth(user: $0, password: parts.password ?? "") }
    }

    /// Whether secrets meant for `other` may go here: same host and port, or the same host made safer by https.
    func mayShareSecrets(of other: WebAddress) -> Bool {
        guard host == other.host else { return false }
        if scheme == other.scheme, port == other.port { return true }
        return scheme == "https" && port == 443 && other.scheme == "http" && other.port == 80
    }

    /// A host name as we compare them.
    static func canonical(host: String) -> String {
        var host = host.lowercased()
        if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
        if host.hasSuffix("."), host.count > 1 { host.removeLast() }
        return host
    }

    /// The scheme when there is one by RFC 3986 §3.1. `host:8080/path` has none.
    private static func scheme(of text: String) -> String? {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let name = text[..<colon]
        guard let first = name.first, first.isASCII, first.isLetter else { return nil }
        guard name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "+" || $0 == "-") }) else { return nil }
        let isPort = text[text.index(after: colon)...].first?.isNumber == true
        return isPort ? nil : name.lowercased()
    }

    private static func trimmed(_ text: String) -> String {
        var slice = text[...]
        while slice.first?.isWhitespace == true { slice.removeFirst() }
        while slice.last?.isWhitespace == true { slice.removeLast() }
        return String(slice)
    }

    /// For an error about an address that could not be read: what stands before an `@` may be a password.
    static func withoutCredentials(_ text: String) -> String {
        guard let start = text.range(of: "//")?.upperBound else { return text }
        let authority = text[start...].prefix { !"/?#".contains($0) }
        guard let at = authority.lastIndex(of: "@") else { return text }
        return String(text[..<start]) + String(text[text.index(after: at)...])
    }
}
