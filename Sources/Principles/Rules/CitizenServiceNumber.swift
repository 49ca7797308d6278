/// `privacy/bsn`: a burgerservicenummer, by its eleven test (Regeling burgerservicenummer: the weighted sum of the nine digits, with
/// weights 9 to 2 and −1, divides by eleven).
struct CitizenServiceNumber: CodedRule {
    static let id = "privacy/bsn"

    private static let caseWords: Set<String> = [
        "zaaknummer", "kenmerk", "dossiernummer", "referentie", "referentienummer", "kvk", "ordernummer", "zaak", "nummer-zaak", "telefoon",
        "tel",
        "fax", "rekening", "iban",
    ]

    init(_ settings: RuleSettings) {}

    func matches(in subject: Subject) -> [RuleMatch] {
        let text = subject.text
        var found: [RuleMatch] = []
        var place = 0
        while place < text.tokens.count {
            guard let number = number(at: place, text) else {
                place += 1
                continue
            }
            if isPrivate(number.digits, before: place, text) { found.append(RuleMatch(text.codePoints(of: number.tokens))) }
            place = number.tokens.upperBound
        }
        return found
    }

    /// Nine digits in one piece, or in pieces with full stops, hyphens or single blanks: `1112.22.333`.
    private func number(at place: Int, _ text: CheckedText) -> (digits: [Int], tokens: Range<Int>)? {
        var digits: [Int] = []
        var end = place
        while end < text.tokens.count, digits.count < 9, let part = Self.digits(text.words[end]) {
            if end > place, !Self.joins(text.gap(before: end)) { break }
            digits += part
            end += 1
        }
        return digits.count == 9 ? (digits, place..<end) : nil
    }

    private func isPrivate(_ digits: [Int], before place: Int, _ text: CheckedText) -> Bool {
        let sentence = text.sentence(of: place).tokens
        let before = Set(text.words[max(sentence.lowerBound, place - 4)..<place])
        if before.contains("bsn") || before.contains("burgerservicenummer") { return true }
        guard before.isDisjoint(with: Self.caseWords), digits.contains(where: { $0 != digits[0] }) else { return false }
        return Self.passesElevenTest(digits)
    }

    static func passesElevenTest(_ digits: [Int]) -> Bool {
        let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1]
        let sum = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
        return digits.count == 9 && sum % 11 == 0 && sum != 0
    }

    private static func joins(_ gap: ArraySlice<UInt8>) -> Bool {
        gap.count == 1 && (gap.first == 0x2E || gap.first == 0x2D || gap.first == 0x20)
    }

    private static func digits(_ word: String) -> [Int]? {
        guard word.utf8.count <= 9, word.utf8.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
        return word.utf8.map { Int($0) - 0x30 }
    }
}
