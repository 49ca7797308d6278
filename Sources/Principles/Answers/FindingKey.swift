/// Names a finding by its rule, its words and its sentence, so that an answer holds for those words in that sentence, in whatever
/// version or message of the incident they stand; and for no other.
enum FindingKey {
    /// Sixteen hexadecimal digits: FNV-1a of 64 bits. It only has to tell the sentences of one incident apart.
    static func key(rule: String, words: String, sentence: ArraySlice<String>) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func add(_ text: String) {
            for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0100_0000_01b3 }
            hash = (hash ^ 0x0A) &* 0x0100_0000_01b3
        }
        add(rule)
        add(words)
        sentence.forEach(add)
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
