/// Patterns made ready for one pass over a text: each word leads, through the places that it can fill, to the patterns that begin with it.
struct PatternIndex: Sendable {
    private(set) var vocabulary = Vocabulary()
    private var compiled: [Compiled] = []
    /// Patterns by the place that their first word fills.
    private var beginnings: [ElementID: [Int]] = [:]
    private var beginningWithNumber: [Int] = []
    private var beginningWithCapital: [Int] = []
    private var beginningWithAnyWord: [Int] = []
    private var ownerCount: Int32 = 0

    /// Who a match belongs to: a rule, its exceptions, a condition, a part of a message.
    struct Owner: Hashable, Sendable {
        fileprivate let number: Int32
    }

    /// Adds patterns that belong together.
    mutating func add(_ patterns: [Pattern]) -> Owner {
        let owner = Owner(number: ownerCount)
        ownerCount += 1
        for pattern in patterns { add(pattern, owner) }
        return owner
    }

    private mutating func add(_ pattern: Pattern, _ owner: Owner) {
        let steps = pattern.steps.map { step -> Compiled.Step in
            switch step {
            case .words(let forms): .element(vocabulary.element(for: forms))
            case .number: .number
            case .capital: .capital
            case .anyWord: .anyWord
            case .gap(let words): .gap(words)
            }
        }
        let place = compiled.count
        compiled.append(
            Compiled(
                steps: steps, marked: pattern.marked,
                notBefore: pattern.notBefore.isEmpty ? nil : vocabulary.element(for: pattern.notBefore),
                notAfter: pattern.notAfter.isEmpty ? nil : vocabulary.element(for: pattern.notAfter),
                atSentenceStart: pattern.atSentenceStart, atSentenceEnd: pattern.atSentenceEnd, owner: owner))
        switch steps[0] {
        case .element(let element): beginnings[element, default: []].append(place)
        case .number: beginningWithNumber.append(place)
        case .capital: beginningWithCapital.append(place)
        case .anyWord, .gap: beginningWithAnyWord.append(place)
        }
    }

    /// Finds all patterns in one pass; linear in the length of the text, as gaps are bounded.
    func matches(in text: CheckedText) -> PatternMatches {
        var found = PatternMatches(owners: Int(ownerCount))
        for sentence in text.sentences {
            for place in sentence.tokens {
                for element in text.elements[place] {
                    for pattern in beginnings[element] ?? [] { match(compiled[pattern], at: place, sentence.tokens, text, &found) }
                }
                if text.isNumber(place) {
                    for pattern in beginningWithNumber { match(compiled[pattern], at: place, sentence.tokens, text, &found) }
                }
                if text.tokens[place].isCapitalised {
                    for pattern in beginningWithCapital { match(compiled[pattern], at: place, sentence.tokens, text, &found) }
                }
                for pattern in beginningWithAnyWord { match(compiled[pattern], at: place, sentence.tokens, text, &found) }
            }
        }
        return found
    }

    private func match(_ pattern: Compiled, at place: Int, _ sentence: Range<Int>, _ text: CheckedText, _ found: inout PatternMatches) {
        if pattern.atSentenceStart, place != sentence.lowerBound { return }
        if let forbidden = pattern.notBefore, place > sentence.lowerBound, text.elements[place - 1].contains(forbidden) { return }
        var run = PatternRun(pattern: pattern, text: text, sentence: sentence)
        guard let end = run.end(from: 0, at: place) else { return }
        found.add(run.marked(place..<end), for: Int(pattern.owner.number))
    }

    struct Compiled: Sendable {
        enum Step: Sendable {
            case element(ElementID)
            case number, capital, anyWord
            case gap(Int)
        }

        let steps: [Step]
        let marked: ClosedRange<Int>?
        let notBefore: ElementID?
        let notAfter: ElementID?
        let atSentenceStart: Bool
        let atSentenceEnd: Bool
        let owner: Owner
    }
}

/// Where patterns were found, by owner, as ranges of tokens.
struct PatternMatches: Sendable {
    private var ranges: [[Range<Int>]]

    init(owners: Int) { ranges = Array(repeating: [], count: owners) }

    subscript(owner: PatternIndex.Owner) -> [Range<Int>] { ranges[Int(owner.rawNumber)] }

    fileprivate mutating func add(_ range: Range<Int>, for owner: Int) { ranges[owner].append(range) }
}

extension PatternIndex.Owner {
    fileprivate var rawNumber: Int32 { number }
}
