/// Cuts a query into lexemes. Positions are code points.
struct QueryLexer {
    private let scalars: [Unicode.Scalar]
    private var place = 0
    private var found: [QueryLexeme] = []
    private var openParentheses: [Int] = []

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
    }

    /// All lexemes of the text.
    mutating func lexemes() throws(QueryError) -> [QueryLexeme] {
        while place < scalars.count {
            let scalar = scalars[place]
            if Self.isBlank(scalar) {
                place += 1
            } else if Self.isQuote(scalar) {
                try readPhrase()
            } else if scalar == "(" {
                openParentheses.append(place)
                add(.open, place..<place + 1)
            } else if scalar == ")" {
                guard openParentheses.popLast() != nil else { throw unbalanced(at: place) }
                add(.close, place..<place + 1)
            } else {
                try readWord()
            }
        }
        if let open = openParentheses.first { throw unbalanced(at: open) }
        return found
    }

    private mutating func add(_ kind: QueryLexeme.Kind, _ range: Range<Int>) {
        found.append(QueryLexeme(kind: kind, range: range, text: text(range)))
        place = range.upperBound
    }

    private mutating func readPhrase() throws(QueryError) {
        let start = place
        guard let end = scalars[(start + 1)...].firstIndex(where: Self.isQuote) else {
            let rest = text(start..<scalars.count)
            throw QueryError(
                code: .unbalancedQuote, position: start, token: rest, suggestion: rest.count > 1 ? rest + "\"" : nil)
        }
        let inner = text(start + 1..<end)
        let parts = FoldedWords.words(of: inner)
        guard !parts.isEmpty else { throw QueryError(code: .empty, position: start, token: text(start..<end + 1)) }
        add(.phrase(QueryPhrase(text: inner, parts: parts, range: start..<end + 1)), start..<end + 1)
    }

    private mutating func readWord() throws(QueryError) {
        let start = place
        var end = start
        while end < scalars.count, !Self.endsWord(scalars[end]) { end += 1 }
        let word = text(start..<end)
        if let kind = try operatorKind(word, at: start) {
            return add(kind, start..<end)
        }
        if let list = try readList(word, start..<end) {
            return add(list.kind, list.range)
        }
        if let field = Self.field(of: word) {
            return try readField(field, start..<end)
        }
        add(try QueryTermReader.lexeme(of: word, at: start), start..<end)
    }

    private func operatorKind(_ word: String, at position: Int) throws(QueryError) -> QueryLexeme.Kind? {
        switch word {
        case "AND", "EN": return .and
        case "OR", "OF": return .or
        case "NOT", "NIET": return .not
        default: break
        }
        let ordered = word.hasPrefix("ONEAR")
        guard ordered || word.hasPrefix("NEAR") else { return nil }
        let rest = word.dropFirst(ordered ? 5 : 4)
        guard rest.isEmpty || rest.hasPrefix("/") else { return nil }
        guard let distance = Int(rest.dropFirst()), (1...1000).contains(distance) else {
            throw QueryError(code: .invalidDistance, position: position, token: word, suggestion: ordered ? "ONEAR/5" : "NEAR/5")
        }
        return .near(distance: distance, ordered: ordered)
    }

    /// `titel:` and the like; the value follows as a lexeme of its own.
    private mutating func readField(_ field: QueryField, _ range: Range<Int>) throws(QueryError) {
        let colon = range.lowerBound + field.rawValue.unicodeScalars.count + 1
        add(.field(field), range.lowerBound..<colon)
        guard colon < scalars.count, !Self.isBlank(scalars[colon]), scalars[colon] != ")" else {
            throw QueryError(
                code: .missingValue, position: range.lowerBound, token: text(range.lowerBound..<colon),
                suggestion: text(range.lowerBound..<colon) + (field == .language ? "nl" : "…"))
        }
        guard colon < range.upperBound, field == .site || field == .language else { return }
        add(try QueryTermReader.value(text(colon..<range.upperBound), at: colon), colon..<range.upperBound)
    }

    /// `BEHALVE (a, b)` and `OOK (a, b)`; nil for another word, or for these words without a parenthesis behind.
    private func readList(_ word: String, _ range: Range<Int>) throws(QueryError) -> (kind: QueryLexeme.Kind, range: Range<Int>)? {
        let isExcept = word == "BEHALVE" || word == "EXCEPT"
        guard isExcept || word == "OOK" || word == "ALSO" else { return nil }
        var open = range.upperBound
        while open < scalars.count, Self.isBlank(scalars[open]) { open += 1 }
        guard open < scalars.count, scalars[open] == "(" else {
            guard isExcept else { return nil }
            throw QueryError(code: .invalidList, position: range.lowerBound, token: word, suggestion: word + " (…)")
        }
        guard let close = scalars[open...].firstIndex(of: ")") else { throw unbalanced(at: open) }
        let entries = text(open + 1..<close).split(separator: ",").compactMap { entry in
            ListedForm(String(entry.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()))
        }
        let whole = range.lowerBound..<close + 1
        guard !entries.isEmpty else { throw QueryError(code: .invalidList, position: range.lowerBound, token: text(whole)) }
        return (isExcept ? .except(entries) : .also(entries), whole)
    }

    private func text(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }

    private func unbalanced(at position: Int) -> QueryError {
        let opens = scalars[position] == "("
        // Closing a parenthesis with nothing in it would be refused too.
        let isBare = opens && scalars[(position + 1)...].allSatisfy { $0.properties.isWhitespace }
        return QueryError(
            code: .unbalancedParenthesis, position: position, token: String(scalars[position]),
            suggestion: isBare ? nil : opens ? text(0..<scalars.count) + ")" : text(0..<position) + text(position + 1..<scalars.count))
    }

    private static func field(of word: String) -> QueryField? {
        let lower = word.lowercased()
        return QueryField.allCases.first { lower.hasPrefix($0.rawValue + ":") }
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar == "," || scalar == ";"
    }

    private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\"" || (0x201C...0x201F).contains(scalar.value) || scalar == "«" || scalar == "»"
    }

    private static func endsWord(_ scalar: Unicode.Scalar) -> Bool {
        isBlank(scalar) || isQuote(scalar) || scalar == "(" || scalar == ")"
    }
}
