import HTTPTypes
import Hummingbird

extension Response {
    /// A file to keep. The name holds no signs that a header cannot carry.
    static func file(_ text: String, named name: String, type: String) -> Response {
        file(ByteBuffer(string: text), named: name, type: type)
    }

    static func file(_ bytes: ByteBuffer, named name: String, type: String) -> Response {
        let safe = String(
            name.unicodeScalars.filter { $0.isASCII && ($0.properties.isAlphabetic || "0123456789-_.".unicodeScalars.contains($0)) })
        return Response(
            status: .ok, headers: [.contentType: type, .contentDisposition: "attachment; filename=\"\(safe)\""],
            body: ResponseBody(byteBuffer: bytes))
    }
}
