/// What servers do wrong.
extension Reply {
    /// Takes the request and never answers.
    public static let never = Reply(steps: [.hang])

    /// Resets the connection before a byte of the answer.
    public static let resetAtOnce = Reply(steps: [.reset])

    /// Ends the connection before a byte of the answer.
    public static let emptyAnswer = Reply(steps: [.close])

    /// Announces the body and sends its first part, then resets the connection.
    public static func resetMidway(_ body: [UInt8], after count: Int) -> Reply {
        let head = head(200, headers: [], length: body.count, keepsConnection: false)
        // The pause lets the client read what was sent: a reset throws away what is under way.
        return Reply(steps: [.send(head + body.prefix(count)), .pause(0.1), .reset])
    }

    /// The body a byte at a time.
    public static func drip(_ body: [UInt8], every seconds: Double) -> Reply {
        let head = head(200, headers: [], length: body.count, keepsConnection: false)
        return Reply(steps: [.send(head)] + body.flatMap { [Step.send([$0]), .pause(seconds)] })
    }

    /// A body without an end and without an announced length.
    public static func endless(_ chunk: [UInt8], every seconds: Double = 0) -> Reply {
        let head = head(200, headers: [], length: nil, keepsConnection: false)
        return Reply(steps: [.send(head), .repeatForever(chunk, every: seconds)])
    }

    /// Headers without an end.
    public static let endlessHeaders = Reply(
        steps: [
            .send(Array("HTTP/1.1 200 Goed\r\n".utf8)), .repeatForever(Array("X-Meer: en nog een regel die niets zegt\r\n".utf8), every: 0),
        ])

    /// A Content-Length that does not fit the body; then the connection ends.
    public static func wrongLength(_ body: [UInt8], announced: Int, headers: [(String, String)] = []) -> Reply {
        Reply(steps: [.send(head(200, headers: headers, length: announced, keepsConnection: false) + body)])
    }

    /// Bytes that are no HTTP.
    public static func raw(_ text: String) -> Reply { Reply(steps: [.send(Array(text.utf8))]) }
}
