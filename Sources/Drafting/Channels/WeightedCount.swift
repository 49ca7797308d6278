import Foundation

/// X's weighted length (twitter-text `config/v3.json`): code points of the ranges below weigh 1, all others 2; an emoji weighs 2
/// however many code points it is made of. The text is counted in normal form C.
enum WeightedCount {
    static func count(_ text: Substring) -> Int {
        text.precomposedStringWithCanonicalMapping.reduce(0) { total, character in
            guard character.isEmoji else { return total + character.unicodeScalars.reduce(0) { $0 + weight($1) } }
            return total + 2 + strayJoiners(character)
        }
    }

    /// A joiner behind an emoji that joins nothing is no part of it, and weighs for itself.
    private static func strayJoiners(_ character: Character) -> Int {
        character.unicodeScalars.reversed().prefix { $0.value == 0x200D }.count
    }

    private static func weight(_ scalar: Unicode.Scalar) -> Int {
        light.contains { $0.contains(scalar.value) } ? 1 : 2
    }

    private static let light: [ClosedRange<UInt32>] = [0x0...0x10FF, 0x2000...0x200D, 0x2010...0x201F, 0x2032...0x2037]
}

extension Character {
    /// Shown as a picture: an emoji by itself, or a character that a variation selector, keycap or joiner makes one.
    var isEmoji: Bool {
        guard let first = unicodeScalars.first, first.properties.isEmoji else { return false }
        if first.properties.isEmojiPresentation { return true }
        return unicodeScalars.dropFirst().contains { $0.value == 0xFE0F || $0.value == 0x20E3 || $0.properties.isEmojiModifier }
    }
}
