/// Finds the administrators in a text and who of them speaks.
struct AdministratorReader {
    let text: CheckedText
    /// Where a verb of saying stands ("zegt", "laat weten", "volgens"), as ranges of tokens.
    let speech: [Range<Int>]

    func mentions() -> [AdministratorMention] {
        var found: [AdministratorMention] = []
        var place = 0
        while place < text.tokens.count {
            guard let mention = mention(at: place) else {
                place += 1
                continue
            }
            found.append(mention)
            place = mention.tokens.upperBound
        }
        return marked(found)
    }

    private func mention(at place: Int) -> AdministratorMention? {
        guard let office = office(at: place) else { return nil }
        let next = office.tokens.upperBound
        if isFollowedByBlank(next), let name = NameReader.name(in: text, from: next, mayBeginSmall: true) {
            return AdministratorMention(
                office: office.name, names: NameReader.names(text.words[name]), tokens: office.tokens.lowerBound..<name.upperBound)
        }
        if let name = nameAfterComma(next) {
            return AdministratorMention(
                office: office.name, names: NameReader.names(text.words[name]), tokens: office.tokens.lowerBound..<name.upperBound)
        }
        if let name = nameBefore(office.tokens.lowerBound) {
            return AdministratorMention(
                office: office.name, names: NameReader.names(text.words[name]), tokens: name.lowerBound..<next)
        }
        guard office.name != "voorzitter" else { return nil }
        return AdministratorMention(office: office.name, names: [], tokens: office.tokens)
    }

    private func office(at place: Int) -> (name: String, tokens: Range<Int>)? {
        switch text.words[place] {
        case "burgemeester", "wethouder", "locoburgemeester", "wijkwethouder", "gemeentesecretaris", "raadslid", "griffier",
            "fractievoorzitter", "burgemeesters", "wethouders":
            return (Self.singular[text.words[place]] ?? text.words[place], place..<place + 1)
        case "loco" where word(place + 1) == "burgemeester": return ("locoburgemeester", place..<place + 2)
        case "waarnemend" where word(place + 1) == "burgemeester": return ("burgemeester", place..<place + 2)
        case "voorzitter":
            for length in 1...3 where word(place + length) == "veiligheidsregio" { return ("voorzitter", place..<place + length + 1) }
            return nil
        default: return nil
        }
    }

    private static let singular = ["burgemeesters": "burgemeester", "wethouders": "wethouder"]

    private func word(_ place: Int) -> String? { text.words.indices.contains(place) ? text.words[place] : nil }

    private func isFollowedByBlank(_ place: Int) -> Bool {
        place < text.tokens.count && text.gap(before: place).allSatisfy { $0 == 0x20 }
    }

    /// "De voorzitter van de veiligheidsregio, Willem Post, zegt": a name of two words or more between commas.
    private func nameAfterComma(_ place: Int) -> Range<Int>? {
        guard place < text.tokens.count, text.gap(before: place).elementsEqual([0x2C, 0x20]), text.tokens[place].isCapitalised,
            let name = NameReader.name(in: text, from: place), name.count > 1, text.gap(after: name.upperBound - 1).first == 0x2C
        else { return nil }
        return name
    }

    /// "Jan Bos, wethouder jeugd": a name of two words or more before a comma.
    private func nameBefore(_ place: Int) -> Range<Int>? {
        guard place > 1, text.gap(before: place).first == 0x2C, text.tokens[place - 1].isCapitalised else { return nil }
        var start = place - 1
        while start > 0, text.tokens[start - 1].isCapitalised || NameReader.prefixes.contains(text.words[start - 1]),
            text.gap(before: start).allSatisfy({ $0 == 0x20 })
        {
            start -= 1
        }
        guard place - start > 1, text.tokens[start].isCapitalised else { return nil }
        return start..<place
    }

    /// Each verb of saying belongs to the nearest administrator in its sentence; those joined by "en" speak together.
    private func marked(_ mentions: [AdministratorMention]) -> [AdministratorMention] {
        var marked = mentions
        for verb in speech {
            guard let nearest = nearest(to: verb, mentions) else { continue }
            for index in joined(to: nearest, mentions) { marked[index].speaks = true }
        }
        let told = Set(speech.map { text.sentenceIndex(of: $0.lowerBound) })
        for index in mentions.indices where speaksWithoutVerb(mentions[index], told: told) { marked[index].speaks = true }
        return marked
    }

    /// The mention before or after the verb, in its sentence.
    private func nearest(to verb: Range<Int>, _ mentions: [AdministratorMention]) -> Int? {
        var low = 0
        var high = mentions.count
        while low < high {
            let middle = (low + high) / 2
            if mentions[middle].tokens.lowerBound < verb.lowerBound { low = middle + 1 } else { high = middle }
        }
        let sentence = text.sentenceIndex(of: verb.lowerBound)
        return [low - 1, low].filter { mentions.indices.contains($0) && text.sentenceIndex(of: mentions[$0].tokens.lowerBound) == sentence }
            .min { distance(mentions[$0], verb) < distance(mentions[$1], verb) }
    }

    private func distance(_ mention: AdministratorMention, _ verb: Range<Int>) -> Int {
        mention.tokens.lowerBound >= verb.upperBound
            ? mention.tokens.lowerBound - verb.upperBound : max(0, verb.lowerBound - mention.tokens.upperBound)
    }

    private static let joining: Set<String> = ["en", "plus", "als", "evenals", "net"]

    private func joined(to index: Int, _ mentions: [AdministratorMention]) -> [Int] {
        var first = index
        var last = index
        while first > 0, areJoined(mentions[first - 1], mentions[first]) { first -= 1 }
        while last + 1 < mentions.count, areJoined(mentions[last], mentions[last + 1]) { last += 1 }
        return Array(first...last)
    }

    private func areJoined(_ a: AdministratorMention, _ b: AdministratorMention) -> Bool {
        guard a.tokens.upperBound <= b.tokens.lowerBound else { return false }
        let between = a.tokens.upperBound..<b.tokens.lowerBound
        guard let first = between.first, between.count <= 3 else { return false }
        // "burgemeester en wethouder", "zowel de burgemeester als de wethouder", "de burgemeester en ook de wethouder"
        return Self.joining.contains(text.words[first])
            && between.dropFirst().allSatisfy { ["de", "ook", "het", "onze", "als"].contains(text.words[$0]) }
    }

    /// "Wethouder Bos: ‘…’", or a quotation in the same sentence with no verb at all.
    private func speaksWithoutVerb(_ mention: AdministratorMention, told: Set<Int>) -> Bool {
        let gap = text.gap(after: mention.tokens.upperBound - 1)
        let place = mention.tokens.lowerBound
        let next = mention.tokens.upperBound
        if gap.contains(0x3A), next < text.tokens.count, text.isQuoted(next) { return true }
        if isContact(place) { return true }
        guard !told.contains(text.sentenceIndex(of: place)), !text.isQuoted(place) else { return false }
        return text.near(place).filter { text.isQuoted($0) }.count > 3
    }

    /// "Voor vragen kunt u terecht bij wethouder Bos": who is named for questions is who will speak.
    private func isContact(_ place: Int) -> Bool {
        guard place > 0, Self.contactPrepositions.contains(text.words[place - 1]) else { return false }
        return text.near(place).contains { $0 < place && place - $0 < 11 && Self.contactWords.contains(text.words[$0]) }
    }

    private static let contactPrepositions: Set<String> = ["bij", "met"]
    private static let contactWords: Set<String> = [
        "vragen", "informatie", "inlichtingen", "reactie", "reacties", "toelichting", "interview", "interviews", "contact", "pers",
        "journalisten", "persvragen",
    ]
}
