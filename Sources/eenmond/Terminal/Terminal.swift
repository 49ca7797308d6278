import Foundation

/// Standard output and error. Machine output goes to stdout alone; progress and messages go to stderr.
enum Terminal {
    /// A line for the user or for a machine, on stdout.
    static func line(_ text: String = "") { write(text + "\n", to: .standardOutput) }

    /// Text as it is, on stdout.
    static func text(_ text: String) { write(text, to: .standardOutput) }

    /// A line of progress or trouble, on stderr.
    static func note(_ text: String) { write(text + "\n", to: .standardError) }

    /// A progress line that the next one replaces; only where stderr is a terminal.
    static func progress(_ text: String) {
        guard isInteractive else { return }
        write("\r\u{1B}[K" + text, to: .standardError)
    }

    /// Whether a person watches stderr.
    static let isInteractive = isatty(2) == 1

    /// Whether bold may be used on stdout: a terminal, and `NO_COLOR` is not set (no-color.org).
    static let hasStyle = isatty(1) == 1 && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty

    static func bold(_ text: String) -> String { hasStyle ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

    /// A closed pipe (`eenmond hits x | head`) is no failure of ours: what cannot be written is not wanted. Anything else, a
    /// full disk above all, ends the program: half a text must not pass for a whole one.
    private static func write(_ text: String, to handle: FileHandle) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(handle.fileDescriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno == EPIPE {
                return
            } else if errno != EINTR {
                giveUp(on: handle)
            }
        }
    }

    private static func giveUp(on handle: FileHandle) -> Never {
        let reason = String(cString: strerror(errno))
        if handle.fileDescriptor != 2 {
            note("eenmond: de uitvoer kan niet worden geschreven (\(reason)). Maak ruimte, of kies een andere plek.")
        }
        Foundation.exit(EX_CANTCREAT)
    }
}
