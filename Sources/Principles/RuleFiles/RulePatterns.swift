import Dispatch
import Synchronization

/// The patterns of one rule, read.
struct RulePatterns: Sendable {
    let hits: [Pattern]
    let exceptions: [Pattern]
    let onlyWith: [Pattern]
    let notWith: [Pattern]

    private init(_ rule: RuleDefinition, _ parser: inout PatternParser) throws(PatternError) {
        hits = try parser.patterns(rule.patterns)
        exceptions = try parser.patterns(rule.exceptions)
        onlyWith = try parser.patterns(rule.onlyWith)
        notWith = try parser.patterns(rule.notWith)
    }

    /// Reads the patterns of all rules, a share of them on each core: it is the greater part of loading. The rules keep their order.
    static func read(_ rules: [RuleDefinition], lists: [String: [String]]) -> [(RuleDefinition, Result<RulePatterns, PatternError>)] {
        let shares = 4
        let read = Mutex<[Int: [Result<RulePatterns, PatternError>]]>([:])
        DispatchQueue.concurrentPerform(iterations: shares) { share in
            var parser = PatternParser(lists: lists)
            let part = bounds(share, of: shares, rules.count).map { index in
                Result { () throws(PatternError) in try RulePatterns(rules[index], &parser) }
            }
            read.withLock { $0[share] = part }
        }
        let patterns = read.withLock { parts in (0..<shares).flatMap { parts[$0] ?? [] } }
        return Array(zip(rules, patterns))
    }

    private static func bounds(_ share: Int, of shares: Int, _ count: Int) -> Range<Int> {
        share * count / shares..<(share + 1) * count / shares
    }
}
