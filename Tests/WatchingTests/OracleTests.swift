import DutchText
import Testing
import Watching

/// The matcher against a naive one, on queries and texts made at random from words that make compounds and false friends of each other.
@Suite("Matcher and oracle agree", .enabled(if: !WordList.standard.isEmpty))
struct OracleTests {
    private static let vocabulary = """
        brand brandweer bosbrand brandy bos politie politiek politieagent storm brainstorm stormen stad steden stadion water waterstand tand tanden
        school scholen schooltas huis huizen ziekenhuis raad raadslid raadsleden lid overleden gas gasten aardgas boot boten brandende dijk dijken
        de het op in bij van en aan rat ratten temperaturen
        """.split(whereSeparator: \.isWhitespace).map(String.init)
    private static let terms = [
        "brand", "bos", "politie", "storm", "stad", "water", "tand", "school", "huis", "raad", "lid", "gas", "boot", "dijk", "rat",
        "=brand",
        "=stad", "brand*", "*brand", "stor*", "*den", "\"de brand\"", "\"op het water\"", "\"bij de stad\"", "\"raad\"",
    ]

    @Test("on random queries and texts, while queries come and go", arguments: 1...4)
    func agree(seed: UInt64) throws {
        var random = SmallRandom(seed: seed)
        let forms = Dictionary(uniqueKeysWithValues: Self.terms.prefix(15).map { ($0, WordForms(of: $0, in: .standard)) })
        var queries: [Int64: WatchQuery] = [:]
        let matcher = Matcher([])
        var next: Int64 = 0
        var hits = 0
        for _ in 0..<40 {
            for _ in 0..<3 {
                guard let query = try? WatchQuery(parsing: Self.query(&random, depth: 3)) else { continue }
                queries[next] = query
                matcher.add(next, query)
                next += 1
            }
            if random.below(3) == 0, let gone = queries.keys.sorted().dropFirst(random.below(queries.count)).first {
                queries[gone] = nil
                matcher.remove(gone)
            }
            let (title, text) = (Self.text(&random, 4), Self.text(&random, 14))
            let naive = NaiveMatcher(title: title, text: text, forms: forms, words: .standard)
            let wanted = queries.filter { naive.answers($0.value) }.map(\.key).sorted()
            let found = matcher.hits(in: WatchedText(title: title, text: text)).map(\.query)
            #expect(found == wanted, "\(title) | \(text): \(Set(found).symmetricDifference(wanted).compactMap { queries[$0]?.text })")
            hits += wanted.count
        }
        #expect(hits > 60)
    }

    private static func text(_ random: inout SmallRandom, _ length: Int) -> String {
        (0..<length).map { place in
            let word = vocabulary[random.below(vocabulary.count)]
            return place == 0 ? word : (random.below(12) == 0 ? "-" : " ") + word
        }.joined()
    }

    private static func query(_ random: inout SmallRandom, depth: Int) -> String {
        let kind = depth == 0 ? 0 : random.below(9)
        func inner() -> String { query(&random, depth: depth - 1) }
        func near() -> String {
            depth > 1 && random.below(3) == 0
                ? "(\(terms[random.below(15)]) OR \(terms[random.below(terms.count)]))" : terms[random.below(terms.count)]
        }
        return switch kind {
        case 1: "(\(inner()) AND \(inner()))"
        case 2, 3: "(\(inner()) OR \(inner()))"
        case 4: "(\(inner()) NOT \(inner()))"
        case 5: "(\(near()) NEAR/\(1 + random.below(5)) \(near()))"
        case 6: "(\(near()) ONEAR/\(1 + random.below(5)) \(near()))"
        case 7: (random.below(2) == 0 ? "titel:" : "tekst:") + terms[random.below(terms.count)]
        default: terms[random.below(terms.count)]
        }
    }
}
