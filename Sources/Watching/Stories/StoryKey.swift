import DutchText

/// Keys that bring forms of one word together, for comparing items only: a key need not be a word, nor tell all words apart.
enum StoryKey {
    /// A word without its ending: steekpartijen as steekpartij, geblust as blus.
    static func word(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        var letters = Array(bytes)
        if letters.count > 6, letters.starts(with: ge) { letters.removeFirst(2) }
        if let ending = endings.first(where: { letters.count > $0.count + 3 && letters.suffix($0.count).elementsEqual($0) }) {
            letters.removeLast(ending.count)
        }
        if let last = letters.last {
            letters[letters.count - 1] =
                last == UInt8(ascii: "z") ? UInt8(ascii: "s") : last == UInt8(ascii: "v") ? UInt8(ascii: "f") : last
        }
        var single: [UInt8] = []
        for letter in letters where single.last != letter { single.append(letter) }
        return hash(single, seed: 1)
    }

    /// A name without its genitive and without what makes an adjective of it: Almelose as Almelo, Zwolle's as Zwolle.
    static func name(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        var letters = Array(bytes)
        if let ending = nameEndings.first(where: { letters.count > $0.count + 3 && letters.suffix($0.count).elementsEqual($0) }) {
            letters.removeLast(ending.count)
        }
        // Zwolle and Zwols, Emmen and Emmer: the last vowel goes with its adjective.
        while letters.count > 4, let last = letters.last, last == UInt8(ascii: "e") { letters.removeLast() }
        return hash(letters, seed: 2)
    }

    static func number(_ bytes: ArraySlice<UInt8>) -> UInt32 { hash(Array(bytes), seed: 3) }

    private static func hash(_ letters: [UInt8], seed: UInt8) -> UInt32 {
        var hash = WordHash()
        hash.add(seed)
        for letter in letters { hash.add(letter) }
        return UInt32(truncatingIfNeeded: hash.value >> 16)
    }

    private static let ge = Array("ge".utf8)
    private static let endings: [[UInt8]] = ["tjes", "tje", "jes", "den", "ten", "de", "te", "en", "je", "e", "s", "t", "d"].map {
        Array($0.utf8)
    }
    private static let nameEndings: [[UInt8]] = ["'s", "enaren", "enaar", "naren", "naar", "ers", "er", "se", "s"].map { Array($0.utf8) }
}
