import DutchText

/// A number, a time or a street in a sentence: what can be checked against a fact to the letter.
struct Detail {
    enum Kind: Equatable {
        /// How many of what, as the fact comparison names it.
        case count(of: String)
        /// A moment of the day.
        case time
        /// A street or square by its name.
        case street
    }

    let kind: Kind
    /// Two details of one kind with one value say the same.
    let value: String
    let tokens: Range<Int>
}

/// Finds the details of sentences.
struct DetailReader {
    /// Names what is counted; without it no counts are found.
    let reader: TermReader?
    let streetEndings: [String]

    func details(in text: CheckedText, _ sentence: Range<Int>) -> [Detail] {
        var found: [Detail] = []
        var place = sentence.lowerBound
        while place < sentence.upperBound {
            if let detail = detail(in: text, at: place, sentence) {
                found.append(detail)
                place = detail.tokens.upperBound
            } else {
                place += 1
            }
        }
        return found
    }

    private func detail(in text: CheckedText, at place: Int, _ sentence: Range<Int>) -> Detail? {
        if let time = time(in: text, at: place, sentence) { return time }
        if let count = count(in: text, at: place, sentence) { return count }
        guard text.tokens[place].isCapitalised, isStreet(text.words[place]) else { return nil }
        return Detail(kind: .street, value: text.words[place], tokens: place..<place + 1)
    }

    private func isStreet(_ word: String) -> Bool {
        streetEndings.contains { word.hasSuffix($0) && word.utf8.count > $0.utf8.count + 2 }
    }

    /// "14.05 uur", "14 uur".
    private func time(in text: CheckedText, at place: Int, _ sentence: Range<Int>) -> Detail? {
        guard let hour = Int(text.words[place]), hour < 25 else { return nil }
        let next = place + 1
        guard next < sentence.upperBound else { return nil }
        if text.words[next] == "uur" { return Detail(kind: .time, value: "\(hour * 60)", tokens: place..<next + 1) }
        guard next + 1 < sentence.upperBound, text.words[next + 1] == "uur", text.words[next].utf8.count == 2,
            text.gap(after: place).count == 1,
            let minute = Int(text.words[next]), minute < 60
        else { return nil }
        return Detail(kind: .time, value: "\(hour * 60 + minute)", tokens: place..<next + 2)
    }

    /// A number and, at most two words on, what is counted.
    private func count(in text: CheckedText, at place: Int, _ sentence: Range<Int>) -> Detail? {
        guard let number = NumberWords.value(of: text.words[place]), !text.tokens[place].isJoinedToNext,
            !text.tokens[place].isJoinedToPrevious
        else { return nil }
        let next = place + 1..<min(sentence.upperBound, place + 3)
        guard let reader, let noun = next.last(where: { reader.isCounted(text.words[$0]) }), let what = reader.key(text.words[noun])
        else { return nil }
        return Detail(kind: .count(of: what), value: "\(number)", tokens: place..<noun + 1)
    }
}

extension TermReader {
    /// A plural noun, as far as its ending tells.
    func isCounted(_ word: String) -> Bool { (word.hasSuffix("en") || word.hasSuffix("s")) && word.utf8.count > 4 && key(word) != nil }
}
