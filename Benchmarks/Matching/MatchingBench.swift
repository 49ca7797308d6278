import DutchText
import Foundation
import Watching

/// Measures the matcher in one process on one thread, and writes text and terms for the peers that `peers.py` measures.
///
///     Benchmarks/Matching/run
///     bench-matching FOLDER [COUNT…]     only so many terms, for a profile
@main
struct MatchingBench {
    static func main() throws {
        let folder = URL(filePath: CommandLine.arguments.count > 1 ? CommandLine.arguments[1] : "bench-matching")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let list = loading()
        let corpus = Corpus(items: 20_000, words: list)
        let texts = corpus.items.map { $0.title + "\n" + $0.text }
        let bytes = texts.reduce(0) { $0 + $1.utf8.count }
        try texts.map { $0.replacing("\n", with: " ") }.joined(separator: "\n").write(
            to: folder.appending(path: "text.txt"), atomically: true, encoding: .utf8)
        print("text: \(corpus.items.count) items, \(bytes / 1_000_000) MB")
        let counts = CommandLine.arguments.dropFirst(2).compactMap { Int($0) }
        for count in counts.isEmpty ? [1_000, 10_000, 100_000] : counts {
            let terms = corpus.terms(count)
            try terms.joined(separator: "\n").write(to: folder.appending(path: "terms-\(count).txt"), atomically: true, encoding: .utf8)
            let matcher = try measure("=term, folding and boundaries", terms.map { "=" + $0 }, corpus, bytes)
            print("  " + Proof(corpus: corpus).exact(terms, matcher))
            try measure("term, with inflections and compounds", terms, corpus, bytes)
            print("  " + (try Proof(corpus: corpus).forms(terms)))
        }
        guard counts.isEmpty else { return }
        try booleans(corpus, bytes)
        try adding(corpus)
    }

    private static func loading() -> WordList {
        let before = Memory.residentMB
        let started = Processor.seconds
        let list = WordList.standard
        let time = Processor.seconds - started
        print("word list: \(list.count) words, \(Int(time * 1000)) ms, \(Memory.residentMB - before) MB")
        _ = Compounds(words: list).holds(5..<10, of: Array("waterstand".utf8), lemma: [])
        print(
            "the same with the families of its words, counted at the first compound: \(Int((Processor.seconds - started) * 1000)) ms, \(Memory.residentMB - before) MB"
        )
        return list
    }

    @discardableResult
    private static func measure(_ name: String, _ queries: [String], _ corpus: Corpus, _ bytes: Int) throws -> Matcher {
        let parsed = try queries.enumerated().map { (id: Int64($0.offset), query: try WatchQuery(parsing: $0.element)) }
        let began = Processor.seconds
        let matcher = Matcher(parsed)
        let built = Processor.seconds - began
        var best = Double.infinity
        var hits = 0
        for _ in 0..<3 {
            let started = Processor.seconds
            hits = 0
            for item in corpus.items { hits += matcher.hits(in: WatchedText(title: item.title, text: item.text)).count }
            best = min(best, Processor.seconds - started)
        }
        let rate = Double(bytes) / 1_000_000 / best
        print(
            "\(queries.count) × \(name): built in \(Int(built * 1000)) ms; \(rate.rounded1) MB/s, \(Int(Double(corpus.items.count) / best)) items/s, \(hits) hits"
        )
        return matcher
    }

    /// 100,000 queries with every operator.
    private static func booleans(_ corpus: Corpus, _ bytes: Int) throws {
        let words = corpus.terms(100_000)
        let queries = words.indices.map { number -> String in
            func word(_ offset: Int) -> String { words[(number * 7 + offset * 104_729) % words.count] }
            return switch number % 6 {
            case 0: "\(words[number]) AND (\(word(1)) OR \(word(2)))"
            case 1: "\(words[number]) NEAR/8 (\(word(1)) OR \(word(2)) OR gemeente)"
            case 2: "(\(words[number]) OR =\(word(1))) NOT \(word(2))"
            case 3: "\"\(words[number]) \(word(1))\" OR (\(word(2)) ONEAR/5 \(word(3)))"
            case 4: "titel:\(words[number]) AND \(word(1))"
            default: "\(words[number]) \(word(1))* taal:nl"
            }
        }
        try measure("Boolean query", queries, corpus, bytes)
    }

    /// How long items wait while queries are added to a live set of 100,000 on another thread.
    private static func adding(_ corpus: Corpus) throws {
        let terms = corpus.terms(100_000)
        let matcher = Matcher(try terms.enumerated().map { (id: Int64($0.offset), query: try WatchQuery(parsing: $0.element)) })
        let items = corpus.items.prefix(5000).map { WatchedText(title: $0.title, text: $0.text) }
        for item in items { _ = matcher.hits(in: item) }
        let quiet = timed(items, matcher)
        let extra = corpus.vocabulary.suffix(3000).compactMap { try? WatchQuery(parsing: $0) }
        let thread = Thread {
            for (number, query) in extra.enumerated() { matcher.add(Int64(1_000_000 + number), query) }
        }
        let started = ContinuousClock.now
        thread.start()
        var busy = quiet
        var rounds = 0
        while !thread.isFinished || rounds == 0 {
            busy = timed(items, matcher)
            rounds += 1
        }
        let time = ContinuousClock.now - started
        print(
            "live set of 100,000: an item takes \(quiet.median.µs) µs in the middle, 99 of 100 under \(quiet.slow.µs) µs; while \(extra.count) queries are added in \(time.ms) ms: \(busy.median.µs) and \(busy.slow.µs) µs, \(rounds * items.count) items"
        )
    }

    private static func timed(_ items: [WatchedText], _ matcher: Matcher) -> (median: Duration, slow: Duration) {
        let times = items.map { item in
            let started = ContinuousClock.now
            _ = matcher.hits(in: item)
            return ContinuousClock.now - started
        }.sorted()
        return (times[times.count / 2], times[times.count * 99 / 100])
    }
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
    var ms: Int { Int(seconds * 1000) }
    var µs: Int { Int(seconds * 1_000_000) }
}

extension Double {
    var rounded1: Double { (self * 10).rounded() / 10 }
}
