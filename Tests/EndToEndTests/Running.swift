import Foundation

/// The program while it runs. Its output goes to files, so that no pipe can fill up and hold it.
///
/// Started with `posix_spawn`, not Foundation's `Process`: that one notices an end by a socket which programs started at the
/// same time inherit, so that two tests can wait for each other for ever.
final class Running: @unchecked Sendable {
    // Safe: the lock guards the status; everything else is fixed when the program has started.
    private let lock = NSLock()
    private var status: Int32?
    private let process: pid_t
    private let arguments: [String]
    private let out: URL
    private let err: URL

    init(
        _ arguments: [String], workspace: Workspace, environment: [String: String], input: String?, output: String? = nil,
        kilobytes: Int? = nil
    )
        throws
    {
        self.arguments = arguments
        let name = UUID().uuidString
        out = workspace.folder.appending(path: "\(name).out")
        err = workspace.folder.appending(path: "\(name).err")
        let source = workspace.folder.appending(path: "\(name).in")
        try Data((input ?? "").utf8).write(to: source)
        process = try Running.spawn(
            Running.limited(kilobytes) + [Workspace.program.path] + arguments, environment: Running.environment(workspace, environment),
            files: [source.path, output ?? out.path, err.path])
    }

    var isRunning: Bool { ended(waiting: false) == nil }
    var stdoutSoFar: String { (try? String(contentsOf: out, encoding: .utf8)) ?? "" }
    var stderrSoFar: String { (try? String(contentsOf: err, encoding: .utf8)) ?? "" }

    func signal(_ number: Int32) {
        guard isRunning else { return }
        kill(process, number)
    }

    /// Waits for the end. The status is negative when a signal ended the program.
    func wait() -> Outcome {
        Outcome(arguments: arguments, status: ended(waiting: true) ?? -1, stdout: stdoutSoFar, stderr: stderrSoFar)
    }

    deinit {
        guard ended(waiting: false) == nil else { return }
        kill(process, SIGKILL)
        _ = ended(waiting: true)
    }

    private func ended(waiting: Bool) -> Int32? {
        lock.lock()
        defer { lock.unlock() }
        if let status { return status }
        var raw: Int32 = 0
        guard waitpid(process, &raw, waiting ? 0 : WNOHANG) == process else { return nil }
        let signal = raw & 0x7F
        status = signal == 0 ? (raw >> 8) & 0xFF : -signal
        return status
    }

    /// A shell that allows so much memory for data and then becomes the program.
    private static func limited(_ kilobytes: Int?) -> [String] {
        kilobytes.map { ["/bin/sh", "-c", "ulimit -d \"$0\" && exec \"$@\"", "\($0)"] } ?? []
    }

    private static func spawn(_ arguments: [String], environment: [String: String], files: [String]) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, files[0], O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, files[1], O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, files[2], O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        // What this process has open is not the program's: a listening socket in two hands would outlive its test.
        for descriptor in Int32(3)..<256 { posix_spawn_file_actions_addclose(&actions, descriptor) }
        let argv = arguments.map { strdup($0) } + [nil]
        let envp = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { (argv + envp).forEach { free($0) } }
        var identifier: pid_t = 0
        let result = posix_spawn(&identifier, arguments[0], &actions, nil, argv, envp)
        guard result == 0 else { throw POSIXError(POSIXErrorCode(rawValue: result) ?? .EIO) }
        return identifier
    }

    private static func environment(_ workspace: Workspace, _ more: [String: String]) -> [String: String] {
        var all = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("EENMOND") && !$0.key.lowercased().hasSuffix("_proxy") }
        all["EENMOND_DATA"] = workspace.data.path
        all["EENMOND_ROOT"] = Workspace.checkout.path
        all["EENMOND_ALLOW_PRIVATE_ADDRESSES"] = "true"
        all["EENMOND_USER"] = "adviseur"
        return all.merging(more) { $1 }.filter { !$0.value.isEmpty }
    }
}

/// Waits until something is so, within a bound that only a hang reaches; the caller expects on the answer.
func eventually(within seconds: Double = 30, _ holds: () throws -> Bool) async rethrows -> Bool {
    let end = Date().addingTimeInterval(seconds)
    while Date() < end {
        if try holds() { return true }
        try? await Task.sleep(for: .milliseconds(50))
    }
    return try holds()
}
