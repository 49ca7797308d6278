extension CheckDocument {
    /// One line a finding: `file:line:column: severity: message [rule]`, then a line for each missing part.
    public var lines: [String] {
        findings.map { "\(file):\($0.line):\($0.column): \($0.severity.rawValue): \($0.message) [\($0.rule)]\($0.answered)" }
            + missing.map { "\(file):1:1: waarschuwing: \($0.message) [compleet/\($0.rawValue)]" }
            + answeredParts.map {
                "\(file):1:1: waarschuwing: \($0.part.message) [\($0.part.rule)] (beantwoord door \($0.answer.by): \($0.answer.reason ?? ""))"
            }
    }
}

extension Finding {
    /// Who answered it, and why, after the rule's name.
    fileprivate var answered: String {
        guard let answer, let reason = answer.reason else { return "" }
        return " (beantwoord door \(answer.by): \(reason))"
    }
}

extension ReadabilityReport {
    /// The numbers in one line, for people.
    public var line: String {
        let size = "\(words) \(words == 1 ? "woord" : "woorden") in \(sentences) \(sentences == 1 ? "zin" : "zinnen")"
        let length = "\(size), gemiddeld \(Self.dutch(wordsPerSentence)) per zin"
        guard let fleschDouma, let lix, let band else { return length + "." }
        return "\(length). Leesbaarheid: Flesch-Douma \(Self.dutch(fleschDouma)) (\(band)), LIX \(Self.dutch(lix))."
    }

    private static func dutch(_ number: Double) -> String {
        let text = String(number)
        return (text.hasSuffix(".0") ? String(text.dropLast(2)) : text).replacing(".", with: ",")
    }
}
