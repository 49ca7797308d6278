/// Finds what someone probably meant to write.
enum Spelling {
    /// The candidate with the fewest changes, when those are few for the length of the word.
    static func nearest(to word: String, among candidates: [String]) -> String? {
        let allowed = max(1, word.count / 3)
        let scored = candidates.map { (candidate: $0, changes: changes(from: word.lowercased(), to: $0)) }
        return scored.filter { $0.changes <= allowed }.min { ($0.changes, $0.candidate) < ($1.changes, $1.candidate) }?.candidate
    }

    /// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment distance).
    private static func changes(from: String, to: String) -> Int {
        let (a, b) = (Array(from), Array(to))
        var rows = [Array(0...b.count)]
        for i in 1..<(a.count + 1) {
            var row = [i]
            for j in 1..<(b.count + 1) {
                var best = min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { best = min(best, rows[i - 2][j - 2] + 1) }
                row.append(best)
            }
            rows.append(row)
        }
        return rows[a.count][b.count]
    }
}
