import Foundation

/// Readable name of an incident in addresses, files and commands: lower-case ASCII letters, digits and hyphens.
public struct IncidentID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The name as it stands in addresses and files.
    public let rawValue: String

    /// Takes an id as it was made before; nil when it could not be one.
    public init?(_ rawValue: String) {
        let allowed = rawValue.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
        // A name that begins with a hyphen would be taken for a flag.
        guard allowed, !rawValue.isEmpty, rawValue.utf8.count <= 80, !rawValue.hasPrefix("-") else { return nil }
        self.rawValue = rawValue
    }

    /// Makes an id from a title: `Steekpartij Marktplein` gives `steekpartij-marktplein`.
    /// - Parameter number: 1 for the first of that title, 2 gives `…-2`, and so on.
    public init(title: String, number: Int = 1) {
        let words = title.lowercased().decomposedStringWithCompatibilityMapping.unicodeScalars
            .split { !$0.belongsToWord }
            .map { String(String.UnicodeScalarView($0.filter(\.standsInSlug))) }
            .filter { !$0.isEmpty }
        var slug = words.joined(separator: "-").prefix(60)
        while slug.last == "-" { slug.removeLast() }
        let base = slug.isEmpty ? "incident" : String(slug)
        rawValue = number > 1 ? "\(base)-\(number)" : base
    }

    /// By letters, so that lists have one order.
    public static func < (a: IncidentID, b: IncidentID) -> Bool { a.rawValue < b.rawValue }
    /// The name as it stands in addresses and files.
    public var description: String { rawValue }
}

extension Unicode.Scalar {
    fileprivate var standsInSlug: Bool { ("a"..."z").contains(self) || ("0"..."9").contains(self) }

    /// Accents and apostrophes hold a word together and fall away: `café's` gives `cafes`.
    fileprivate var belongsToWord: Bool {
        standsInSlug || (0x300...0x36F).contains(value) || self == "'" || self == "\u{2019}" || self == "\u{2018}"
    }
}
