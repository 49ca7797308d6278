import Foundation

/// A data folder of its own, in which the program runs.
struct BenchRoom {
    let folder: URL
    private let program = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent().appending(
        path: "eenmond")

    /// One run of the program to its end.
    struct Run {
        let output: String
        let seconds: Double
        let cpuSeconds: Double
        let peakMB: Int
    }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "eenmond-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    func write(_ name: String, _ text: String) throws -> String {
        let file = folder.appending(path: name)
        try Data(text.utf8).write(to: file)
        return file.path
    }

    /// An incident with some facts; gives its id.
    func incident() throws -> String {
        _ = try run([
            "incident", "open", "--title", "Brand Havenkade", "--municipality", "Waterrijk", "--place", "Havenkade", "--lead", "De Graaf",
            "--role",
            "burgemeester", "--victims", "yes",
        ])
        for (number, text) in Samples.facts.enumerated() {
            _ = try run(["incident", "fact", "add", "brand-havenkade", "--text", text, "--topic", "what", "--source", "brandweer"])
            _ = try run(["incident", "fact", "confirm", "brand-havenkade", "f\(number + 1)", "--by", "officier", "--source", "brandweer"])
        }
        return "brand-havenkade"
    }

    /// The organisation's settings for this room.
    func writeConfiguration(_ text: String) throws {
        try Data(text.utf8).write(to: folder.appending(path: "data/configuration.yml"))
    }

    /// Runs the program until the condition holds, and hands over each line of its output with the moment it came.
    func lines(of arguments: [String], until isEnough: () -> Bool, _ take: (String, Date) -> Void) throws {
        let out = folder.appending(path: UUID().uuidString)
        try Data().write(to: out)
        let child = try process(arguments, output: FileHandle(forWritingTo: out))
        try child.run()
        let reader = try FileHandle(forReadingFrom: out)
        var rest = ""
        while !isEnough(), child.isRunning {
            rest += String(decoding: try reader.readToEnd() ?? Data(), as: UTF8.self)
            while let end = rest.firstIndex(of: "\n") {
                take(String(rest[..<end]), Date())
                rest = String(rest[rest.index(after: end)...])
            }
            Thread.sleep(forTimeInterval: 0.05)
        }
        child.terminate()
        child.waitUntilExit()
    }

    /// One run of another program, as a yardstick.
    func run(program: String, _ arguments: [String]) throws -> Run { try run(arguments, by: URL(filePath: program)) }

    func run(_ arguments: [String]) throws -> Run { try run(arguments, by: program) }

    private func run(_ arguments: [String], by program: URL) throws -> Run {
        let out = folder.appending(path: UUID().uuidString)
        try Data().write(to: out)
        let child = try process(arguments, output: FileHandle(forWritingTo: out))
        child.executableURL = program
        var before = rusage()
        getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &before)
        let clock = ContinuousClock.now
        try child.run()
        let peak = PeakMemory(child.processIdentifier)
        child.waitUntilExit()
        let elapsed = ContinuousClock.now - clock
        var after = rusage()
        getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &after)
        return Run(
            output: try String(contentsOf: out, encoding: .utf8), seconds: elapsed.inSeconds,
            cpuSeconds: after.cpu - before.cpu, peakMB: peak.stop())
    }

    func start(_ arguments: [String]) throws -> Serving {
        let child = try process(arguments, output: FileHandle.nullDevice)
        try child.run()
        return Serving(child)
    }

    private func process(_ arguments: [String], output: Any) throws -> Process {
        let child = Process()
        child.executableURL = program
        child.arguments = arguments
        child.environment = ProcessInfo.processInfo.environment.merging(
            ["EENMOND_DATA": folder.appending(path: "data").path, "EENMOND_ALLOW_PRIVATE_ADDRESSES": "true"]) { $1 }
        child.standardOutput = output
        child.standardError = FileHandle.nullDevice
        child.standardInput = FileHandle.nullDevice
        return child
    }
}

extension rusage {
    var cpu: Double {
        Double(ru_utime.tv_sec + ru_stime.tv_sec) + Double(ru_utime.tv_usec + ru_stime.tv_usec) / 1e6
    }
}

extension Duration {
    var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
