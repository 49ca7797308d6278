/// One event of a `text/event-stream` (WHATWG HTML, 9.2.6).
struct ServerSentEvent: Equatable, Sendable {
    let name: String
    let data: String

    /// As it goes over the line. Data of more than one line gets a field a line.
    var text: String {
        let lines = data.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { "data: \($0)\n" }
        return "event: \(name)\n" + lines.joined() + "\n"
    }

    /// A comment: it tells both ends that the line still works.
    static let heartbeat = ":\n\n"
    /// How long a browser waits before it comes back, in milliseconds.
    static let comeBack = "retry: 2000\n\n"
}
