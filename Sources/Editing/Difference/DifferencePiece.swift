/// A run of a text as it changed: kept, taken out or put in.
public struct DifferencePiece: Sendable, Equatable, Codable {
    /// What happened to the words.
    public enum Change: String, Sendable, Codable, CaseIterable {
        /// In both texts.
        case kept
        /// Only in the earlier text.
        case removed
        /// Only in the later text.
        case added
    }

    /// What happened to the words.
    public let change: Change
    /// The words, with the blanks behind them.
    public let text: String

    /// A run of words with what happened to them.
    public init(_ change: Change, _ text: String) {
        self.change = change
        self.text = text
    }
}
