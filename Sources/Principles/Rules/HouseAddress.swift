import DutchText

/// `privacy/adres`: a street with a house number, or a postcode. The street alone passes, so does the address of a public place, a range
/// of numbers ("2 tot en met 40") and an address in a confirmed fact for the public.
struct HouseAddress: CodedRule {
    static let id = "privacy/adres"

    private let publicPlaces: Set<String>
    private let endings: [String]

    init(_ settings: RuleSettings) {
        publicPlaces = settings.list("openbare-plekken")
        endings = settings.list("straateinden").sorted()
    }

    func matches(in subject: Subject) -> [RuleMatch] {
        let text = subject.text
        let known = Self.knownAddresses(subject)
        return text.tokens.indices.compactMap { place in
            guard let address = houseNumber(at: place, text) ?? postcode(at: place, text), !isPublic(address, text) else { return nil }
            let words = text.words[address].joined(separator: " ")
            return known.contains { $0.contains(words) } ? nil : RuleMatch(text.codePoints(of: address))
        }
    }

    private func houseNumber(at place: Int, _ text: CheckedText) -> Range<Int>? {
        guard text.tokens[place].isCapitalised || text.words[place].hasPrefix("'"), place + 1 < text.tokens.count else { return nil }
        let street = text.words[place]
        guard endings.contains(where: { street.hasSuffix($0) && street.utf8.count > $0.utf8.count + 1 }) || isLastWordOfStreet(place, text)
        else {
            return nil
        }
        let number = text.words[place + 1]
        guard text.gap(after: place).elementsEqual([0x20]), let first = number.utf8.first, first &- 0x30 < 10, number.utf8.count <= 6,
            Int(number.prefix { $0.isNumber }).map({ (1...9999).contains($0) }) == true, !isCount(place + 1, text)
        else { return nil }
        return startOfStreet(place, text)..<place + 2
    }

    /// "Laan van Meerdervoort 12", "Grote Markt 3".
    private func isLastWordOfStreet(_ place: Int, _ text: CheckedText) -> Bool {
        guard place > 0 else { return false }
        if ["markt", "plein", "laan", "weg", "straat", "kade", "gracht", "singel", "dijk"].contains(text.words[place]) {
            return text.tokens[place - 1].isCapitalised
        }
        return (max(0, place - 3)..<place).contains {
            ["laan", "weg", "plein", "straat"].contains(text.words[$0]) && text.tokens[$0].isCapitalised
        }
    }

    private func startOfStreet(_ place: Int, _ text: CheckedText) -> Int {
        var start = place
        while start > 0, place - start < 4, text.gap(before: start).allSatisfy({ $0 == 0x20 || $0 == 0x2D || $0 == 0x2E }),
            isPartOfStreet(start - 1, text)
        {
            start -= 1
        }
        return start
    }

    /// "Grote" in Grote Markt, "Laan van" in Laan van Zuid.
    private func isPartOfStreet(_ place: Int, _ text: CheckedText) -> Bool {
        if text.tokens[place].isCapitalised { return !text.tokens[place].startsSentence }
        guard ["van", "de", "der", "den", "het"].contains(text.words[place]) else { return false }
        return (max(0, place - 2)..<place).contains {
            ["laan", "weg", "plein", "straat", "hof", "kade"].contains(text.words[$0]) && text.tokens[$0].isCapitalised
        }
    }

    /// "Kerkstraat 2 tot en met 40", "Dorpsstraat 3 uur dicht": not one house.
    private func isCount(_ place: Int, _ text: CheckedText) -> Bool {
        guard place + 1 < text.tokens.count else { return false }
        if text.gap(after: place).contains(0x2E), Int(text.words[place + 1]) != nil, !text.gap(after: place).contains(0x20) { return true }
        let next = text.words[place + 1]
        let isRange = text.tokens[place].isJoinedToNext && Int(next) != nil
        return isRange
            || ["tot", "t", "uur", "minuten", "dagen", "weken", "keer", "procent", "meter", "bewoners", "woningen", "mensen"].contains(next)
    }

    private func postcode(at place: Int, _ text: CheckedText) -> Range<Int>? {
        guard place + 1 < text.tokens.count, text.words[place].utf8.count == 4, let digits = Int(text.words[place]), digits >= 1000 else {
            return joinedPostcode(place, text)
        }
        let letters = text.string(tokens: place + 1..<place + 2)
        guard letters.utf8.count == 2, letters.utf8.allSatisfy({ $0 &- 0x41 < 26 }), text.gap(after: place).elementsEqual([0x20]) else {
            return nil
        }
        return place..<place + 2
    }

    /// `1234AB`
    private func joinedPostcode(_ place: Int, _ text: CheckedText) -> Range<Int>? {
        guard text.words[place].utf8.count == 6, text.isNumber(place) else { return nil }
        let word = text.string(tokens: place..<place + 1)
        guard word.utf8.count == 6, word.utf8.prefix(4).allSatisfy({ $0 &- 0x30 < 10 }), word.utf8.suffix(2).allSatisfy({ $0 &- 0x41 < 26 })
        else {
            return nil
        }
        return place..<place + 1
    }

    private func isPublic(_ address: Range<Int>, _ text: CheckedText) -> Bool {
        let sentence = text.sentenceIndex(of: address.lowerBound)
        let before = sentence > 0 && text.sentences[sentence - 1].place == .heading ? text.sentences[sentence - 1].tokens : 0..<0
        return text.near(address.lowerBound).contains { isPublicPlace(text.words[$0]) }
            || before.contains { isPublicPlace(text.words[$0]) }
    }

    private func isPublicPlace(_ word: String) -> Bool { publicPlaces.contains(word) }

    private static func knownAddresses(_ subject: Subject) -> [String] {
        (subject.incident?.confirmedFacts(for: subject.audience) ?? []).map { fact in
            let folded = FoldedText(fact.text)
            return Tokenizer.tokens(in: folded).map { String(decoding: folded.bytes[$0.folded], as: UTF8.self) }.joined(separator: " ")
        }
    }
}
