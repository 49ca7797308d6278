import Incident

/// Invisible marks in a text while it is made: here starts fact f3, here is a gap. They are taken out at the end, and tell what
/// the text really holds, whatever a template does with its values. The marks are
/// private-use characters, which are taken out of whatever people typed.
enum TextMarks {
    private static let gapStart: Unicode.Scalar = "\u{10FFF0}"
    private static let factStart: Unicode.Scalar = "\u{10FFF1}"
    private static let end: Unicode.Scalar = "\u{10FFF2}"

    /// What someone typed, without anything that could pass for a mark.
    static func clean(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isMark) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isMark($0) }))
    }

    static func gap(_ placeholder: String) -> String { "\(gapStart)\(placeholder)\(end)" }
    static func fact(_ id: FactID, _ text: String) -> String { "\(factStart)\(clean(id.rawValue))\(end)\(text)" }

    /// A text without marks, and what they told, in the order of the text.
    struct Reading {
        var text = ""
        var gaps: [String] = []
        var facts: [FactID] = []
    }

    /// - Parameter marker: what a reader sees for a gap.
    static func read(_ marked: String, marker: (String) -> String) -> Reading {
        var reading = Reading()
        var name = String.UnicodeScalarView()
        var start: Unicode.Scalar?
        var text = String.UnicodeScalarView()
        for scalar in marked.unicodeScalars {
            switch (scalar, start) {
            case (gapStart, nil), (factStart, nil):
                start = scalar
                name.removeAll()
            case (end, .some(let kind)):
                reading.note(String(name), isGap: kind == gapStart)
                if kind == gapStart { text.append(contentsOf: marker(String(name)).unicodeScalars) }
                start = nil
            case (_, .some): name.append(scalar)
            case (_, nil): text.append(scalar)
            }
        }
        reading.text = String(text)
        return reading
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool { (0x10FFF0...0x10FFF2).contains(scalar.value) }
}

extension TextMarks.Reading {
    fileprivate mutating func note(_ name: String, isGap: Bool) {
        if isGap {
            if !gaps.contains(name) { gaps.append(name) }
        } else if !facts.contains(FactID(name)) {
            facts.append(FactID(name))
        }
    }
}
