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

    /// A closed pipe (`eenmond hits x | head`) is no failure of ours: what cannot be written is not wanted.
    private static func write(_ text: String, to handle: FileHandle) {
        try? handle.write(contentsOf: Data(text.utf8))
    }
}
