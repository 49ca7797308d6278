import Foundation

/// A message as one HTML page that needs nothing else: language, title, one first heading, headings in order, lists that are lists
/// (EN 301 549; WCAG 2.1, success criteria 1.3.1, 2.4.2, 2.4.6 and 3.1.1).
struct PaperHTML {
    let paper: MessagePaper
    /// For pandoc: with the names of the styles that a reference document gives its looks to, and without looks of its own.
    var isForDocument = false

    var text: String {
        let blocks = MarkdownBlocks(paper.text).all
        let hasTitle = blocks.contains { if case .heading(1, _) = $0 { true } else { false } }
        let heading = hasTitle ? "" : "<h1>\(PaperHTML.escaped(paper.title))</h1>\n"
        return """
            <!DOCTYPE html>
            <html lang="nl">
            <head>
            <meta charset="utf-8">
            <title>\(PaperHTML.escaped(paper.title))</title>
            \(isForDocument ? "" : PaperHTML.head)</head>
            <body>
            \(styled("Melding", paper.notice.map { [$0] }, "header"))\(styled("Afzender", paper.senderLines, "address"))<main>
            \(heading)\(blocks.map(html).joined(separator: "\n"))
            </main>
            \(styled("Colofon", paper.colophon.map { [$0] }, "footer"))</body>
            </html>

            """
    }

    private func styled(_ style: String, _ lines: [String]?, _ element: String) -> String {
        guard let lines else { return "" }
        let line = lines.map(PaperHTML.escaped).joined(separator: "<br>\n")
        return isForDocument
            ? "<div custom-style=\"\(style)\"><p>\(line)</p></div>\n" : "<\(element)><p>\(line)</p></\(element)>\n"
    }

    private func html(_ block: MarkdownBlocks.Block) -> String {
        switch block {
        case .heading(let level, let text): "<h\(level)>\(PaperHTML.inline(text))</h\(level)>"
        case .paragraph(let lines): "<p>\(lines.map(PaperHTML.inline).joined(separator: "<br>\n"))</p>"
        case .list(let items, let isNumbered):
            PaperHTML.wrapped(items.map { "<li>\(PaperHTML.inline($0))</li>" }.joined(separator: "\n"), in: isNumbered ? "ol" : "ul")
        case .table(let head, let rows): PaperHTML.table(head, rows)
        case .rule: "<hr>"
        }
    }

    /// The headings say that they head a column: a screen reader names them with each cell.
    private static func table(_ head: [String], _ rows: [[String]]) -> String {
        let titles = head.map { "<th scope=\"col\">\(inline($0))</th>" }.joined()
        let body = rows.map { "<tr>\($0.map { "<td>\(inline($0))</td>" }.joined())</tr>" }.joined(separator: "\n")
        return "<table>\n<thead><tr>\(titles)</tr></thead>\n<tbody>\n\(body)\n</tbody>\n</table>"
    }

    private static func wrapped(_ html: String, in element: String) -> String { "<\(element)>\n\(html)\n</\(element)>" }

    /// Strong words, links and gaps; everything else as it was typed.
    static func inline(_ text: String) -> String {
        var html = ""
        var isStrong = false
        var rest = text[...]
        let pairs = text.components(separatedBy: "**").count - 1
        var left = pairs - pairs % 2
        while !rest.isEmpty {
            if rest.hasPrefix("**"), left > 0 {
                html += isStrong ? "</strong>" : "<strong>"
                isStrong.toggle()
                left -= 1
                rest = rest.dropFirst(2)
            } else if rest.hasPrefix("[["), let end = rest.range(of: "]]") {
                html += "<mark>\(escaped(String(rest[..<end.upperBound])))</mark>"
                rest = rest[end.upperBound...]
            } else if let address = address(at: rest) {
                html += "<a href=\"\(escaped(address))\">\(escaped(address))</a>"
                rest = rest.dropFirst(address.count)
            } else {
                html += escaped(String(rest.removeFirst()))
            }
        }
        return html + (isStrong ? "</strong>" : "")
    }

    /// A web address, without the punctuation that ends the sentence.
    private static func address(at text: Substring) -> String? {
        guard text.hasPrefix("https://") || text.hasPrefix("http://") else { return nil }
        var address = text.prefix { !$0.isWhitespace && !"<>\"".contains($0) }
        while let last = address.last, ".,;:!?)*]".contains(last) { address.removeLast() }
        return address.contains(".") ? String(address) : nil
    }

    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }

    /// Contrast of at least 7 to 1, lines of at most 40 em, and sizes that grow with the reader's setting.
    private static let head = """
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <style>
        body { max-width: 40em; margin: 0 auto; padding: 1.5em; font: 1em/1.6 "Noto Sans", "Segoe UI", Arial, sans-serif; color: #1a1a1a; background: #fff }
        h1 { font-size: 1.6em; line-height: 1.25 } h2 { font-size: 1.25em; margin-top: 1.6em }
        header { border: 2px solid #8a1c00; color: #8a1c00; font-weight: bold; padding: 0 1em; margin-bottom: 1.5em }
        footer { border-top: 1px solid #595959; margin-top: 2em; color: #404040 }
        mark { background: #ffe08a; color: #1a1a1a } a { color: #0b4f8a } li { margin: .3em 0 }
        table { border-collapse: collapse } th, td { border: 1px solid #595959; padding: .3em .6em; text-align: left }
        @media print { body { padding: 0; max-width: none } }
        </style>

        """
}
