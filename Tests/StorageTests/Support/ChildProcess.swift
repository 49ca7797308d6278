import Foundation

/// This same test program, started again to run the one test that plays the child's part: another process, as the
/// command line and the server are to each other.
final class ChildProcess {
    /// What the child is to do, handed over in its environment.
    struct Task {
        static let variable = "EENMOND_TEST_CHILD"

        /// The folder of the store.
        let folder: URL
        /// How many rounds to write; nil goes on until it is killed.
        let rounds: Int?
        /// Tells this child's facts from another's.
        let name: String

        /// The task of this process; nil when it is no child.
        static var own: Task? {
            guard let parts = ProcessInfo.processInfo.environment[variable]?.split(separator: "|").map(String.init), parts.count == 3 else {
                return nil
            }
            return Task(folder: URL(fileURLWithPath: parts[0]), rounds: Int(parts[1]), name: parts[2])
        }

        /// Where the child writes down what the store has acknowledged.
        var acknowledged: URL { folder.appendingPathComponent("\(name).acknowledged") }

        fileprivate var text: String { "\(folder.path)|\(rounds.map(String.init) ?? "for ever")|\(name)" }
    }

    private let process = Process()
    private let task: Task

    init(_ task: Task) throws {
        self.task = task
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = ["--testing-library", "swift-testing", "--filter", "WritingChild"]
        process.environment = ProcessInfo.processInfo.environment.merging([Task.variable: task.text]) { $1 }
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try Data().write(to: task.acknowledged)
        try process.run()
    }

    /// The lines that the child has written down so far.
    func acknowledged() throws -> [String] {
        // A last line without its end was cut off by the kill.
        try String(contentsOf: task.acknowledged, encoding: .utf8).components(separatedBy: "\n").dropLast().map { $0 }
    }

    /// Ends the child as a power switch would.
    func cutPower() {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// Waits for the child's own end.
    func wait() -> Int32 {
        process.waitUntilExit()
        return process.terminationStatus
    }
}
