import DutchText

/// One check of one text.
struct CheckRun {
    private let engine: RuleEngine
    private let text: CheckedText
    private let hits: PatternMatches
    private let subject: Subject
    /// Sentences that a confirmed fact bears out: no speculation.
    private let certain: Set<Int>
    /// Sentences in which a correction names what was not so.
    private let corrected: Set<Int>

    init(engine: RuleEngine, text: CheckedText, context: CheckContext) {
        self.engine = engine
        self.text = text
        let hits = engine.index.matches(in: text)
        self.hits = hits
        let reserved = Set((engine.reserve.map { hits[$0] } ?? []).map { text.sentenceIndex(of: $0.lowerBound) })
        let audience = context.kind?.audience ?? .public
        let facts = context.incident.map { FactComparison($0, text, audience: audience, reader: engine.terms, reserved: reserved) }
        let speech = engine.speech.map { hits[$0] } ?? []
        subject = Subject(
            text: text, context: context, facts: facts, administrators: AdministratorReader(text: text, speech: speech).mentions())
        certain = facts?.borneOut(for: audience) ?? []
        corrected = context.incident.flatMap { facts?.corrected(in: $0) } ?? []
    }

    func report() -> CheckReport {
        let sentences = text.sentences
        let missing = MissingParts.missing(in: subject, parts: engine.parts, hits: hits)
        let answered = missing.compactMap(answered)
        return CheckReport(
            findings: oneCauseEach(FindingOrder.settled(patternFindings() + codedFindings())),
            missing: missing.filter { part in !answered.contains { $0.part == part } }, answeredParts: answered,
            readability: ReadabilityReport(Readability(text.folded, tokens: text.tokens, sentences: sentences)))
    }

    private func answered(_ part: MissingPart) -> AnsweredPart? {
        guard let kind = subject.context.kind, let answer = subject.incident?.answer(to: part.key(for: kind)) else { return nil }
        return AnsweredPart(part: part, answer: answer)
    }

    private static let causes: Set<String> = [
        "geen-speculatie/oorzaak", "geen-speculatie/doordat", "geen-speculatie/kwam-door", "geen-speculatie/door-een-fout",
        "geen-speculatie/verklaring",
    ]

    /// A sentence that gives one cause in several words ("ontstaan doordat") is told so once.
    private func oneCauseEach(_ findings: [Finding]) -> [Finding] {
        var told: Set<Int> = []
        return findings.filter { finding in
            guard Self.causes.contains(finding.rule), let token = text.token(at: finding.start) else { return true }
            return told.insert(text.sentenceIndex(of: token)).inserted
        }
    }

    /// What one rule finds, as if it were the only rule.
    func findings(of id: String) -> [Finding] {
        let found = engine.patternRules.filter { $0.definition.id == id }.flatMap(findings(of:))
        return found + engine.codedRules.filter { $0.definition.id == id }.flatMap(findings(of:))
    }

    private func patternFindings() -> [Finding] {
        engine.patternRules.filter { $0.definition.applies(to: subject.context.kind) }.flatMap(findings(of:))
    }

    private func findings(of rule: RuleEngine.PatternRule) -> [Finding] {
        places(of: rule).map { finding(rule.definition, RuleMatch(text.codePoints(of: $0))) }
    }

    private func codedFindings() -> [Finding] {
        engine.codedRules.filter { $0.definition.applies(to: subject.context.kind) }.flatMap(findings(of:))
    }

    private func findings(of entry: RuleEngine.CodedEntry) -> [Finding] {
        let tellsOfFacts = entry.definition.principle == .geenSpeculatie || entry.definition.id == EarlierMessage.id
        return entry.rule.matches(in: subject).filter { !(tellsOfFacts && isCorrected($0)) }.map { finding(entry.definition, $0) }
    }

    private func isCorrected(_ match: RuleMatch) -> Bool {
        guard !corrected.isEmpty, let token = text.token(at: match.codePoints.lowerBound) else { return false }
        return corrected.contains(text.sentenceIndex(of: token))
    }

    private func places(of rule: RuleEngine.PatternRule) -> [Range<Int>] {
        let found = hits[rule.hits]
        guard !found.isEmpty else { return [] }
        let excepted = Set(hits[rule.exceptions].joined())
        let wanted = rule.onlyWith.map(sentences(with:))
        let unwanted = rule.notWith.map(sentences(with:)) ?? []
        return found.filter { place in
            let sentence = text.sentenceIndex(of: place.lowerBound)
            return !place.contains(where: excepted.contains) && wanted?.contains(sentence) ?? true && !unwanted.contains(sentence)
                && isInScope(place, rule.definition)
        }
    }

    private func isInScope(_ place: Range<Int>, _ rule: RuleDefinition) -> Bool {
        let index = text.sentenceIndex(of: place.lowerBound)
        let sentence = text.sentences[index]
        if rule.principle == .geenSpeculatie, certain.contains(index) { return false }
        return rule.quotations.allows(text.isQuoted(place.lowerBound)) && rule.headings.allows(sentence.place == .heading)
            && rule.questions.allows(sentence.isQuestion)
    }

    private func sentences(with owner: PatternIndex.Owner) -> Set<Int> {
        Set(hits[owner].map { text.sentenceIndex(of: $0.lowerBound) })
    }

    private func finding(_ rule: RuleDefinition, _ match: RuleMatch) -> Finding {
        let words = text.string(match.codePoints)
        let place = text.place(of: match.codePoints.lowerBound)
        let suggestions = match.suggestions ?? rule.suggestions
        var values = match.values
        values["woord"] = words
        values["vervang"] = suggestions.first ?? ""
        let key = key(of: rule.id, match.codePoints, words)
        let isFirm = FirmRules.holds(rule.id, for: subject.audience)
        return Finding(
            rule: rule.id, principle: rule.principle, severity: match.severity ?? rule.severity(for: subject.context.kind),
            start: match.codePoints.lowerBound, end: match.codePoints.upperBound, line: place.line, column: place.column, text: words,
            message: MessageTemplate.filled(rule.message, values), why: rule.why, suggestions: suggestions, source: rule.source,
            key: key, isFirm: isFirm, answer: isFirm ? nil : subject.incident?.answer(to: key))
    }

    /// A finding of a whole sentence, or of no words at all, is named by that sentence.
    private func key(of rule: String, _ codePoints: Range<Int>, _ words: String) -> String {
        guard let token = text.token(at: codePoints.lowerBound) else { return FindingKey.key(rule: rule, words: words, sentence: []) }
        return FindingKey.key(rule: rule, words: FoldedText(words).string, sentence: text.words[text.near(token)])
    }
}
