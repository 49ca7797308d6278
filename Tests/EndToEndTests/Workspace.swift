import Foundation
import Testing

/// A data folder of its own, in which the built `eenmond` program runs as a user would run it.
final class Workspace: Sendable {
    let folder: URL
    var data: URL { folder.appending(path: "data") }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "eenmond-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The program that `swift build` made, beside the test bundle.
    static let program = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
        .appending(path: "eenmond")

    /// The checkout: it holds Templates and Principles.
    static let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Writes a file into the workspace and gives its path.
    @discardableResult
    func write(_ name: String, _ text: String) throws -> String {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        return file.path
    }

    /// Runs the program to its end.
    func run(_ arguments: String..., environment: [String: String] = [:], input: String? = nil, output: String? = nil) throws -> Outcome {
        try Running(arguments, workspace: self, environment: environment, input: input, output: output).wait()
    }

    /// Runs the program to its end with at most so much memory for data.
    func run(kilobytes: Int, _ arguments: String...) throws -> Outcome {
        try Running(arguments, workspace: self, environment: [:], input: nil, kilobytes: kilobytes).wait()
    }

    /// Starts the program and lets it run.
    func start(_ arguments: [String], environment: [String: String] = [:], input: String? = nil) throws -> Running {
        try Running(arguments, workspace: self, environment: environment, input: input)
    }
}

/// What a run of the program left.
struct Outcome: CustomTestStringConvertible {
    let arguments: [String]
    let status: Int32
    let stdout: String
    let stderr: String

    var lines: [String] { stdout.split(separator: "\n").map(String.init) }
    var errorLines: [String] { stderr.split(separator: "\n").map(String.init) }

    /// The JSON objects on stdout, a line each.
    func json(sourceLocation: SourceLocation = #_sourceLocation) throws -> [[String: Any]] {
        try lines.map { line in
            try #require(
                JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "no JSON object: \(line)",
                sourceLocation: sourceLocation)
        }
    }

    var testDescription: String { "eenmond \(arguments.joined(separator: " ")) → \(status)\n\(stdout)\n\(stderr)" }
}
