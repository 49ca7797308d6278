import Foundation

/// The little Markdown that messages use, as blocks: headings, paragraphs, lists, rules. What a writer typed beyond that stays as it is.
struct MarkdownBlocks {
    enum Block: Equatable {
        case heading(level: Int, text: String)
        /// Lines stay lines: a head of a letter is no running text.
        case paragraph(lines: [String])
        case list(items: [String], isNumbered: Bool)
        /// A table with one row of headings.
        case table(head: [String], rows: [[String]])
        case rule
    }

    private(set) var all: [Block] = []
    private var lines: [String] = []
    /// Whether the line before was one of a table.
    private var isInTable = false

    init(_ text: String) {
        for raw in text.split(separator: "\n", omittingEmptySubsequences: false) {
            read(raw.trimmingPrefix { $0 == " " || $0 == "\t" || $0 == "\r" }.droppingBlanks)
        }
        endParagraph()
    }

    private mutating func read(_ line: Substring) {
        defer { isInTable = !line.isEmpty && lines.isEmpty && MarkdownBlocks.cells(line) != nil }
        if line.isEmpty { return endParagraph() }
        if readTable(line) { return }
        let signs = line.prefix { $0 == "#" }.count
        if (1...6).contains(signs), line.dropFirst(signs).first == " " {
            endParagraph()
            all.append(.heading(level: signs, text: String(line.dropFirst(signs + 1).droppingBlanks)))
        } else if line.count >= 3, line.allSatisfy({ $0 == "-" }) || line.allSatisfy({ $0 == "*" }) || line.allSatisfy({ $0 == "_" }) {
            endParagraph()
            all.append(.rule)
        } else if line.hasPrefix("- ") || line.hasPrefix("* ") {
            item(line.dropFirst(2), isNumbered: false)
        } else if let text = MarkdownBlocks.numbered(line) {
            item(text, isNumbered: true)
        } else {
            lines.append(String(line))
        }
    }

    /// `| wanneer | wat |` begins a table once a line of dashes follows it; then each such line is a row of it.
    private mutating func readTable(_ line: Substring) -> Bool {
        guard let cells = MarkdownBlocks.cells(line) else { return false }
        if cells.allSatisfy({ !$0.isEmpty && $0.allSatisfy { "-:".contains($0) } }),
            let head = lines.last.flatMap({ MarkdownBlocks.cells($0[...]) }),
            head.count == cells.count
        {
            lines.removeLast()
            endParagraph()
            all.append(.table(head: head, rows: []))
            return true
        }
        guard lines.isEmpty, isInTable, case .table(let head, let rows) = all.last else { return false }
        let row = cells.prefix(head.count) + Array(repeating: "", count: max(0, head.count - cells.count))
        all[all.count - 1] = .table(head: head, rows: rows + [Array(row)])
        return true
    }

    private static func cells(_ line: Substring) -> [String]? {
        guard line.count > 2, line.first == "|", line.last == "|" else { return nil }
        return line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false).map {
            $0.trimmingCharacters(in: .whitespaces)
        }
    }

    /// "2. Bel 112": at most two digits, so that "14.05 uur" and a year are no items.
    private static func numbered(_ line: Substring) -> Substring? {
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        guard (1...2).contains(digits.count), line.dropFirst(digits.count).hasPrefix(". ") else { return nil }
        return line.dropFirst(digits.count + 2)
    }

    private mutating func item(_ text: Substring, isNumbered: Bool) {
        endParagraph()
        if case .list(let items, isNumbered) = all.last {
            all[all.count - 1] = .list(items: items + [String(text)], isNumbered: isNumbered)
        } else {
            all.append(.list(items: [String(text)], isNumbered: isNumbered))
        }
    }

    private mutating func endParagraph() {
        if !lines.isEmpty { all.append(.paragraph(lines: lines)) }
        lines = []
    }
}

extension Substring {
    fileprivate var droppingBlanks: Substring {
        var rest = self
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return rest
    }
}
