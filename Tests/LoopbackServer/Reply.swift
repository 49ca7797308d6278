/// What the server answers to one request.
public struct Reply: Sendable {
    /// From the request to what is done with the connection, one step after another.
    let steps: @Sendable (_ request: RecordedRequest, _ keepsConnection: Bool) -> [Step]

    /// An orderly answer, with the right Content-Length unless `headers` give one.
    public init(_ status: Int, headers: [(String, String)] = [], body: [UInt8] = []) {
        steps = { request, keepsConnection in
            let head = Self.head(status, headers: headers, length: status == 304 ? nil : body.count, keepsConnection: keepsConnection)
            return [.send(request.method == "HEAD" || status == 304 ? head : head + body)]
        }
    }

    /// Exactly these steps; the connection is closed after the last.
    public init(steps: [Step]) {
        self.steps = { _, _ in steps + [.close] }
    }

    /// Status 200 with a text.
    public static func ok(_ text: String, type: String = "application/rss+xml; charset=utf-8", headers: [(String, String)] = []) -> Reply {
        Reply(200, headers: [("Content-Type", type)] + headers, body: Array(text.utf8))
    }

    /// A redirect; `location` may be relative.
    public static func redirect(_ status: Int, to location: String, headers: [(String, String)] = []) -> Reply {
        Reply(status, headers: [("Location", location)] + headers)
    }

    /// The same answer, so many seconds later.
    public func delayed(by seconds: Double) -> Reply {
        Reply { request, keepsConnection in [.pause(seconds)] + steps(request, keepsConnection) }
    }

    /// The document, or 304 when the request names its validator.
    public static func document(_ text: String, etag: String? = nil, lastModified: String? = nil, to request: RecordedRequest) -> Reply {
        let validators = [("ETag", etag), ("Last-Modified", lastModified)].compactMap { name, value in value.map { (name, $0) } }
        // If-None-Match decides when it is there (RFC 9110 §13.1.3).
        let isUnchanged =
            if let sent = request["If-None-Match"] { sent == etag } else {
                lastModified != nil && request["If-Modified-Since"] == lastModified
            }
        return isUnchanged ? Reply(304, headers: validators) : .ok(text, headers: validators)
    }

    private init(steps: @escaping @Sendable (RecordedRequest, Bool) -> [Step]) { self.steps = steps }

    /// Status line and headers; no Content-Length when `length` is nil or given.
    static func head(_ status: Int, headers: [(String, String)], length: Int?, keepsConnection: Bool) -> [UInt8] {
        var text = "HTTP/1.1 \(status) \(status < 400 ? "Goed" : "Fout")\r\n"
        for (name, value) in headers { text += "\(name): \(value)\r\n" }
        let givesLength = headers.contains { ["content-length", "transfer-encoding"].contains($0.0.lowercased()) }
        if let length, !givesLength { text += "Content-Length: \(length)\r\n" }
        return Array((text + "Connection: \(keepsConnection ? "keep-alive" : "close")\r\n\r\n").utf8)
    }
}
