import Foundation

/// Who wrote an article and when, as the page itself shows it: near the headline, in short lines.
struct PageByline {
    /// The moment; nil when none is shown.
    private(set) var published: Date?
    /// The name; nil when none is shown.
    private(set) var author: String?

    /// How many elements after the headline are looked at: a byline stands close to it.
    private static let reach = 400

    /// Looks at the page around its headline.
    init(_ page: PageTree, after headline: Int?) {
        let start = max(0, (headline ?? 0) - 60)
        let end = min(page.nodes.count, (headline ?? 0) + Self.reach)
        guard start < end else { return }
        for index in start..<end {
            if published != nil, author != nil { return }
            read(page, index)
        }
        guard published == nil else { return }
        published =
            page.nodes.indices.lazy.filter { page.nodes[$0].element == .time }
            .compactMap { page.attribute(.datetime, of: $0).flatMap { FeedDate.parse($0) } }.first
    }

    private mutating func read(_ page: PageTree, _ index: Int) {
        let node = page.nodes[index]
        if node.element == .time, published == nil {
            published =
                page.attribute(.datetime, of: index).flatMap { FeedDate.parse($0) } ?? page.line(of: index, limit: 60).flatMap(Self.date)
        }
        guard !node.isText, node.element != .h1, node.element != .a || node.marks.contains(.author) || isAuthorLink(page, index) else {
            return
        }
        if author == nil, node.marks.contains(.author) || isAuthorLink(page, index) {
            author = page.line(of: index, limit: 160).flatMap { Self.author($0, isMarked: true) }
        }
        guard node.end - Int32(index) < 12, !node.element.isInline || node.marks.contains(.date) else { return }
        let line = page.plain(of: index, limit: 160)
        guard (8..<150).contains(line.count) else { return }
        if published == nil, Self.holdsYear(line) { published = Self.date(String(decoding: line, as: UTF8.self)) }
        if author == nil, Self.mayNameAuthor(line) { author = Self.author(String(decoding: line, as: UTF8.self), isMarked: false) }
    }

    /// Most lines hold neither: a look at their bytes spares reading them as text.
    private static func holdsYear(_ line: [UInt8]) -> Bool {
        var digits = 0
        for byte in line {
            digits = byte.isDigit ? digits + 1 : 0
            if digits == 4 { return true }
        }
        return false
    }

    private static func mayNameAuthor(_ line: [UInt8]) -> Bool {
        guard let first = line.first?.lowercased else { return false }
        if "dgatvbp".utf8.contains(first) { return true }
        // A date may stand before the name: `24 november 2026, 19:02 • Geschreven door …`.
        return holdsYear(line)
    }

    private func isAuthorLink(_ page: PageTree, _ index: Int) -> Bool {
        page.nodes[index].element == .a && page.attribute(.rel, of: index)?.contains("author") == true
    }

    // MARK: Names

    private static let beginnings = [
        "geschreven door", "geplaatst door", "gepubliceerd door", "door ", "auteur:", "tekst:", "van onze verslaggever", "written by",
        "published by", "posted by", "by ", "von ", "par ",
    ]

    /// Words that stand where a name could, and are none.
    private static let noNames: Set<String> = [
        "posted", "published", "publiziert", "geplaatst", "gepubliceerd", "geschreven", "written", "updated", "aangepast", "laatst", "last",
        "datum", "date", "delen", "share", "reacties", "comments", "admin", "over", "about", "meer", "more", "volg", "follow",
    ]

    /// The name in a line of facts, which a date or other facts may come before.
    static func author(_ line: String, isMarked: Bool) -> String? {
        let parts = line.split { "|\u{2022}\u{00B7}".contains($0) }.map { $0.trimmingCharacters(in: .whitespaces) }
        for part in parts where part.first?.isNumber == false {
            if let name = name(part, isMarked: isMarked) { return name }
        }
        for part in parts {
            guard let place = part.range(of: " door ", options: .caseInsensitive), date(String(part[..<place.lowerBound])) != nil else {
                continue
            }
            if let name = name(String(part[place.lowerBound...].dropFirst()), isMarked: false) { return name }
        }
        return nil
    }

    /// The name in a line such as `Door Marit Hoekstra`; nil when it does not look like one.
    static func name(_ line: String, isMarked: Bool) -> String? {
        var rest = Substring(line)
        let lower = line.lowercased()
        let beginning = beginnings.first { lower.hasPrefix($0) }
        guard isMarked || beginning != nil else { return nil }
        if let beginning { rest = rest.dropFirst(beginning.count) }
        rest = rest.drop { $0 == ":" || $0 == " " || $0 == "\u{2022}" }
        rest = rest.prefix { !"|,(\u{2022}\u{00B7}".contains($0) && !$0.isNumber }
        var words = rest.split(separator: " ").map(String.init)
        if let stop = words.firstIndex(where: { ["op", "om", "-", "\u{2013}"].contains($0.lowercased()) }) {
            words.removeSubrange(stop...)
        }
        guard let start = words.first, !noNames.contains(start.lowercased()) else { return nil }
        guard (1...6).contains(words.count), let first = words.first?.first, first.isUppercase else { return nil }
        let name = words.joined(separator: " ")
        guard name.count >= 3, name.count <= 60, !name.contains("."), !name.contains("http"), !name.contains("?") else { return nil }
        return isMarked || words.count <= 4 ? name : nil
    }

    // MARK: Dates

    /// The first date in a short line: `22 november 2026, 14.05 uur`, `22-11-2026 om 14:05`.
    static func date(_ line: String) -> Date? {
        let words = line.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init)
        guard words.count >= 3 else { return nil }
        for index in 0...(words.count - 3) {
            guard let day = Int(words[index]), (1...31).contains(day), words[index].count <= 2 else { continue }
            guard let month = month(words[index + 1]), let year = Int(words[index + 2]), (1990...2100).contains(year) else { continue }
            return FeedDate.parse("\(day) \(names[month - 1]) \(year)\(time(words, from: index + 3))")
        }
        return nil
    }

    private static func month(_ word: String) -> Int? {
        if let number = Int(word) { return (1...12).contains(number) && word.count <= 2 ? number : nil }
        return DateWords.month(word)?.number
    }

    /// The time after a date, perhaps behind a word or two; "uur" tells that it is Dutch time.
    private static func time(_ words: [String], from start: Int) -> String {
        for index in start..<min(start + 3, words.count) where index + 1 < words.count {
            guard let hour = Int(words[index]), (0...23).contains(hour), let minute = Int(words[index + 1]), (0...59).contains(minute),
                words[index + 1].count == 2
            else { continue }
            return " \(hour):\(words[index + 1]) uur"
        }
        return ""
    }

    private static let names = [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december",
    ]
}
