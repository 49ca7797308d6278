import Foundation
import Principles
import Testing

/// The rule files of the repository.
enum RuleFiles {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Principles")
    static let rules = Result { try RuleSet.load(folders: [folder]) }
}

@Test("Every rule file loads without a problem")
func loads() throws {
    let problems = try RuleFiles.rules.get().problems.map(\.description)
    #expect(problems == [])
}

@Test("Every rule finds what its own examples say, at the exact place, and leaves the others alone")
func ownExamples() throws {
    let failed = try RuleFiles.rules.get().test().compactMap { result in result.problem.map { "\(result.rule): \($0)" } }
    #expect(failed == [])
}
