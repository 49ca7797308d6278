import DutchText

/// Reads the pattern language of the rule files.
///
///     mogelijk            the word            vermoed*  *jarige     any ending, any beginning
///     (a|b c|d)           one of these        (zeer)?               perhaps
///     ..   ..6            at most 3 words, at most 6 words in between
///     !zo mogelijk        not after "zo"      mogelijk !(maken|te)  not before "maken" or "te"
///     ^  $                start, end of the sentence
///     {zou} ..4 zijn      only "zou" is marked in the text
///     #getal #hoofdletter #woord    a number, a word with a capital, any word (`?` perhaps one)
///     @lijst              one of the words of a list
struct PatternParser {
    /// Lists of words that a pattern may name, folded.
    let lists: [String: [String]]

    private static let maximumVariants = 400
    private var known: [Substring: Alternatives] = [:]
    private var words: [WordForm: WordForms] = [:]

    init(lists: [String: [String]]) { self.lists = lists }

    /// The patterns that some lines of a rule file stand for.
    mutating func patterns(_ sources: [String]) throws(PatternError) -> [Pattern] {
        var found: [Pattern] = []
        for source in sources { found += try patterns(source) }
        return found
    }

    /// The patterns that one line of a rule file stands for.
    mutating func patterns(_ source: String) throws(PatternError) -> [Pattern] {
        var variants = [Pattern()]
        var isMarking = false
        let chunks = try PatternChunks.chunks(FoldedText(source).string)
        for (index, chunk) in chunks.enumerated() {
            var rest = chunk
            if rest.utf8.first == UInt8(ascii: "{") {
                isMarking = true
                rest = rest.dropFirst()
            }
            let closes = rest.utf8.last == UInt8(ascii: "}")
            if closes { rest = rest.dropLast() }
            try add(rest, isFirst: index == 0, isLast: index == chunks.count - 1, isMarked: isMarking, to: &variants)
            if closes { isMarking = false }
            guard variants.count <= Self.maximumVariants else { throw PatternError("het patroon heeft te veel mogelijkheden") }
        }
        guard !isMarking else { throw PatternError("er ontbreekt een }") }
        let found = variants.filter { !$0.steps.isEmpty }
        guard !found.isEmpty, found.allSatisfy({ Self.isAnchored($0) }) else {
            throw PatternError("een patroon begint en eindigt met een woord, niet met ‘..’")
        }
        return found
    }

    private static func isAnchored(_ pattern: Pattern) -> Bool {
        for step in [pattern.steps.first, pattern.steps.last] {
            if case .gap = step { return false }
        }
        return true
    }

    private mutating func add(
        _ chunk: Substring, isFirst: Bool, isLast: Bool, isMarked: Bool, to variants: inout [Pattern]
    ) throws(PatternError) {
        switch chunk.utf8.first {
        case UInt8(ascii: "^"): try change(&variants, when: isFirst && chunk == "^", "^ staat aan het begin") { $0.atSentenceStart = true }
        case UInt8(ascii: "$"): try change(&variants, when: isLast && chunk == "$", "$ staat aan het eind") { $0.atSentenceEnd = true }
        case UInt8(ascii: "#"): try appendClass(chunk, isMarked, to: &variants)
        case UInt8(ascii: "!"): try forbid(chunk.dropFirst(), isLast: isLast, in: &variants)
        case UInt8(ascii: "."):
            guard chunk.hasPrefix(".."), let words = chunk == ".." ? 3 : Int(chunk.dropFirst(2)), (1...20).contains(words) else {
                throw PatternError("na .. staat een getal van 1 tot 20")
            }
            variants = appended(.gap(words), isMarked, to: variants)
        default: try appendAlternatives(chunk, isMarked, to: &variants)
        }
    }

    private func appendClass(_ chunk: Substring, _ isMarked: Bool, to variants: inout [Pattern]) throws(PatternError) {
        let isOptional = chunk.utf8.last == UInt8(ascii: "?")
        let step: Pattern.Step
        switch isOptional ? chunk.dropLast() : chunk {
        case "#getal": step = .number
        case "#hoofdletter": step = .capital
        case "#woord": step = .anyWord
        default: throw PatternError("‘\(chunk)’ bestaat niet; het is #getal, #hoofdletter of #woord")
        }
        variants = (isOptional ? variants : []) + appended(step, isMarked, to: variants)
    }

    private mutating func forbid(_ chunk: Substring, isLast: Bool, in variants: inout [Pattern]) throws(PatternError) {
        let found = try alternatives(chunk)
        guard found.longer.isEmpty, let words = found.single else { throw PatternError("na ! staat één woord, of (a|b)") }
        let hasWords = variants.contains { !$0.steps.isEmpty }
        try change(&variants, when: isLast || !hasWords, "! staat vóór het eerste of na het laatste woord") { pattern in
            if hasWords { pattern.notAfter = words } else { pattern.notBefore = words }
        }
    }

    private func change(
        _ variants: inout [Pattern], when isAllowed: Bool, _ problem: String, _ change: (inout Pattern) -> Void
    )
        throws(PatternError)
    {
        guard isAllowed else { throw PatternError(problem) }
        for index in variants.indices { change(&variants[index]) }
    }

    private func appended(_ step: Pattern.Step, _ isMarked: Bool, to variants: [Pattern]) -> [Pattern] {
        variants.map { variant in
            var next = variant
            let place = next.steps.count
            next.steps.append(step)
            if isMarked { next.marked = (next.marked?.lowerBound ?? place)...place }
            return next
        }
    }

    private mutating func appendAlternatives(_ chunk: Substring, _ isMarked: Bool, to variants: inout [Pattern]) throws(PatternError) {
        let isOptional = chunk.utf8.last == UInt8(ascii: "?")
        let found = try alternatives(isOptional ? chunk.dropLast() : chunk)
        var grown = isOptional ? variants : []
        if found.longer.isEmpty, let single = found.single {
            grown += appended(.words(single), isMarked, to: variants)
        } else if found.single == nil, found.longer.count == 1 {
            grown += found.longer[0].reduce(variants) { appended(.words($1), isMarked, to: $0) }
        } else {
            grown += appended(.choice(single: found.single, longer: found.longer), isMarked, to: variants)
        }
        variants = grown
    }

    private struct Alternatives {
        /// The alternatives of one word together.
        let single: WordForms?
        /// Those of more words, the longest first.
        let longer: [[WordForms]]
    }

    /// Many patterns share a group such as `(heeft|hebben|had|hadden)`: it is read once.
    private mutating func alternatives(_ chunk: Substring) throws(PatternError) -> Alternatives {
        if let known = known[chunk] { return known }
        var single: [WordForm] = []
        var longer: [[WordForm]] = []
        for alternative in try PatternChunks.alternatives(chunk) {
            let isList = alternative.utf8.first == UInt8(ascii: "@")
            for entry in isList ? try listed(alternative.dropFirst()) : [alternative] {
                let words = try PatternChunks.words(entry)
                if words.count == 1 { single.append(words[0]) } else { longer.append(words) }
            }
        }
        let found = Alternatives(
            single: single.isEmpty ? nil : WordForms(single),
            longer: longer.sorted { $0.count > $1.count }.map { $0.map { oneWord($0) } })
        known[chunk] = found
        return found
    }

    private mutating func oneWord(_ word: WordForm) -> WordForms {
        if let known = words[word] { return known }
        let forms = WordForms([word])
        words[word] = forms
        return forms
    }

    private func listed(_ name: Substring) throws(PatternError) -> [Substring] {
        guard let list = lists[String(name)] else { throw PatternError("er is geen lijst ‘\(name)’") }
        return list.map { $0[...] }
    }
}
