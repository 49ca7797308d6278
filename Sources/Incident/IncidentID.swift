import Foundation

/// Readable name of an incident in addresses, files and commands: lower-case ASCII letters, digits and hyphens.
public struct IncidentID: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let rawValue: String

    /// Takes an id as it was made before; nil when it could not be one.
    public init?(_ rawValue: String) {
        let allowed = rawValue.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
        guard allowed, !rawValue.isEmpty, rawValue.utf8.count <= 80 else { return nil }
        self.rawValue = rawValue
    }

    /// Makes an id from a title: `Steekpartij Marktplein` gives `steekpartij-marktplein`.
    /// - Parameter number: 1 for the first of that title, 2 gives `…-2`, and so on.
    public init(title: String, number: Int = 1) {
        let words = title.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
            .split { !(("a"..."z").contains($0) || ("0"..."9").contains($0) || (0x300...0x36F).contains($0.value) || $0 == "'") }
            .map { String(String.UnicodeScalarView($0.filter { $0.isASCII && $0 != "'" })) }
            .filter { !$0.isEmpty }
        let slug = words.joined(separator: "-").prefix(60)
        let base = slug.isEmpty ? "incident" : String(slug)
        rawValue = number > 1 ? "\(base)-\(number)" : base
    }

    public static func < (a: IncidentID, b: IncidentID) -> Bool { a.rawValue < b.rawValue }
    public var description: String { rawValue }
}
