import Foundation
import Newsroom

extension Site {
    /// Rule files and rules that cannot be used, a sentence each: until they are mended, texts are checked without them.
    var brokenRules: [String] {
        do {
            return try newsroom.desk.ruleProblems.map {
                Words.brokenRule(file: ($0.file as NSString).lastPathComponent, line: $0.line, rule: $0.rule, what: $0.what)
            }
        } catch {
            return [Explanation(error).onPage]
        }
    }
}
