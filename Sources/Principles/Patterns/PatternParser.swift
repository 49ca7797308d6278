import DutchText

/// Reads the pattern language of the rule files.
///
///     mogelijk            the word            vermoed*  *jarige     any ending, any beginning
///     (a|b c|d)           one of these        (zeer)?               perhaps
///     ..   ..6            at most 3 words, at most 6 words in between
///     !zo mogelijk        not after "zo"      mogelijk !(maken|te)  not before "maken" or "te"
///     ^  $                start, end of the sentence
///     {zou} ..4 zijn      only "zou" is marked in the text
///     #getal #hoofdletter #woord    a number, a word with a capital, any word (`#woord?` perhaps one)
///     @lijst              one of the words of a list
struct PatternParser {
    /// Lists of words that a pattern may name, folded.
    let lists: [String: [String]]

    private static let maximumVariants = 400

    /// The patterns that one line of a rule file stands for.
    func patterns(_ source: String) throws(PatternError) -> [Pattern] {
        var variants = [Pattern()]
        var isMarking = false
        let chunks = try Self.chunks(source)
        for (index, chunk) in chunks.enumerated() {
            var rest = chunk[...]
            if rest.hasPrefix("{") {
                isMarking = true
                rest = rest.dropFirst()
            }
            let closes = rest.hasSuffix("}")
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

    /// Forms of one word or list, for conditions outside patterns.
    func forms(_ source: Substring) throws(PatternError) -> Set<WordForm> {
        var forms: Set<WordForm> = []
        for alternative in try Self.alternatives(source) {
            if alternative.hasPrefix("@") {
                forms.formUnion(try listed(alternative).map(WordForm.exact))
                continue
            }
            let words = try Self.words(alternative)
            guard words.count == 1 else { throw PatternError("na ! staat één woord, of (a|b)") }
            forms.insert(words[0])
        }
        return forms
    }

    private static func isAnchored(_ pattern: Pattern) -> Bool {
        for step in [pattern.steps.first, pattern.steps.last] {
            if case .gap = step { return false }
        }
        return true
    }

    private func add(_ chunk: Substring, isFirst: Bool, isLast: Bool, isMarked: Bool, to variants: inout [Pattern]) throws(PatternError) {
        switch chunk {
        case "^": try change(&variants, when: isFirst, "^ staat aan het begin") { $0.atSentenceStart = true }
        case "$": try change(&variants, when: isLast, "$ staat aan het eind") { $0.atSentenceEnd = true }
        case "#getal": append(.number, isMarked, to: &variants)
        case "#hoofdletter": append(.capital, isMarked, to: &variants)
        case "#woord": append(.anyWord, isMarked, to: &variants)
        case "#woord?": variants += appended(.anyWord, isMarked, to: variants)
        case _ where chunk.hasPrefix("!"):
            let forms = try forms(chunk.dropFirst())
            let hasWords = variants.contains { !$0.steps.isEmpty }
            try change(&variants, when: isLast || !hasWords, "! staat vóór het eerste of na het laatste woord") { pattern in
                if hasWords { pattern.notAfter = forms } else { pattern.notBefore = forms }
            }
        case _ where chunk.hasPrefix(".."):
            guard let words = chunk == ".." ? 3 : Int(chunk.dropFirst(2)), words <= 20 else {
                throw PatternError("na .. staat een getal tot 20")
            }
            append(.gap(words), isMarked, to: &variants)
        default: try appendAlternatives(chunk, isMarked, to: &variants)
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

    private func append(_ step: Pattern.Step, _ isMarked: Bool, to variants: inout [Pattern]) {
        variants = appended(step, isMarked, to: variants)
    }

    private func appended(_ step: Pattern.Step, _ isMarked: Bool, to variants: [Pattern]) -> [Pattern] {
        variants.map { variant in
            var next = variant
            Self.append(step, isMarked, to: &next)
            return next
        }
    }

    private static func append(_ step: Pattern.Step, _ isMarked: Bool, to pattern: inout Pattern) {
        let place = pattern.steps.count
        pattern.steps.append(step)
        if isMarked { pattern.marked = (pattern.marked?.lowerBound ?? place)...place }
    }

    /// Alternatives of one word share one step; each longer one makes a pattern of its own.
    private func appendAlternatives(_ chunk: Substring, _ isMarked: Bool, to variants: inout [Pattern]) throws(PatternError) {
        let isOptional = chunk.hasSuffix("?")
        var single: Set<WordForm> = []
        var longer: [[WordForm]] = []
        for alternative in try Self.alternatives(isOptional ? chunk.dropLast() : chunk) {
            let entries = alternative.hasPrefix("@") ? try listed(alternative) : [String(alternative)]
            for entry in entries {
                let words = try Self.words(entry[...])
                if words.count == 1 { single.insert(words[0]) } else { longer.append(words) }
            }
        }
        var grown = isOptional ? variants : []
        for variant in variants {
            for words in longer + (single.isEmpty ? [] : [[]]) {
                var next = variant
                for step in words.isEmpty ? [single] : words.map({ [$0] }) { Self.append(.words(step), isMarked, to: &next) }
                grown.append(next)
            }
        }
        variants = grown
    }

    private func listed(_ name: Substring) throws(PatternError) -> [String] {
        guard let list = lists[String(name.dropFirst())] else { throw PatternError("er is geen lijst ‘\(name.dropFirst())’") }
        return list
    }

    /// Splits at blanks outside brackets.
    private static func chunks(_ source: String) throws(PatternError) -> [String] {
        var chunks: [String] = []
        var current = ""
        var depth = 0
        for character in source {
            if character == "(" { depth += 1 }
            if character == ")" { depth -= 1 }
            guard (0...1).contains(depth) else { throw PatternError("de haakjes kloppen niet") }
            if character.isWhitespace, depth == 0 {
                if !current.isEmpty { chunks.append(current) }
                current = ""
            } else {
                current.append(character)
            }
        }
        guard depth == 0 else { throw PatternError("er ontbreekt een haakje") }
        if !current.isEmpty { chunks.append(current) }
        guard !chunks.isEmpty else { throw PatternError("het patroon is leeg") }
        return chunks
    }

    private static func alternatives(_ chunk: Substring) throws(PatternError) -> [Substring] {
        guard chunk.hasPrefix("(") else {
            guard !chunk.contains("|") else { throw PatternError("zet alternatieven tussen haakjes: (a|b)") }
            return [chunk]
        }
        guard chunk.hasSuffix(")") else { throw PatternError("na ) staat een blank of ?") }
        return chunk.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
    }

    /// The words of `loco-burgemeester` and `in verband met`, folded as a text is.
    private static func words(_ source: Substring) throws(PatternError) -> [WordForm] {
        var forms: [WordForm] = []
        for part in source.split(whereSeparator: \.isWhitespace) {
            let folded = FoldedText(String(part))
            let words = Tokenizer.tokens(in: folded).map { String(decoding: folded.bytes[$0.folded], as: UTF8.self) }
            guard !words.isEmpty else { throw PatternError("‘\(part)’ is geen woord") }
            guard part.contains("*") else {
                forms += words.map(WordForm.exact)
                continue
            }
            guard words.count == 1, part.hasPrefix("*") != part.hasSuffix("*") else {
                throw PatternError("een ster staat vóór of na één woord")
            }
            guard words[0].utf8.count >= 3 else { throw PatternError("bij een ster horen minstens drie letters") }
            forms.append(part.hasPrefix("*") ? .suffix(words[0]) : .prefix(words[0]))
        }
        guard !forms.isEmpty else { throw PatternError("er staat een leeg alternatief") }
        return forms
    }
}
