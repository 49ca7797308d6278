import DutchText

/// Which parts a message of its kind must hold and this one does not.
enum MissingParts {
    static func missing(in subject: Subject, parts: [RuleEngine.Part], hits: PatternMatches) -> [MissingPart] {
        guard let kind = subject.context.kind, !subject.text.tokens.isEmpty else { return [] }
        let wanted = parts.filter { $0.definition.isNeeded(kind, subject.incident) && hits[$0.hits].isEmpty }
        return MissingPart.allCases.filter { part in
            wanted.contains { $0.definition.part == part } && !isThere(part, subject)
        }
    }

    /// What the incident says itself is recognised in the text too: its contacts, its advice.
    private static func isThere(_ part: MissingPart, _ subject: Subject) -> Bool {
        guard let story = subject.incident?.story else { return false }
        let text = subject.text.folded.string
        switch part {
        case .contact:
            return [story.contacts.public.url, story.contacts.public.phone, story.contacts.press?.phone, story.contacts.press?.email]
                .contains { holds(text, $0) }
        case .handelingsperspectief: return story.advice.contains { holds(text, $0) }
        default: return false
        }
    }

    private static func holds(_ text: String, _ words: String?) -> Bool {
        guard let words, words.count > 2 else { return false }
        return text.contains(FoldedText(words).string)
    }
}
