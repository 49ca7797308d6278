/// End tags that HTML lets people leave out.
enum HTMLImplied {
    /// Whether `open` ends by itself before `next` begins.
    static func ends(_ open: HTMLTag, before next: HTMLTag) -> Bool {
        if open.number == paragraph { return next.gap == .paragraph || next.gap == .line }
        if open.number == next.number { return repeating.contains(open.number) }
        if terms.contains(open.number) { return terms.contains(next.number) }
        if cells.contains(open.number) { return cells.contains(next.number) || next.number == row }
        return false
    }

    private static func number(_ name: StaticString) -> Int { HTMLTag.named(name)?.number ?? -1 }
    private static let paragraph = number("p")
    private static let row = number("tr")
    private static let repeating: Set<Int> = [number("li"), number("tr"), number("thead"), number("tbody")]
    private static let terms: Set<Int> = [number("dt"), number("dd")]
    private static let cells: Set<Int> = [number("td"), number("th")]
}
