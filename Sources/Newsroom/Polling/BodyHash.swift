import Crypto

/// Tells whether a document that came whole says anything new, without reading it.
///
/// Dates are left out: many servers write the moment of the request into each answer, and an item whose date alone changed is no
/// news to us (see Identity in docs/feeds.md). So is what stands behind the end, where caches write how quick they were.
enum BodyHash {
    static func of(_ body: [UInt8]) -> String {
        SHA256.hash(data: withoutDates(body)).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    /// Elements that hold a date, by their local names in lower case.
    private static let dates: [[UInt8]] = ["lastbuilddate", "pubdate", "updated", "modified", "dc:date", "published"].map { Array($0.utf8) }

    static func withoutDates(_ body: [UInt8]) -> [UInt8] {
        var kept: [UInt8] = []
        kept.reserveCapacity(body.count)
        var index = 0
        while index < body.count {
            guard body[index] == UInt8(ascii: "<") else {
                kept.append(body[index])
                index += 1
                continue
            }
            if let end = endOfComment(body, from: index) ?? endOfDate(body, from: index) {
                index = end
            } else {
                kept.append(body[index])
                index += 1
            }
        }
        return kept
    }

    /// Where the comment that starts here ends; nil when none starts here.
    private static func endOfComment(_ body: [UInt8], from start: Int) -> Int? {
        guard starts(body, start, with: Array("<!--".utf8)) else { return nil }
        var index = start + 4
        while index + 2 < body.count {
            if body[index] == UInt8(ascii: "-"), body[index + 1] == UInt8(ascii: "-"), body[index + 2] == UInt8(ascii: ">") {
                return index + 3
            }
            index += 1
        }
        return nil
    }

    /// Where the end tag of the date that starts here begins; nil when none starts here. A date is short: what is longer is none.
    private static func endOfDate(_ body: [UInt8], from start: Int) -> Int? {
        guard let name = dates.first(where: { starts(body, start + 1, with: $0, foldingCase: true) }) else { return nil }
        var index = start + 1 + name.count
        guard index < body.count, body[index] == UInt8(ascii: ">") || body[index] <= 0x20 else { return nil }
        let limit = min(body.count, index + 200)
        while index + 1 < limit {
            if body[index] == UInt8(ascii: "<"), body[index + 1] == UInt8(ascii: "/") { return index }
            index += 1
        }
        return nil
    }

    private static func starts(_ body: [UInt8], _ start: Int, with word: [UInt8], foldingCase: Bool = false) -> Bool {
        guard start + word.count <= body.count else { return false }
        for offset in 0..<word.count {
            var byte = body[start + offset]
            if foldingCase, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) { byte |= 0x20 }
            guard byte == word[offset] else { return false }
        }
        return true
    }
}
