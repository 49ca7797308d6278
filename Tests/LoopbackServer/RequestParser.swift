/// Reads requests off the front of what a connection has sent so far.
enum RequestParser {
    enum Outcome {
        case incomplete
        case request(RecordedRequest, length: Int, keepsConnection: Bool)
        case nonsense
    }

    static func parse(_ bytes: [UInt8]) -> Outcome {
        // No method starts with a control character; the first byte of TLS is one.
        if let first = bytes.first, first < 0x20 { return .nonsense }
        guard let end = endOfHead(bytes) else { return bytes.count > 1 << 20 ? .nonsense : .incomplete }
        let lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\r\n")
        let words = lines.first?.split(separator: " ") ?? []
        guard words.count == 3 else { return .nonsense }
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { return .nonsense }
            let value = line[line.index(after: colon)...].drop { $0 == " " }
            headers[line[..<colon].lowercased()] = String(value)
        }
        let length = end + 4 + (headers["content-length"].flatMap { Int($0) } ?? 0)
        guard bytes.count >= length else { return .incomplete }
        let request = RecordedRequest(
            method: String(words[0]), target: String(words[1]), headers: headers, body: Array(bytes[(end + 4)..<length]))
        let wish = headers["connection"]?.lowercased()
        return .request(request, length: length, keepsConnection: words[2] == "HTTP/1.1" ? wish != "close" : wish == "keep-alive")
    }

    private static func endOfHead(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 4 else { return nil }
        return (0...(bytes.count - 4)).first { bytes[$0] == 13 && bytes[$0 + 1] == 10 && bytes[$0 + 2] == 13 && bytes[$0 + 3] == 10 }
    }
}
