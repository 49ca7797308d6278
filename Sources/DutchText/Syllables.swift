/// Counts syllables of Dutch words by their vowel groups.
///
/// Spelling alone, no dictionary: it counts `geëvacueerd` (5) and `station` (3) right and is off by one in some loan words (`team`).
/// Enough for a readability formula, not for hyphenation.
public enum Syllables {
    /// Syllables of one word, at least 1. A number counts as one, a word with hyphens as the sum of its parts.
    public static func count(in word: some StringProtocol) -> Int {
        var count = 0
        var run: [UInt8] = []
        for scalar in word.unicodeScalars {
            guard let (vowel, startsAnew) = vowel(scalar) else {
                count += nuclei(of: run)
                run.removeAll(keepingCapacity: true)
                continue
            }
            if startsAnew {
                count += nuclei(of: run)
                run.removeAll(keepingCapacity: true)
            }
            run.append(vowel)
        }
        return max(1, count + nuclei(of: run))
    }

    /// The base letter of a vowel, and whether a trema says that it starts a syllable. `j` after `i` belongs to the digraph.
    private static func vowel(_ scalar: Unicode.Scalar) -> (UInt8, startsAnew: Bool)? {
        switch scalar {
        case "a", "A", "à", "á", "â", "À", "Á": (0x61, false)
        case "e", "E", "è", "é", "ê", "È", "É": (0x65, false)
        case "i", "I", "í", "ì", "î": (0x69, false)
        case "o", "O", "ó", "ò", "ô": (0x6F, false)
        case "u", "U", "ú", "ù", "û": (0x75, false)
        case "y", "Y", "\u{133}", "\u{132}": (0x79, false)
        case "ä", "Ä": (0x61, true)
        case "ë", "Ë": (0x65, true)
        case "ï", "Ï": (0x69, true)
        case "ö", "Ö": (0x6F, true)
        case "ü", "Ü": (0x75, true)
        default: nil
        }
    }

    /// Longest groups first: `eeu` in sneeuw is one, `io` in station is two.
    private static func nuclei(of run: [UInt8]) -> Int {
        var rest = run[...]
        var count = 0
        while !rest.isEmpty {
            let length = groups.first { rest.starts(with: $0) }?.count ?? 1
            rest = rest.dropFirst(length)
            count += 1
        }
        return count
    }

    private static let groups: [[UInt8]] = [
        "aai", "ooi", "oei", "eeu", "ieu", "aa", "ee", "oo", "uu", "ie", "oe", "eu", "ui", "ei", "au", "ou",
    ]
    .map { Array($0.utf8) }
}
