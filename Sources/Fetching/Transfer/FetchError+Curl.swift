import CCurl
import Foundation

extension FetchError {
    /// What a result of libcurl means. `detail` keeps libcurl's words.
    init(_ result: CURLcode, of easy: EasyHandle, sink: ResponseSink, url: String) {
        let words = easy.explanation(of: result)
        if result == CURLE_COULDNT_CONNECT, sink.allowedConnections == 0, let refused = sink.refused {
            self.init(.privateAddress, url: url, detail: "\(refused.address) (\(refused.kind.rawValue))")
            return
        }
        let code: Code =
            switch result {
            case _ where sink.isTooLarge: .tooLarge
            case CURLE_COULDNT_CONNECT: easy.number(CURLINFO_OS_ERRNO) == Int(ECONNREFUSED) ? .refused : .unreachable
            case CURLE_OPERATION_TIMEDOUT: words.hasPrefix("Operation too slow") ? .tooSlow : .timedOut
            default: Self.codes[result.rawValue] ?? .internal
            }
        self.init(code, url: url, detail: words)
    }

    private static let codes: [UInt32: Code] = {
        let table: [(Code, [CURLcode])] = [
            (.invalidURL, [CURLE_URL_MALFORMAT]),
            (.nameNotFound, [CURLE_COULDNT_RESOLVE_HOST]),
            (.proxy, [CURLE_COULDNT_RESOLVE_PROXY, CURLE_PROXY]),
            (.unreachable, [CURLE_INTERFACE_FAILED]),
            (
                .certificate,
                [CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_CACERT_BADFILE]
            ),
            (.tls, [CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER, CURLE_SSL_CERTPROBLEM, CURLE_USE_SSL_FAILED, CURLE_SSL_SHUTDOWN_FAILED]),
            (.tooLarge, [CURLE_FILESIZE_EXCEEDED]),
            (.reset, [CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_PARTIAL_FILE, CURLE_HTTP2, CURLE_HTTP2_STREAM]),
            (.notHTTP, [CURLE_WEIRD_SERVER_REPLY, CURLE_UNSUPPORTED_PROTOCOL]),
            (.decoding, [CURLE_BAD_CONTENT_ENCODING, CURLE_WRITE_ERROR]),
        ]
        return Dictionary(uniqueKeysWithValues: table.flatMap { code, results in results.map { ($0.rawValue, code) } })
    }()
}
