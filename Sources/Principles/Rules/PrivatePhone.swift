/// `privacy/telefoon`: a mobile number (06, +31 6). The contacts of the incident pass, and so does a number in a line for the press.
struct PrivatePhone: CodedRule {
    static let id = "privacy/telefoon"

    private let contactWords: Set<String>

    init(_ settings: RuleSettings) { contactWords = settings.list("contactwoorden") }

    func matches(in subject: Subject) -> [RuleMatch] {
        let text = subject.text
        let known = Self.knownNumbers(subject)
        var found: [RuleMatch] = []
        var place = 0
        while place < text.tokens.count {
            guard let number = number(at: place, text) else {
                place += 1
                continue
            }
            let isContact = text.near(place).contains { contactWords.contains(text.words[$0]) }
            if !isContact, !known.contains(number.digits) { found.append(RuleMatch(codePoints(number.tokens, text))) }
            place = number.tokens.upperBound
        }
        return found
    }

    /// The ten digits of a mobile number, however they are grouped.
    private func number(at place: Int, _ text: CheckedText) -> (digits: String, tokens: Range<Int>)? {
        guard text.isNumber(place), place == 0 || !text.tokens[place].isJoinedToPrevious else { return nil }
        var digits = ""
        var end = place
        while end < text.tokens.count, digits.utf8.count < 13, text.words[end].utf8.allSatisfy({ $0 &- 0x30 < 10 }) {
            if end > place, !Self.joins(text.gap(before: end)) { break }
            digits += text.words[end]
            end += 1
            if let national = Self.national(digits) { return (national, place..<end) }
        }
        return nil
    }

    /// `06` and eight digits, from `+31 6`, `0031 6` or `06`.
    private static func national(_ digits: String) -> String? {
        let rest: Substring
        if digits.hasPrefix("06") {
            rest = digits.dropFirst(2)
        } else if digits.hasPrefix("316") {
            rest = digits.dropFirst(3)
        } else if digits.hasPrefix("00316") {
            rest = digits.dropFirst(5)
        } else if digits.hasPrefix("3106") {
            rest = digits.dropFirst(4)
        } else {
            return nil
        }
        return rest.utf8.count == 8 ? "06" + rest : nil
    }

    private static func joins(_ gap: ArraySlice<UInt8>) -> Bool {
        gap.count <= 3 && gap.allSatisfy { [0x20, 0x2D, 0x2E, 0x28, 0x29, 0x2F].contains($0) }
    }

    private func codePoints(_ tokens: Range<Int>, _ text: CheckedText) -> Range<Int> {
        let range = text.codePoints(of: tokens)
        return text.scalar(at: range.lowerBound - 1) == "+" ? range.lowerBound - 1..<range.upperBound : range
    }

    private static func knownNumbers(_ subject: Subject) -> Set<String> {
        let contacts = subject.incident?.story.contacts
        return Set(
            [contacts?.press?.phone, contacts?.public.phone].compactMap { $0?.filter(\.isNumber) }.compactMap { national($0) ?? $0 })
    }
}
