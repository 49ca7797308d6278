import Glibc

/// A program that runs beside the tests, with pipes to and from it.
///
/// Not Foundation's `Process`: that one notices an end by a socket which programs started at the same time inherit, so two
/// tests that each wait for their own program can wait for each other for ever.
final class ChildProcess {
    /// What is written here the program reads.
    private let input: Int32
    /// What the program prints comes out here.
    private let output: Int32
    private var identifier: pid_t?
    private var ownsPipes = true

    /// - Throws: `ServerError` when the program cannot be started.
    init(_ path: String, _ arguments: [String]) throws {
        var (toChild, fromChild): ([Int32], [Int32]) = ([0, 0], [0, 0])
        guard pipe(&toChild) == 0, pipe(&fromChild) == 0 else { throw ServerError("pipe: \(errno)") }
        for descriptor in toChild + fromChild { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
        input = toChild[1]
        output = fromChild[0]
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, toChild[0], STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, fromChild[1], STDOUT_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
        defer { words.forEach { free($0) } }
        var pid: pid_t = 0
        let result = posix_spawn(&pid, path, &actions, nil, &words, environ)
        close(toChild[0])
        close(fromChild[1])
        guard result == 0 else { throw ServerError("\(path): \(result)") }
        identifier = pid
    }

    deinit {
        stop()
        guard ownsPipes else { return }
        close(input)
        close(output)
    }

    /// The pipes, for a thread that reads until the end; it has to close both.
    func handOverPipes() -> (input: Int32, output: Int32) {
        ownsPipes = false
        return (input, output)
    }

    /// What the program has printed by now, at least a byte; empty at its end.
    static func read(_ descriptor: Int32) -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: 16_384)
        let count = Glibc.read(descriptor, &buffer, buffer.count)
        return Array(buffer.prefix(max(count, 0)))
    }

    /// Waits for the end; the exit status.
    func wait() -> Int32 {
        guard let pid = identifier else { return 0 }
        identifier = nil
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0, errno == EINTR {}
        return status >> 8 & 0xFF
    }

    /// Ends the program.
    func stop() {
        guard let pid = identifier else { return }
        kill(pid, SIGKILL)
        _ = wait()
    }
}
