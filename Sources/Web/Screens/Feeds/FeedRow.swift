/// One feed with the word for its health.
struct FeedRow {
    let title: String
    let url: String
    let group: String
    /// One word.
    let health: String
    let isTroubled: Bool
    /// What is wrong, in a sentence.
    let trouble: String?
    /// "14.05 uur"
    let lastSeen: String?
}
