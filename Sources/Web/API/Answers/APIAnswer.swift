import Foundation
import HTTPTypes
import Hummingbird

/// What an operation gives back.
struct APIAnswer: Sendable {
    let status: HTTPResponse.Status
    let type: String?
    let bytes: [UInt8]
    var headers: HTTPFields = [:]

    static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> APIAnswer {
        APIAnswer(status: status, type: "application/json", bytes: [UInt8](try encoder.encode(value)))
    }

    static func text(_ type: String, _ text: String) -> APIAnswer { APIAnswer(status: .ok, type: type, bytes: Array(text.utf8)) }

    static let nothing = APIAnswer(status: .noContent, type: nil, bytes: [])

    /// Offered as a file under this name.
    func named(_ file: String) -> APIAnswer {
        var answer = self
        answer.headers[.contentDisposition] = "attachment; filename=\"\(file)\""
        return answer
    }

    var response: Response {
        var fields = headers
        if let type { fields[.contentType] = type }
        return Response(status: status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// Keys in a fixed order, moments in RFC 3339 UTC, as on the command line.
    static var encoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }
}
