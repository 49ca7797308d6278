/// A hashtag that screen readers can read: every word a capital, no blanks.
enum Hashtag {
    /// - Returns: nil when nothing is left.
    static func make(_ text: String) -> String? {
        let words = text.split { !($0.isLetter || $0.isNumber || $0 == "_") }
        guard !words.isEmpty else { return nil }
        return "#" + words.map { String($0).capitalizedFirst }.joined()
    }
}
