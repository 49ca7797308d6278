import Newsroom

/// What speaks for burgemeester or wethouder; never a decision.
struct LeadPanel {
    let burgemeester: [String]
    let isForBurgemeester: Bool
    let wethouder: [String]
    let isForWethouder: Bool

    /// Nil when nothing speaks for either.
    init?(_ suggestion: LeadSuggestion) {
        guard suggestion.role != nil else { return nil }
        burgemeester = suggestion.forBurgemeester.map(\.text)
        isForBurgemeester = !burgemeester.isEmpty
        wethouder = suggestion.forWethouder.map(\.text)
        isForWethouder = !wethouder.isEmpty
    }
}
