/// Writes OPML: outlines in the order given, folders opened and closed as their paths change.
struct OPMLWriter {
    private var out: [UInt8] = []
    private var open: [String] = []

    /// The document in UTF-8.
    mutating func write(_ outlines: [OPMLOutline], title: String) -> [UInt8] {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  <head>\n    <title>")
        escape(title)
        out.append("</title>\n  </head>\n  <body>\n")
        for outline in outlines {
            moveTo(outline.folders)
            write(outline)
        }
        moveTo([])
        out.append("  </body>\n</opml>\n")
        return out
    }

    private mutating func moveTo(_ folders: [String]) {
        var common = 0
        while common < open.count, common < folders.count, open[common] == folders[common] { common += 1 }
        while open.count > common {
            open.removeLast()
            indent()
            out.append("</outline>\n")
        }
        for folder in folders[common...] {
            indent()
            out.append("<outline")
            attribute("text", folder)
            out.append(">\n")
            open.append(folder)
        }
    }

    private mutating func write(_ outline: OPMLOutline) {
        indent()
        out.append("<outline type=\"rss\"")
        attribute("text", outline.title)
        attribute("title", outline.title)
        attribute("xmlUrl", outline.xmlURL)
        if let site = outline.htmlURL { attribute("htmlUrl", site) }
        out.append("/>\n")
    }

    private mutating func indent() {
        out.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 4 + open.count * 2))
    }

    private mutating func attribute(_ name: StaticString, _ value: String) {
        out.append(UInt8(ascii: " "))
        out.append(name)
        out.append("=\"")
        escape(value)
        out.append(UInt8(ascii: "\""))
    }

    /// Escapes for text and attributes; control characters, which XML forbids, become spaces.
    private mutating func escape(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): out.append("&amp;")
            case UInt8(ascii: "<"): out.append("&lt;")
            case UInt8(ascii: ">"): out.append("&gt;")
            case UInt8(ascii: "\""): out.append("&quot;")
            case 0..<0x20: out.append(UInt8(ascii: " "))
            default: out.append(byte)
            }
        }
    }
}
