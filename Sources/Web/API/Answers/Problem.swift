import Foundation
import HTTPTypes
import Hummingbird

/// What went wrong, for a program and the person who reads its log (RFC 9457).
struct Problem: Encodable {
    static let mediaType = "application/problem+json"

    let type = "about:blank"
    let title: String
    let status: Int
    /// One line of Dutch: what, and the next step.
    let detail: String
    /// What keeps a text from the raad; absent for any other trouble.
    let findings: [APIRaadFinding]?

    init(_ status: HTTPResponse.Status, _ detail: String, findings: [APIRaadFinding]? = nil) {
        self.findings = findings
        title = status.reasonPhrase
        self.status = status.code
        self.detail = detail
    }

    private enum CodingKeys: String, CodingKey { case type, title, status, detail, findings }

    func response(_ headers: HTTPFields = [:]) throws -> Response {
        var fields = headers
        fields[.contentType] = Problem.mediaType
        return Response(
            status: HTTPResponse.Status(code: status), headers: fields,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: try APIAnswer.encoder.encode(self))))
    }
}
