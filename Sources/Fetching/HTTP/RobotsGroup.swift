/// The robots that a part of robots.txt is for, and what it says to them.
struct RobotsGroup {
    /// In lower case, without versions; `*` is any robot that is not named.
    private(set) var robots: Set<String> = []
    /// Keys in lower case, in the order of the file.
    private(set) var lines: [(key: String, value: String)] = []

    /// Several user-agent lines in a row open one group; lines before the first belong to nobody.
    static func groups(in text: String) -> [RobotsGroup] {
        var groups: [RobotsGroup] = []
        var isOpening = false
        for line in text.split(whereSeparator: \.isNewline) {
            guard let (key, value) = read(line) else { continue }
            if key == "user-agent" {
                if !isOpening { groups.append(RobotsGroup()) }
                isOpening = true
                groups[groups.count - 1].robots.insert(String(value.lowercased().prefix { $0 != "/" && $0 != " " }))
            } else if key == "allow" || key == "disallow" || key == "crawl-delay" {
                // Other records, such as a sitemap, may stand anywhere and end no group.
                isOpening = false
                guard !groups.isEmpty else { continue }
                groups[groups.count - 1].lines.append((key, value))
            }
        }
        return groups
    }

    private static func read(_ line: Substring) -> (key: String, value: String)? {
        let content = line.prefix { $0 != "#" }
        guard let colon = content.firstIndex(of: ":") else { return nil }
        let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\u{FEFF}" }
        func bare(_ text: Substring) -> String { String(String(text.drop(while: isBlank)).reversed().drop(while: isBlank).reversed()) }
        return (bare(content[..<colon]).lowercased(), bare(content[content.index(after: colon)...]))
    }
}
