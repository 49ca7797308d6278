/// The least that a server has to say in HTTP/2 (RFC 9113), frame by frame. For one connection.
struct HTTP2Session: TLSSession {
    let body: [UInt8]
    private var pending: [UInt8] = []
    private var prefaceLeft = 24

    init(body: [UInt8]) { self.body = body }

    mutating func receive(_ bytes: [UInt8]) -> [UInt8] {
        pending += bytes
        if prefaceLeft > 0 {
            let count = min(prefaceLeft, pending.count)
            pending.removeFirst(count)
            prefaceLeft -= count
        }
        var answer: [UInt8] = []
        while pending.count >= 9 {
            let length = Int(pending[0]) << 16 | Int(pending[1]) << 8 | Int(pending[2])
            guard pending.count >= 9 + length else { break }
            answer += reply(type: pending[3], flags: pending[4], stream: Array(pending[5..<9]))
            pending.removeFirst(9 + length)
        }
        return answer
    }

    private func reply(type: UInt8, flags: UInt8, stream: [UInt8]) -> [UInt8] {
        let (data, headers, settings): (UInt8, UInt8, UInt8) = (0, 1, 4)
        switch type {
        case settings where flags & 1 == 0:
            return frame(settings, flags: 0, stream: [0, 0, 0, 0], []) + frame(settings, flags: 1, stream: [0, 0, 0, 0], [])
        case headers:
            // 0x88 is ":status: 200" in HPACK's static table (RFC 7541, appendix A).
            return frame(headers, flags: 4, stream: stream, [0x88]) + frame(data, flags: 1, stream: stream, body)
        default:
            return []
        }
    }

    private func frame(_ type: UInt8, flags: UInt8, stream: [UInt8], _ payload: [UInt8]) -> [UInt8] {
        let length = payload.count
        return [UInt8(length >> 16), UInt8(length >> 8 & 255), UInt8(length & 255), type, flags] + stream + payload
    }
}
