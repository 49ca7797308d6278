import Testing
import Watching

@Suite("Query language")
struct QueryParserTests {
    /// A short notation of the tree.
    private func show(_ node: QueryNode) -> String {
        switch node {
        case .term(let term):
            let lists =
                (term.denied.isEmpty ? "" : "-\(term.denied.map(\.text))") + (term.allowed.isEmpty ? "" : "+\(term.allowed.map(\.text))")
            return "\(term.kind):\(term.parts.joined(separator: "-"))\(lists)"
        case .phrase(let phrase): return "'\(phrase.parts.joined(separator: " "))'"
        case .and(let nodes): return "(\(nodes.map(show).joined(separator: " & ")))"
        case .or(let nodes): return "(\(nodes.map(show).joined(separator: " | ")))"
        case .not(let inner, _): return "!\(show(inner))"
        case .near(let left, let right, let distance, let ordered):
            return "(\(show(left)) \(ordered ? ">" : "~")\(distance) \(show(right)))"
        case .field(let field, let inner): return "\(field.rawValue)[\(show(inner))]"
        }
    }

    @Test(
        "A query becomes a tree",
        arguments: [
            ("brand", "word:brand"), ("Enschede", "name:enschede"), ("=brand", "exact:brand"), ("==GRIP", "exactCase:grip"),
            ("steek*", "prefix:steek"), ("*brand", "suffix:brand"), ("\"Raad van State\"", "'raad van state'"),
            ("\u{201E}a b\u{201D}", "'a b'"), ("brand school", "(word:brand & word:school)"),
            ("brand AND school EN kind", "(word:brand & word:school & word:kind)"), ("brand OF storm", "(word:brand | word:storm)"),
            ("brand OR storm school", "(word:brand | (word:storm & word:school))"),
            ("brand NIET (storm OF school)", "(word:brand & !(word:storm | word:school))"),
            ("NOT storm brand", "(!word:storm & word:brand)"), ("brand AND NOT storm", "(word:brand & !word:storm)"),
            ("brand NEAR/5 school storm", "((word:brand ~5 word:school) & word:storm)"),
            ("(brand OR vuur) ONEAR/3 \"de school\"", "((word:brand | word:vuur) >3 'de school')"),
            ("NOT brand NEAR/2 school kind", "(!(word:brand ~2 word:school) & word:kind)"),
            ("titel:brand tekst:(school OR kind)", "(titel[word:brand] & tekst[(word:school | word:kind)])"),
            ("Bron:Waterrijk site:nu.nl taal:nl", "(bron[name:waterrijk] & site[exact:nu.nl] & taal[exact:nl])"),
            ("titel:\"grote brand\"", "titel['grote brand']"), ("asiel-opvang", "word:asiel-opvang"),
            ("'s-Gravenzande", "name:s-gravenzande"), ("14.05", "'14 05'"), ("en/of", "'en of'"), ("D66", "name:d66"), ("112", "word:112"),
            ("geëvacueerd", "word:geevacueerd"), ("brand BEHALVE (brandbrief, brandstof*)", "word:brand-[\"brandbrief\", \"brandstof\"]"),
            ("brand OOK (fikkie) storm", "(word:brand+[\"fikkie\"] & word:storm)"), ("brand,storm", "(word:brand & word:storm)"),
            ("==IS", "exactCase:is"), ("de brand", "(word:de & word:brand)"),
        ])
    func becomesTree(text: String, tree: String) throws {
        #expect(show(try WatchQuery(parsing: text).root) == tree)
    }

    @Test(
        "A query that cannot work is refused, with the place",
        arguments: [
            ("", .empty, 0, ""), ("   ", .empty, 0, "   "), ("()", .empty, 0, "()"), ("\"\"", .empty, 0, "\"\""),
            ("brand \"de school", .unbalancedQuote, 6, "\"de school"), ("(brand", .unbalancedParenthesis, 0, "("),
            ("één)", .unbalancedParenthesis, 3, ")"), ("brand AND", .missingOperand, 6, "AND"), ("OR brand", .missingOperand, 0, "OR"),
            ("brand OF EN storm", .missingOperand, 6, "OF"), ("brand NOT", .missingOperand, 6, "NOT"),
            ("(brand OR)", .missingOperand, 7, "OR"), ("NEAR/5 brand", .missingOperand, 0, "NEAR/5"),
            ("NIET brand", .onlyNot, 0, "NIET brand"), ("storm OR NOT brand", .onlyNot, 9, "storm OR NOT brand"),
            ("NOT (brand AND storm)", .onlyNot, 0, "NOT (brand AND storm)"), ("de", .tooBroad, 0, "de"),
            ("brand OR het", .tooBroad, 9, "het"),
            ("IS", .tooBroad, 0, "IS"), ("br*", .tooBroad, 0, "br"), ("taal:nl", .tooBroad, 5, "taal:nl"),
            ("brand NEAR school", .invalidDistance, 6, "NEAR"), ("brand NEAR/0 school", .invalidDistance, 6, "NEAR/0"),
            ("brand NEAR/x school", .invalidDistance, 6, "NEAR/x"), ("brand NEAR/5 (a NOT b)", .invalidNear, 6, "NEAR/5"),
            ("titel:", .missingValue, 0, "titel:"), ("titel: brand", .missingValue, 0, "titel:"),
            ("titel:(tekst:brand)", .nestedField, 0, "titel:"), ("br*nd", .invalidWildcard, 0, "br*nd"), ("*", .invalidWildcard, 0, "*"),
            ("-brand", .invalidTerm, 0, "-brand"), ("brand €", .invalidTerm, 6, "€"), ("brand BEHALVE storm", .invalidList, 6, "BEHALVE"),
            ("brand BEHALVE ()", .invalidList, 6, "BEHALVE ()"),
        ] as [(String, QueryError.Code, Int, String)])
    func isRefused(text: String, code: QueryError.Code, position: Int, token: String) throws {
        let error = try #require(throws: QueryError.self) { try WatchQuery(parsing: text) }
        #expect(error.code == code)
        #expect(error.position == position)
        #expect(error.token == token)
    }

    @Test(
        "A refusal offers what to write instead",
        arguments: [
            ("brand \"de school", "\"de school\""), ("(brand", "(brand)"), ("brand)", "brand"), ("storm OR NOT brand", "storm NOT brand"),
            ("IS", "==IS"), ("-brand", "NIET brand"), ("br*nd", "brnd*"), ("a NEAR b", "NEAR/5"), ("de", "\"de …\""),
            ("NOT brand", "… NOT brand"),
        ])
    func offers(text: String, suggestion: String) throws {
        let error = try #require(throws: QueryError.self) { try WatchQuery(parsing: text) }
        #expect(error.suggestion == suggestion)
    }

    @Test("Depth and length have a limit, and reaching it is no crash")
    func limits() throws {
        let deep = String(repeating: "(", count: 50_000) + "brand" + String(repeating: ")", count: 50_000)
        #expect(try #require(throws: QueryError.self) { try WatchQuery(parsing: deep) }.code == .tooComplex)
        let nots = String(repeating: "NOT ", count: 5_000) + "brand"
        #expect(try #require(throws: QueryError.self) { try WatchQuery(parsing: nots) }.code == .tooComplex)
        let long = String(repeating: "brand OR ", count: 20_000) + "storm"
        #expect(try #require(throws: QueryError.self) { try WatchQuery(parsing: long) }.code == .tooComplex)
    }

    @Test("Term positions count code points")
    func positions() throws {
        let query = try WatchQuery(parsing: "e\u{301}é 👍🏽x OR \"b\" storm")
        #expect(query.root.terms.map(\.range) == [0..<3, 4..<7, 15..<20])
    }
}
