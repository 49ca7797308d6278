/// A sentence or quote, what it is proposed as, and the words that made it so.
public struct LabelledPassage: Sendable, Hashable, Codable {
    /// A word or phrase that made the label.
    public struct Cue: Sendable, Hashable, Codable {
        /// Code points from the start of the field.
        public let start: Int
        /// Exclusive.
        public let end: Int
        /// As it stands in the item.
        public let text: String
        /// The rule that looks for it.
        public let rule: String

        /// A cue.
        public init(start: Int, end: Int, text: String, rule: String) {
            self.start = start
            self.end = end
            self.text = text
            self.rule = rule
        }
    }

    /// Title or text.
    public let field: SpanField
    /// Code points from the start of the field.
    public let start: Int
    /// Exclusive.
    public let end: Int
    /// As it stands in the item.
    public let text: String
    /// Somebody is quoted.
    public let isQuote: Bool
    /// What it is proposed as.
    public let label: ItemLabel
    /// The words that made it so, in order.
    public let cues: [Cue]

    /// A passage.
    public init(field: SpanField, start: Int, end: Int, text: String, isQuote: Bool, label: ItemLabel, cues: [Cue]) {
        self.field = field
        self.start = start
        self.end = end
        self.text = text
        self.isQuote = isQuote
        self.label = label
        self.cues = cues
    }
}
