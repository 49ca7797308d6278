/// A value of which several may be offered: the best rank stays, and the first of that rank.
struct Chosen<Value> {
    /// The value that stays so far.
    private(set) var value: Value?
    /// Its rank; lower is better.
    private(set) var rank = Int.max

    /// Offers a value.
    mutating func offer(_ candidate: Value, rank candidateRank: Int) {
        guard candidateRank < rank else { return }
        value = candidate
        rank = candidateRank
    }

    /// Offers a value that wins from an earlier one of the same rank.
    mutating func replace(with candidate: Value, rank candidateRank: Int) {
        guard candidateRank <= rank else { return }
        value = candidate
        rank = candidateRank
    }
}
