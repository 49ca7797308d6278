/// The clock times that stand by themselves on a page: `07:45`, `07.45 uur`, `24 nov 07:45`.
///
/// One or two tell when an article was written; three or more belong to the posts of a live blog, and then they are text.
struct PageClocks {
    /// The texts that are a time, in document order; empty when there are fewer than three.
    private let texts: [Int]

    /// The longest such text, in bytes.
    private static let longest = 28
    private static let fewest = 3

    /// Looks through a page.
    init(_ page: PageTree) {
        var found: [Int] = []
        page.bytes.withUnsafeBufferPointer { bytes in
            for index in page.nodes.indices where page.nodes[index].isText && !page.nodes[index].marks.contains(.inLink) {
                let node = page.nodes[index]
                guard (4...200).contains(node.count) else { continue }
                let text = bytes.view(Int(node.start), Int(node.start + node.count)).trimmed
                if text.count <= Self.longest, Self.isTime(text) { found.append(index) }
            }
        }
        texts = found.count >= Self.fewest ? found : []
    }

    /// Whether an element holds the time of a post and nothing else; `index` and `end` are its nodes.
    func isTimeOfPost(_ page: PageTree, _ index: Int) -> Bool {
        let end = Int(page.nodes[index].end)
        guard let text = firstText(from: index), text < end else { return false }
        return page.plain(of: index, limit: Self.longest + 12).count <= Self.longest
    }

    /// The first time from a node on, by halves: a page may hold thousands.
    private func firstText(from index: Int) -> Int? {
        var low = 0
        var high = texts.count
        while low < high {
            let middle = (low + high) / 2
            if texts[middle] < index { low = middle + 1 } else { high = middle }
        }
        return low < texts.count ? texts[low] : nil
    }

    /// Whether a text holds one time of the clock, between other words or not.
    private static func isTime(_ text: ByteView) -> Bool {
        for index in 0..<text.count where text[index] == UInt8(ascii: ":") || text[index] == UInt8(ascii: ".") {
            guard index > 0, text[index - 1].isDigit, index + 2 < text.count, text[index + 1].isDigit, text[index + 2].isDigit else {
                continue
            }
            let before = index > 1 && text[index - 2].isDigit ? index - 2 : index - 1
            let isAlone =
                before == 0 || !text[before - 1].isDigit && text[before - 1] != text[index] && text[before - 1] != UInt8(ascii: "-")
            let after = index + 3 < text.count ? text[index + 3] : 0x20
            guard isAlone, !after.isDigit, after != UInt8(ascii: "."), after != UInt8(ascii: "-") else { continue }
            return text.view(before, index).string.utf8.count <= 2 && (Int(text.view(before, index).string) ?? 99) < 24
        }
        return false
    }
}
