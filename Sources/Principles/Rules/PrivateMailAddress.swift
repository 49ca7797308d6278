/// `privacy/mailadres`: a mail address of a person: at a provider for consumers, or with an initial and a surname. The contacts of the
/// incident pass, and so does an address in a line for the press.
struct PrivateMailAddress: CodedRule {
    static let id = "privacy/mailadres"

    private let providers: Set<String>
    private let contactWords: Set<String>

    init(_ settings: RuleSettings) {
        providers = settings.list("mailaanbieders")
        contactWords = settings.list("contactwoorden")
    }

    func matches(in subject: Subject) -> [RuleMatch] {
        let text = subject.text
        let contacts = subject.incident?.story.contacts
        let known = Set([contacts?.press?.email, contacts?.public.url].compactMap { $0?.lowercased() })
        return text.tokens.indices.dropFirst().compactMap { place in
            guard text.gap(before: place).elementsEqual([0x40]) else { return nil }
            let address = start(of: place, text)..<end(of: place, text)
            let range = text.codePoints(of: address)
            guard isPersonal(address, at: place, text), !known.contains(text.string(range).lowercased()) else { return nil }
            let isContact = text.near(place).contains { contactWords.contains(text.words[$0]) }
            return isContact ? nil : RuleMatch(range)
        }
    }

    private func start(of place: Int, _ text: CheckedText) -> Int {
        var start = place - 1
        while start > 0, Self.joins(text.gap(before: start)) { start -= 1 }
        return start
    }

    private func end(of place: Int, _ text: CheckedText) -> Int {
        var end = place + 1
        while end < text.tokens.count, Self.joins(text.gap(before: end)) { end += 1 }
        return end
    }

    private static func joins(_ gap: ArraySlice<UInt8>) -> Bool {
        gap.count == 1 && (gap.first == 0x2E || gap.first == 0x2D || gap.first == 0x5F)
    }

    private func isPersonal(_ address: Range<Int>, at domain: Int, _ text: CheckedText) -> Bool {
        if providers.contains(text.words[domain]) { return true }
        let local = text.words[address.lowerBound..<domain]
        return local.count > 1 && (local.first?.utf8.count == 1)
    }
}
