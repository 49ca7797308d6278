/// `privacy/rekening`: a Dutch bank account (IBAN) whose check digits are right. That of an organisation, named in the sentence, passes.
struct BankAccount: CodedRule {
    static let id = "privacy/rekening"

    private static let organisations: Set<String> = [
        "stichting", "fonds", "noodfonds", "gemeente", "vereniging", "kerk", "giro", "giro555", "actie", "inzamelingsactie", "rampenfonds",
    ]

    init(_ settings: RuleSettings) {}

    func matches(in subject: Subject) -> [RuleMatch] {
        let text = subject.text
        return text.tokens.indices.compactMap { place in
            guard text.words[place].hasPrefix("nl"), let tokens = account(at: place, text) else { return nil }
            guard !text.near(place).contains(where: { Self.organisations.contains(text.words[$0]) }) else { return nil }
            return RuleMatch(text.codePoints(of: tokens))
        }
    }

    /// Eighteen letters and digits, in one piece or in groups of four.
    private func account(at place: Int, _ text: CheckedText) -> Range<Int>? {
        var written = ""
        var end = place
        while end < text.tokens.count, written.utf8.count < 18 {
            written += text.words[end]
            end += 1
        }
        return Self.isAccount(written) ? place..<end : nil
    }

    /// ISO 13616: NL, two check digits, four letters of the bank, ten digits; the whole is 1 modulo 97.
    private static func isAccount(_ written: String) -> Bool {
        let bytes = Array(written.utf8)
        guard bytes.count == 18, bytes[4..<8].allSatisfy({ $0 &- 0x61 < 26 }),
            (bytes[2..<4] + bytes[8...]).allSatisfy({ $0 &- 0x30 < 10 })
        else { return false }
        let rest = (bytes[4...] + bytes[..<4]).reduce(0) { sum, byte in
            byte < 0x3A ? (sum * 10 + Int(byte - 0x30)) % 97 : (sum * 100 + Int(byte - 0x61) + 10) % 97
        }
        return rest == 1
    }
}
