import Foundation

/// Folding of letters outside Latin-1 and Latin Extended-A, by Unicode's own tables: other scripts in lower case, letters with more than
/// one accent, full-width and mathematical letters, ligatures such as `ﬁ`. Slow, and rare in Dutch text.
enum UnlistedFold {
    /// Folded UTF-8; empty when nothing is left.
    static func fold(_ scalar: Unicode.Scalar) -> [UInt8] {
        guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { return Array(String(scalar).utf8) }
        let base = String(scalar).decomposedStringWithCompatibilityMapping.lowercased().decomposedStringWithCompatibilityMapping
        var bytes: [UInt8] = []
        for part in base.unicodeScalars where part.properties.generalCategory != .nonspacingMark {
            bytes.append(contentsOf: listed(part))
        }
        return bytes
    }

    private static func listed(_ scalar: Unicode.Scalar) -> [UInt8] {
        guard scalar.value >= 0x80, case .bytes(let packed) = FoldTable.fold(of: scalar) else { return Array(String(scalar).utf8) }
        return packed > 0xFF ? [UInt8(packed & 0xFF), UInt8(packed >> 8)] : [UInt8(packed)]
    }
}
