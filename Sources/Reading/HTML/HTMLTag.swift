/// What is done with an HTML element on its way to safe HTML.
struct HTMLTag: Sendable {
    /// The fates of an element.
    enum Fate: Sendable {
        /// The tags stay, with allowed attributes.
        case keep
        /// The tags go, the content stays.
        case unwrap
        /// Tags and content go.
        case drop
    }

    /// The name as it is written out.
    let name: StaticString
    /// What happens to it.
    let fate: Fate
    /// Whether it has no content and no end tag.
    let isVoid: Bool
    /// The gap that it makes in plain text.
    let gap: PlainText.Gap
    /// A number for each element, to compare.
    let number: Int

    /// The rule for a name as written, in any case; unknown elements are unwrapped.
    @inline(__always) static func named(_ name: ByteView) -> HTMLTag? { table[key(name)] }

    /// The rule for a literal name.
    static func named(_ name: StaticString) -> HTMLTag? { named(ByteView(start: name.utf8Start, count: name.utf8CodeUnitCount)) }

    /// Up to eight letters are the key as they are; longer names are folded. A clash is harmless: what is written out is
    /// always the name of a rule.
    @inline(__always) static func key(_ name: ByteView) -> UInt64 {
        var key: UInt64 = 0
        for byte in name { key = (key << 8 | key >> 56) ^ UInt64(byte.lowercased) }
        return key
    }

    private static let table: [UInt64: HTMLTag] = {
        var table: [UInt64: HTMLTag] = [:]
        func add(_ names: [StaticString], _ fate: Fate, void: Bool = false, gap: PlainText.Gap = .none) {
            for name in names {
                let view = ByteView(start: name.utf8Start, count: name.utf8CodeUnitCount)
                table[key(view)] = HTMLTag(name: name, fate: fate, isVoid: void, gap: gap, number: table.count)
            }
        }
        add(["p", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "table", "ul", "ol", "dl", "figure"], .keep, gap: .paragraph)
        add(["div", "section", "article", "aside", "header", "footer", "main", "nav", "address", "details", "summary"], .keep, gap: .line)
        add(["li", "dt", "dd", "tr", "caption", "figcaption", "thead", "tbody", "tfoot", "menu", "dir"], .keep, gap: .line)
        add(["td", "th"], .keep, gap: .blank)
        add(["hr"], .keep, void: true, gap: .paragraph)
        add(["br"], .keep, void: true, gap: .line)
        add(["img"], .keep, void: true, gap: .blank)
        add(["wbr", "col", "source"], .keep, void: true)
        add(["a", "abbr", "acronym", "b", "bdi", "big", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark"], .keep)
        add(["q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup"], .keep)
        add(["time", "tt", "u", "var", "audio", "video", "picture", "colgroup"], .keep)
        add(["script", "style", "applet", "template"], .drop)
        add(["title", "center", "form", "fieldset", "legend", "option", "select", "body", "html", "head"], .unwrap, gap: .line)
        return table
    }()
}
