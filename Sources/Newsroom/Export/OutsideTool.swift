import Foundation

/// A program of the system that makes documents, run without a shell, in a folder of its own, with a time limit.
struct OutsideTool: Sendable {
    /// What the system calls it: `pandoc`.
    let name: String
    /// Debian's package that brings it.
    let package: String
    let program: URL

    /// Looks for it on the path.
    ///
    /// - Throws: which package to install.
    init(_ name: String, package: String, for purpose: String, path: String?) throws(Explanation) {
        let places = (path ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":").map { URL(filePath: String($0)).appending(path: name) }
        guard let found = places.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
            throw Explanation(
                .unavailable, "Om \(purpose) te maken is \(name) nodig. Voer 'scripts/set-up' uit, of 'apt-get install \(package)'.")
        }
        self.name = name
        self.package = package
        program = found
    }

    /// Runs it to its end, on a thread of the system's own: a document may take seconds, and Swift's threads are few.
    ///
    /// - Parameters:
    ///   - folder: where it works; also its home, so that it needs no home of the service that runs us.
    ///   - seconds: after which it is stopped.
    func run(_ arguments: [String], in folder: URL, within seconds: Int) async throws {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            DispatchQueue.global(qos: .userInitiated).async {
                continuation.resume(with: Result { try runBlocking(arguments, in: folder, within: seconds) })
            }
        }
    }

    private func runBlocking(_ arguments: [String], in folder: URL, within seconds: Int) throws {
        let said = folder.appending(path: "\(name).said")
        try Data().write(to: said)
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = [
            "HOME": folder.path, "TMPDIR": folder.path, "PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8",
        ]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        // To a file: a pipe that nobody reads would stop a program that complains at length.
        process.standardError = try FileHandle(forWritingTo: said)
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        do { try process.run() } catch {
            throw Explanation(.unavailable, "\(program.path) is niet te starten. Kijk of '\(name) --version' werkt.")
        }
        guard ended.wait(timeout: .now() + .seconds(seconds)) == .success else {
            kill(process.processIdentifier, SIGKILL)
            throw Explanation(.unavailable, "\(name) was na \(seconds) seconden niet klaar en is gestopt. Probeer het opnieuw.")
        }
        guard process.terminationStatus == 0 else {
            let why = String(decoding: try Data(contentsOf: said), as: UTF8.self).firstLine
            throw Explanation(
                .unavailable,
                "\(name) maakte geen document\(why.isEmpty ? "" : " (\(why))"). Kijk of '\(name) --version' werkt, en of \(package) heel is."
            )
        }
    }
}
