/// A sentence that shows what a rule does. The words that it must find stand between square brackets in the rule file.
public struct RuleExample: Sendable, Equatable {
    /// The sentence without the brackets.
    public let text: String
    /// The places that the rule must find, in code points; empty for a sentence that it must leave alone.
    public let spans: [Range<Int>]

    /// A sentence that the rule must find something in.
    init(marked source: String) throws(PatternError) {
        var text = String.UnicodeScalarView()
        var spans: [Range<Int>] = []
        var open: Int?
        /// Brackets that belong to the words found: `[[[nog invullen]]]` marks `[[nog invullen]]`.
        var inner = 0
        for scalar in source.unicodeScalars {
            switch scalar {
            case "[" where open == nil: open = text.count
            case "[":
                inner += 1
                text.append(scalar)
            case "]" where inner > 0:
                inner -= 1
                text.append(scalar)
            case "]":
                guard let start = open, start < text.count else { throw PatternError("de vierkante haken in ‘\(source)’ kloppen niet") }
                spans.append(start..<text.count)
                open = nil
            default: text.append(scalar)
            }
        }
        guard open == nil, !spans.isEmpty else {
            throw PatternError("zet in het voorbeeld ‘\(source)’ de gevonden woorden tussen [ en ]")
        }
        self.text = String(text)
        self.spans = spans
    }

    /// A sentence that the rule must leave alone.
    init(clean source: String) {
        text = source
        spans = []
    }
}
