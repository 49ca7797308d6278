import CCurl
import Foundation

/// One address taken apart by libcurl's URL parser. The parser's handle lives no longer than the initialiser.
struct URLParts {
    let url: String
    let scheme: String
    let host: String
    let port: Int
    let user: String?
    let password: String?

    /// - Throws: `.invalidURL`.
    init(_ text: String, base: String?) throws(FetchError) {
        let shown = WebAddress.withoutCredentials(text)
        guard !text.isEmpty else { throw FetchError(.invalidURL, url: shown, detail: "empty") }
        guard let handle = curl_url() else { throw FetchError(.internal, url: shown, detail: "curl_url") }
        defer { curl_url_cleanup(handle) }
        for part in [base, text].compactMap({ $0 }) {
            let result = curl_url_set(handle, CURLUPART_URL, part, UInt32(CURLU_URLENCODE))
            guard result == CURLUE_OK else { throw FetchError(.invalidURL, url: shown, detail: String(cString: curl_url_strerror(result))) }
        }
        user = Self.part(CURLUPART_USER, of: handle, UInt32(CURLU_URLDECODE))
        password = Self.part(CURLUPART_PASSWORD, of: handle, UInt32(CURLU_URLDECODE))
        for secret in [CURLUPART_USER, CURLUPART_PASSWORD] { curl_url_set(handle, secret, nil, 0) }
        guard Self.spellHostInASCII(handle) else { throw FetchError(.invalidURL, url: shown, detail: "host") }
        guard let url = Self.part(CURLUPART_URL, of: handle), let scheme = Self.part(CURLUPART_SCHEME, of: handle),
            let host = Self.part(CURLUPART_HOST, of: handle), !host.isEmpty,
            let port = Self.part(CURLUPART_PORT, of: handle, UInt32(CURLU_DEFAULT_PORT)).flatMap({ Int($0) })
        else { throw FetchError(.invalidURL, url: shown) }
        self.url = url
        self.scheme = scheme.lowercased()
        self.host = host
        self.port = port
    }

    /// `café.example` becomes `xn--caf-dma.example`. libcurl can do this too, but only in a process whose locale is UTF-8, and
    /// a service often runs in the C locale.
    private static func spellHostInASCII(_ handle: OpaquePointer) -> Bool {
        guard let host = part(CURLUPART_HOST, of: handle), !host.utf8.allSatisfy({ $0 < 0x80 }) else { return true }
        var components = URLComponents()
        components.host = host
        guard let spelled = components.encodedHost, spelled.utf8.allSatisfy({ $0 < 0x80 }), !spelled.contains("%") else { return false }
        return curl_url_set(handle, CURLUPART_HOST, spelled, 0) == CURLUE_OK
    }

    private static func part(_ what: CURLUPart, of handle: OpaquePointer, _ flags: UInt32 = 0) -> String? {
        var text: UnsafeMutablePointer<CChar>?
        guard curl_url_get(handle, what, &text, flags) == CURLUE_OK, let text else { return nil }
        defer { curl_free(text) }
        return String(cString: text)
    }
}
