/// Patterns made ready for one pass over a text: each word leads, through the places that it can fill, to the patterns that begin with it.
struct PatternIndex: Sendable {
    private(set) var vocabulary = Vocabulary()
    /// Patterns by the place that their first word fills.
    private var beginnings: [[Compiled]] = []
    private var beginningWithNumber: [Compiled] = []
    private var beginningWithCapital: [Compiled] = []
    private var beginningWithAnyWord: [Compiled] = []
    private var ownerCount: Int32 = 0
    private var known: [ObjectIdentifier: ElementID] = [:]
    /// Keeps the objects alive whose identity `known` relies on.
    private var forms: [WordForms] = []

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
            case .words(let forms): .element(element(for: forms))
            case .choice(let single, let longer):
                .choice(single: single.map { element(for: $0) }, longer: longer.map { $0.map { element(for: $0) } })
            case .number: .number
            case .capital: .capital
            case .anyWord: .anyWord
            case .gap(let words): .gap(words)
            }
        }
        let compiled = Compiled(
            steps: steps, marked: pattern.marked,
            notBefore: pattern.notBefore.map { element(for: $0) },
            notAfter: pattern.notAfter.map { element(for: $0) },
            atSentenceStart: pattern.atSentenceStart, atSentenceEnd: pattern.atSentenceEnd, owner: owner)
        switch steps[0] {
        case .element(let element): begin(compiled, with: element)
        case .choice: begin(compiled, with: vocabulary.element(for: Self.firstWords(of: pattern.steps[0])))
        case .number: beginningWithNumber.append(compiled)
        case .capital: beginningWithCapital.append(compiled)
        case .anyWord, .gap: beginningWithAnyWord.append(compiled)
        }
    }

    private mutating func begin(_ pattern: Compiled, with element: ElementID) {
        while beginnings.count <= Int(element) { beginnings.append([]) }
        beginnings[Int(element)].append(pattern)
    }

    /// All words that a choice can begin with, so that it is tried once at each place.
    private static func firstWords(of step: Pattern.Step) -> [WordForm] {
        guard case .choice(let single, let longer) = step else { return [] }
        return (single?.forms ?? []) + longer.flatMap { $0.first?.forms ?? [] }
    }

    private mutating func element(for words: WordForms) -> ElementID {
        if let element = known[ObjectIdentifier(words)] { return element }
        let element = vocabulary.element(for: words.forms)
        known[ObjectIdentifier(words)] = element
        forms.append(words)
        return element
    }

    /// Finds all patterns in one pass; linear in the length of the text, as gaps are bounded.
    func matches(in text: CheckedText) -> PatternMatches {
        var found = PatternMatches(owners: Int(ownerCount))
        for sentence in text.sentences {
            for place in sentence.tokens {
                for element in text.elements[place] where Int(element) < beginnings.count {
                    for pattern in beginnings[Int(element)] { match(pattern, at: place, sentence.tokens, text, &found) }
                }
                if text.isNumber(place) {
                    for pattern in beginningWithNumber { match(pattern, at: place, sentence.tokens, text, &found) }
                }
                if text.tokens[place].isCapitalised {
                    for pattern in beginningWithCapital { match(pattern, at: place, sentence.tokens, text, &found) }
                }
                for pattern in beginningWithAnyWord { match(pattern, at: place, sentence.tokens, text, &found) }
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

    final class Compiled: Sendable {
        enum Step: Sendable {
            case element(ElementID)
            case choice(single: ElementID?, longer: [[ElementID]])
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

        init(
            steps: [Step], marked: ClosedRange<Int>?, notBefore: ElementID?, notAfter: ElementID?, atSentenceStart: Bool,
            atSentenceEnd: Bool,
            owner: Owner
        ) {
            self.steps = steps
            self.marked = marked
            self.notBefore = notBefore
            self.notAfter = notAfter
            self.atSentenceStart = atSentenceStart
            self.atSentenceEnd = atSentenceEnd
            self.owner = owner
        }
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
