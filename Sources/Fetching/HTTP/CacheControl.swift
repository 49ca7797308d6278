import Foundation

/// What a response's Cache-Control says (RFC 9111 §5.2.2), as far as a poller cares.
public struct CacheControl: Equatable, Sendable {
    /// Seconds for which the response is fresh.
    public let maxAge: Int?
    /// The same for shared caches.
    public let sharedMaxAge: Int?
    /// The response must not be stored by a cache.
    public let noStore: Bool
    /// It may be stored, and must be asked after each time.
    public let noCache: Bool

    /// Reads the header's value; several headers come joined with commas. What is not understood is skipped.
    public init(_ text: String) {
        var numbers: [String: Int] = [:]
        var words: Set<String> = []
        for directive in Self.directives(text) {
            let parts = directive.split(separator: "=", maxSplits: 1).map { Self.bare($0) }
            guard let name = parts.first?.lowercased() else { continue }
            words.insert(name)
            guard parts.count == 2, numbers[name] == nil, let number = Self.seconds(parts[1]) else { continue }
            numbers[name] = number
        }
        maxAge = numbers["max-age"]
        sharedMaxAge = numbers["s-maxage"]
        noStore = words.contains("no-store")
        noCache = words.contains("no-cache")
    }

    /// Commas inside quotes (`private="set-cookie, x"`) do not part directives.
    private static func directives(_ text: String) -> [Substring] {
        var isQuoted = false
        return text.split { character in
            if character == "\"" { isQuoted.toggle() }
            return character == "," && !isQuoted
        }
    }

    private static func bare(_ text: Substring) -> String {
        text.trimmingCharacters(in: [" ", "\t", "\""])
    }

    /// Digits only. A number that is too large counts as the largest there is (RFC 9111 §1.2.2).
    private static func seconds(_ text: String) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return min(Int(text) ?? Int(Int32.max), Int(Int32.max))
    }
}
