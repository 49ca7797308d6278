extension StringProtocol {
    /// Without blanks and line ends around it.
    var trimmed: String {
        var slice = self[...]
        while slice.first?.isWhitespace == true { slice = slice.dropFirst() }
        while slice.last?.isWhitespace == true { slice = slice.dropLast() }
        return String(slice)
    }

    /// On one line, with single blanks between the words.
    var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    /// nil when there is nothing but blanks.
    var nonBlank: String? {
        let text = trimmed
        return text.isEmpty ? nil : text
    }

    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
