import Foundation

/// The scenarios of one folder.
public struct ScenarioLibrary: Sendable {
    /// In the order of their names.
    public let scenarios: [Scenario]
    private let folder: String

    /// Reads every file of kind `scenario`.
    ///
    /// - Throws: ``ScenarioError`` with file and line of the first thing that is wrong.
    public static func load(_ folder: URL) throws(ScenarioError) -> ScenarioLibrary {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
            throw ScenarioError(.unreadable, file: folder.path)
        }
        var scenarios: [Scenario] = []
        for name in names.sorted() where name.hasSuffix(".yml") {
            let node = try ScenarioNode.read(folder.appending(path: name))
            guard try node.required("kind") == Scenario.kind else { continue }
            scenarios.append(try Scenario(node, named: String(name.dropLast(4))))
        }
        return ScenarioLibrary(scenarios: scenarios, folder: folder.path)
    }

    /// The scenario of that name.
    ///
    /// - Throws: `.unknownScenario` with the names that exist.
    public func scenario(_ name: String) throws(ScenarioError) -> Scenario {
        guard let found = scenarios.first(where: { $0.id == name }) else {
            throw ScenarioError(.unknownScenario, file: folder, name, known: scenarios.map(\.id))
        }
        return found
    }
}
