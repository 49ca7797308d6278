/// Answers each request on the connection alike.
struct HTTP1Session: TLSSession {
    let body: [UInt8]
    private var pending: [UInt8] = []

    init(body: [UInt8]) { self.body = body }

    mutating func receive(_ bytes: [UInt8]) -> [UInt8] {
        pending += bytes
        var answer: [UInt8] = []
        while case .request(_, let length, _) = RequestParser.parse(pending) {
            pending.removeFirst(length)
            answer += Reply.head(200, headers: [], length: body.count, keepsConnection: false) + body
        }
        return answer
    }
}
