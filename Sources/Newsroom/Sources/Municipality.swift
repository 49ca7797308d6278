import Foundation

/// A municipality, where it lies, and the other names that people know it by.
public struct Municipality: Sendable, Equatable, Encodable {
    /// As the law spells it: `'s-Gravenhage`.
    public let name: String
    /// One of the twelve.
    public let province: String
    /// One of the twenty-five.
    public let safetyRegion: String
    /// Other names, and its larger places.
    public let places: [String]

    /// What people and headlines call it: Den Haag, Den Bosch, Bergen.
    public var commonName: String {
        if name.hasPrefix("'s-"), let usual = places.first { return usual }
        // Bergen (NH), and Nuenen, Gerwen en Nederwetten.
        return String(name.prefix { $0 != "(" && $0 != "," }).trimmingCharacters(in: .whitespaces)
    }
}
