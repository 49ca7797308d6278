/// One attempt to lay a pattern on a text from a given word.
struct PatternRun {
    let pattern: PatternIndex.Compiled
    let text: CheckedText
    let sentence: Range<Int>
    /// Where each step stands; empty when the whole match is marked.
    private var places: [Range<Int>?]

    init(pattern: PatternIndex.Compiled, text: CheckedText, sentence: Range<Int>) {
        self.pattern = pattern
        self.text = text
        self.sentence = sentence
        places = Array(repeating: nil, count: pattern.marked == nil ? 0 : pattern.steps.count)
    }

    /// The end of the match that begins with a step at a token, nil when it does not fit. A gap takes as few words as it can.
    mutating func end(from step: Int, at place: Int) -> Int? {
        guard step < pattern.steps.count else { return fitsAfter(place) ? place : nil }
        if case .gap(let most) = pattern.steps[step] {
            for skipped in 0...most where place + skipped < sentence.upperBound {
                if let end = end(from: step + 1, at: place + skipped) { return end }
            }
            return nil
        }
        if case .choice(let single, let longer) = pattern.steps[step] {
            for words in longer where place + words.count <= sentence.upperBound {
                guard words.indices.allSatisfy({ text.elements[place + $0].contains(words[$0]) }) else { continue }
                if let end = end(after: step, at: place, words.count) { return end }
            }
            guard let single, place < sentence.upperBound, text.elements[place].contains(single) else { return nil }
            return end(after: step, at: place, 1)
        }
        guard place < sentence.upperBound, fits(pattern.steps[step], place) else { return nil }
        return end(after: step, at: place, 1)
    }

    private mutating func end(after step: Int, at place: Int, _ words: Int) -> Int? {
        guard let end = end(from: step + 1, at: place + words) else { return nil }
        if !places.isEmpty { places[step] = place..<place + words }
        return end
    }

    /// The words to mark in the text.
    func marked(_ match: Range<Int>) -> Range<Int> {
        guard let marked = pattern.marked else { return match }
        let found = places[marked].compactMap(\.self)
        guard let first = found.first, let last = found.last else { return match }
        return first.lowerBound..<last.upperBound
    }

    private func fits(_ step: PatternIndex.Compiled.Step, _ place: Int) -> Bool {
        switch step {
        case .element(let element): text.elements[place].contains(element)
        case .number: text.isNumber(place)
        case .capital: text.tokens[place].isCapitalised
        case .anyWord: true
        case .gap, .choice: false
        }
    }

    private func fitsAfter(_ place: Int) -> Bool {
        if pattern.atSentenceEnd, place != sentence.upperBound { return false }
        guard let forbidden = pattern.notAfter, place < sentence.upperBound else { return true }
        return !text.elements[place].contains(forbidden)
    }
}
