/// Takes away what sections leave behind: empty lines, double blanks, a blank before a comma.
enum TextTidy {
    static func tidy(_ text: String) -> String {
        var lines: [String] = []
        for raw in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let line = tidyLine(raw)
            // An item of a list that held nothing.
            if line == "-" || line == "- ." { continue }
            if line.isEmpty, lines.last?.isEmpty ?? true { continue }
            lines.append(line)
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n")
    }

    private static func tidyLine(_ line: Substring) -> String {
        let blanks = line.prefix { $0 == " " }
        // Only a list within a list may stand further in.
        let indent = line.dropFirst(blanks.count).hasPrefix("- ") ? blanks : ""
        var result = String(indent)
        for word in line.split(separator: " ") {
            let joins = result.count == indent.count || word == "." || word == "," || word.hasPrefix(", ")
            if !joins { result += " " }
            result += word
        }
        return result.count == indent.count ? "" : result
    }
}
