import Foundation

/// A program that a test opens exported files with.
struct SystemTool {
    let program: URL

    /// Nil when it is not on the path.
    init?(_ name: String) {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        let found = path.split(separator: ":").map { URL(filePath: String($0)).appending(path: name) }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
        guard let found else { return nil }
        program = found
    }

    static func has(_ names: String...) -> Bool { names.allSatisfy { SystemTool($0) != nil } }

    /// What it prints about a file with these bytes.
    func output(_ arguments: [String], on bytes: Data, named name: String) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "eenmond-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try bytes.write(to: folder.appending(path: name))
        let out = folder.appending(path: "out")
        try Data().write(to: out)
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardOutput = try FileHandle(forWritingTo: out)
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return String(decoding: try Data(contentsOf: out), as: UTF8.self)
    }
}
