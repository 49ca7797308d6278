import Principles

/// A message as a letter: lines of pieces, with the findings and the gaps in their places.
struct Letter: Sendable {
    let lines: [Line]

    /// One line of the text. A line of a list or a heading loses its Markdown signs; everything else stands as it was written.
    struct Line: Sendable {
        let isTitle: Bool
        let isHeading: Bool
        let isItem: Bool
        let isRule: Bool
        let isBlank: Bool
        let isPlain: Bool
        let pieces: [Piece]
    }

    /// A run of text that is shown in one way.
    struct Piece: Sendable {
        let text: String
        let isStrong: Bool
        let isGap: Bool
        let isFound: Bool
        /// Beyond what the channel takes.
        let isOver: Bool
        /// Class of the gravest finding here.
        let severity: String?
        /// Places to jump to that begin here.
        let anchors: [String]
        /// Findings that end here.
        let references: [Reference]
    }

    /// From the text to a finding beside it.
    struct Reference: Sendable {
        let number: Int
        let href: String
        let label: String
    }

    /// - Parameter excess: code points that the channel of a post does not take.
    init(_ text: String, findings: [Finding], excess: [Range<Int>] = []) {
        let markdown = LightMarkdown(text)
        var marks = findings.enumerated().map { Marking.Mark($1.start, max($1.end, $1.start + 1), Layer.finding($0)) }
        marks += Gap.all(in: text).enumerated().map { Marking.Mark($1.range.lowerBound, $1.range.upperBound, Layer.gap($0)) }
        marks += excess.map { Marking.Mark($0.lowerBound, $0.upperBound, Layer.over) }
        marks += markdown.strong.map { Marking.Mark($0.lowerBound, $0.upperBound, Layer.strong) }
        marks += markdown.signs.map { Marking.Mark($0.lowerBound, $0.upperBound, Layer.sign) }
        marks += markdown.lines.enumerated().map { Marking.Mark($1.range.lowerBound, $1.range.upperBound, Layer.line($0)) }
        let shown = Marking.segments(of: text, marks: marks).filter { !$0.labels.contains(.sign) && $0.line != nil }
        let edges = Edges(shown)
        let byLine = Dictionary(grouping: shown) { $0.line ?? 0 }
        lines = markdown.lines.enumerated().map { number, line in
            Line(line.kind, pieces: (byLine[number] ?? []).map { Piece($0, findings: findings, edges: edges) })
        }
    }
}

/// What may lie over a piece of text.
private enum Layer: Hashable {
    case line(Int)
    case sign
    case over
    case strong
    case gap(Int)
    case finding(Int)
}

extension Marking.Segment where Label == Layer {
    fileprivate var line: Int? {
        for case .line(let number) in labels { return number }
        return nil
    }
}

/// At which shown piece each layer begins and ends, so that a mark that runs over several pieces is named once.
private struct Edges {
    var first: [Layer: Int] = [:]
    var last: [Layer: Int] = [:]

    init(_ segments: [Marking.Segment<Layer>]) {
        for segment in segments {
            for label in segment.labels {
                if first[label] == nil { first[label] = segment.start }
                last[label] = segment.start
            }
        }
    }
}

extension Letter.Line {
    fileprivate init(_ kind: LightMarkdown.Kind, pieces: [Letter.Piece]) {
        isTitle = kind == .title
        isHeading = kind == .heading
        isItem = kind == .item
        isRule = kind == .rule
        isBlank = kind == .blank
        isPlain = kind == .plain
        self.pieces = pieces
    }
}

extension Letter.Piece {
    fileprivate init(_ segment: Marking.Segment<Layer>, findings: [Finding], edges: Edges) {
        let found = segment.labels.compactMap { if case .finding(let number) = $0 { number } else { nil } }.sorted()
        let gaps = segment.labels.compactMap { if case .gap(let number) = $0 { number } else { nil } }
        text = segment.text
        isStrong = segment.labels.contains(.strong)
        isGap = !gaps.isEmpty
        isFound = !found.isEmpty
        isOver = segment.labels.contains(.over)
        severity = found.map { findings[$0].severity }.max()?.rawValue
        anchors =
            found.filter { edges.first[.finding($0)] == segment.start }.map { "plek-\($0 + 1)" }
            + gaps.filter { edges.first[.gap($0)] == segment.start }.map { "open-\($0 + 1)" }
        references = found.filter { edges.last[.finding($0)] == segment.start }.map {
            Letter.Reference(
                number: $0 + 1, href: "#bevinding-\($0 + 1)",
                label: "\(Words.severity(findings[$0].severity)) \($0 + 1): \(findings[$0].message)")
        }
    }
}
