import Foundation

/// Signals of the process.
enum Signals {
    /// A reader that goes away ends a write with an error instead of ending the program.
    static func ignoreBrokenPipe() { signal(SIGPIPE, SIG_IGN) }
}
