import Foundation
import Principles
import Testing

@testable import Web

struct LetterTests {
    /// Findings where `«…»` stands in the text, in the order of their openings.
    private func letter(_ marked: String, _ severities: [String] = []) throws -> Letter {
        var text = String.UnicodeScalarView()
        var open: [(number: Int, start: Int)] = []
        var spans: [Int: Range<Int>] = [:]
        var count = 0
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "«":
                open.append((count, text.count))
                count += 1
            case "»":
                let last = open.removeLast()
                spans[last.number] = last.start..<text.count
            default: text.append(scalar)
            }
        }
        let findings = try spans.sorted { $0.key < $1.key }.map { number, range in
            try finding(range, severities.indices.contains(number) ? severities[number] : "fout")
        }
        return Letter(String(text), findings: findings)
    }

    private func finding(_ range: Range<Int>, _ severity: String) throws -> Finding {
        let json = """
            {"rule":"r","principle":"vorm","severity":"\(severity)","start":\(range.lowerBound),"end":\(range.upperBound),"key":"k","isFirm":false,"line":1,"column":1,
             "text":"t","message":"m","why":"w","suggestions":[],"source":"s"}
            """
        return try JSONDecoder().decode(Finding.self, from: Data(json.utf8))
    }

    /// `{text}` found, `*text*` strong, `_text_` gap, `#n` anchors before, `^n` references after.
    private func show(_ line: Letter.Line) -> String {
        line.pieces.map { piece in
            var text = piece.text
            if piece.isStrong { text = "*\(text)*" }
            if piece.isGap { text = "_\(text)_" }
            if let severity = piece.severity { text = "{\(text)|\(severity.prefix(1))}" }
            return piece.anchors.map { "#\($0)" }.joined() + text + piece.references.map { "^\($0.number)" }.joined()
        }.joined()
    }

    @Test func `A finding is marked once, with its number behind it`() throws {
        let lines = try letter("Het is 🔥 «vermoedelijk» zo.").lines
        #expect(lines.map(show) == ["Het is 🔥 #plek-1{vermoedelijk|f}^1 zo."])
    }

    @Test func `Overlapping findings keep both their numbers, and the gravest colours the place`() throws {
        let lines = try letter("«een «twee» drie»", ["suggestie", "fout"]).lines
        #expect(lines.map(show) == ["#plek-1{een |s}#plek-2{twee|f}^2{ drie|s}^1"])
    }

    @Test func `A finding over two lines has one place and one number`() throws {
        let lines = try letter("een «twee\ndrie» vier").lines
        #expect(lines.map(show) == ["een #plek-1{twee|f}", "{drie|f}^1 vier"])
    }

    @Test func `Markdown signs are left out, and the words keep their marks`() throws {
        let lines = try letter("# De «kop»\n\n- **dicht «voor** verkeer»\n---\n> gewoon *zo*").lines
        #expect(lines.map(show) == ["De #plek-1{kop|f}^1", "", "*dicht *#plek-2{*voor*|f}{ verkeer|f}^2", "", "> gewoon *zo*"])
        #expect(lines.map(\.isTitle) == [true, false, false, false, false])
        #expect(lines.map(\.isItem) == [false, false, true, false, false])
        #expect(lines.map(\.isRule) == [false, false, false, true, false])
        #expect(lines.map(\.isPlain) == [false, false, false, false, true])
    }

    @Test func `A gap stands out, also within a finding`() throws {
        let lines = try letter("Om «[[nog invullen: tijd]]» meer.").lines
        #expect(lines.map(show) == ["Om #plek-1#open-1{_[[nog invullen: tijd]]_|f}^1 meer."])
    }

    @Test func `A finding beyond the text or without length does no harm`() throws {
        let letter = Letter("kort", findings: [try finding(2..<2, "fout"), try finding(90..<99, "fout")])
        #expect(letter.lines.map(show) == ["ko#plek-1{r|f}^1t"])
    }

    @Test(arguments: [
        ("", []), ("niets", []), ("[[nog invullen: tijd]]", ["Nog invullen: tijd"]), ("[[nog invullen:]]", ["Nog invullen: "]),
        ("🔥 [[nog invullen: a]] en [[voorstel: leg voor]]", ["Nog invullen: a", "Voorstel: leg voor"]), ("[[open", []),
        ("]] [[los]]", ["Nog invullen: los"]),
    ])
    func `Gaps are found with what they ask`(text: String, expected: [String]) {
        let gaps = Gap.all(in: text)
        #expect(gaps.map { "\($0.task): \($0.what)" } == expected)
        for gap in gaps {
            let piece = String(String.UnicodeScalarView(Array(text.unicodeScalars)[gap.range]))
            #expect(piece.hasPrefix("[[") && piece.hasSuffix("]]"))
        }
    }

    @Test(arguments: [(12.4, "12,4"), (8.0, "8"), (0.0, "0"), (-3.5, "-3,5"), (99.96, "100")])
    func `Numbers have a decimal comma`(value: Double, words: String) {
        #expect(FindingsPanel.Numbers.dutch(value) == words)
    }
}
