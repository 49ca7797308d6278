/// Reads the kind of a term from its signs and capitals.
enum QueryTermReader {
    /// A word of the query; several words that no blank parts, as in `14.05` or `en/of`, are a phrase.
    static func lexeme(of word: String, at position: Int) throws(QueryError) -> QueryLexeme.Kind {
        let range = position..<position + word.unicodeScalars.count
        let (kind, body) = try kindAndBody(of: word, at: position)
        let parts = FoldedWords.words(of: body)
        guard !parts.isEmpty else { throw QueryError(code: .invalidTerm, position: position, token: word) }
        guard parts.count == 1 || isHyphenated(body, parts.count) else {
            return .phrase(QueryPhrase(text: body, parts: parts, range: range))
        }
        return .term(QueryTerm(kind: kind, text: body, parts: parts, range: range))
    }

    /// The value of `site:` or `taal:`, which is compared as a whole.
    static func value(_ text: String, at position: Int) throws(QueryError) -> QueryLexeme.Kind {
        let range = position..<position + text.unicodeScalars.count
        let parts = FoldedWords.words(of: text)
        guard !parts.isEmpty else { throw QueryError(code: .invalidTerm, position: position, token: text) }
        return .term(QueryTerm(kind: .exact, text: text, parts: [text.lowercased()], range: range))
    }

    private static func kindAndBody(of word: String, at position: Int) throws(QueryError) -> (QueryTerm.Kind, String) {
        guard word.contains(where: { $0 != "*" }) else { throw QueryError(code: .invalidWildcard, position: position, token: word) }
        if word.hasPrefix("==") { return (.exactCase, try plain(word.dropFirst(2), word, position)) }
        if word.hasPrefix("=") { return (.exact, try plain(word.dropFirst(), word, position)) }
        if let sign = word.unicodeScalars.first, sign == "-" || sign == "+" || sign == "!", word.count > 1 {
            let rest = String(word.dropFirst())
            throw QueryError(
                code: .invalidTerm, position: position, token: word, suggestion: sign == "+" ? rest : "NIET " + rest)
        }
        if word.hasSuffix("*") { return (.prefix, try plain(word.dropLast(), word, position)) }
        if word.hasPrefix("*") { return (.suffix, try plain(word.dropFirst(), word, position)) }
        let body = try plain(word[...], word, position)
        let isName = body.unicodeScalars.contains { $0.properties.isUppercase || $0.properties.generalCategory == .titlecaseLetter }
        return (isName ? .name : .word, body)
    }

    /// The text of a term, which holds no star.
    private static func plain(_ body: Substring, _ word: String, _ position: Int) throws(QueryError) -> String {
        guard !body.contains("*") else {
            let bare = word.filter { $0 != "*" && $0 != "=" }
            throw QueryError(
                code: .invalidWildcard, position: position, token: word, suggestion: bare.isEmpty ? nil : bare + "*")
        }
        return String(body)
    }

    /// Only hyphens, and an apostrophe as in `'s-Hertogenbosch`, stand between and around the parts.
    private static func isHyphenated(_ body: String, _ parts: Int) -> Bool {
        let folded = FoldedWords.fold(body)
        return folded.split(separator: "-").count == parts
            && !folded.unicodeScalars.contains { $0.value < 0x80 && $0 != "-" && $0 != "'" && !$0.properties.isAlphabetic && !isDigit($0) }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar)
    }
}
