/// Brings inflected forms of one Dutch word together, for comparing sentences only: it need not be a word, nor tell all words apart.
enum RoughStem {
    static func of(_ word: String) -> String {
        var letters = Array(word.utf8)
        if letters.count > 6, letters.starts(with: Array("ge".utf8)) { letters.removeFirst(2) }
        for ending in endings where letters.count > ending.count + 2 && letters.hasSuffix(ending) {
            letters.removeLast(ending.count)
            break
        }
        while letters.count > 3, let last = letters.last, last == 0x74 || last == 0x64 { letters.removeLast() }
        if let last = letters.last, letters.count > 2 {
            letters[letters.count - 1] = last == 0x7A ? 0x73 : last == 0x76 ? 0x66 : last
        }
        var single: [UInt8] = []
        for letter in letters where single.last != letter { single.append(letter) }
        return String(decoding: single, as: UTF8.self)
    }

    private static let endings: [[UInt8]] = ["tjes", "tje", "jes", "je", "den", "ten", "de", "te", "en", "e", "s", "t"].map {
        Array($0.utf8)
    }
}

extension [UInt8] {
    fileprivate func hasSuffix(_ end: [UInt8]) -> Bool { suffix(end.count).elementsEqual(end) }
}
