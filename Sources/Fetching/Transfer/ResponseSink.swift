import CCurl
import Foundation

/// What comes in during one hop: status, headers, body. libcurl's callbacks write to it, on the room's thread only.
final class ResponseSink {
    private(set) var status = 0
    private(set) var httpVersion = ""
    private(set) var headers = HTTPHeaders()
    private(set) var body: [UInt8] = []
    /// The hop was broken off by us because it was too large.
    private(set) var isTooLarge = false
    /// The last address that the guard refused, and why.
    private(set) var refused: (address: IPAddress, kind: AddressKind)?
    /// Connections that the guard let through.
    private(set) var allowedConnections = 0

    private let policy: AddressPolicy
    private let maxBodyBytes: Int
    private var headerBytes = 0
    private var headIsOver = false
    private var discarded = 0
    private var host = ""
    private var goesToProxy = false

    /// Where a redirect leads; nil when the answer is none.
    var location: String? {
        guard [301, 302, 303, 307, 308].contains(status), let location = headers["location"], !location.isEmpty else { return nil }
        return location
    }

    init(policy: AddressPolicy, maxBodyBytes: Int) {
        self.policy = policy
        self.maxBodyBytes = maxBodyBytes
    }

    /// Makes ready for a hop to the host, straight or through a proxy.
    func begin(host: String, goesToProxy: Bool) {
        self.host = host
        self.goesToProxy = goesToProxy
        startHead()
        refused = nil
        allowedConnections = 0
        isTooLarge = false
        headerBytes = 0
    }

    /// One line of the head, with its line end. False breaks the transfer off.
    func take(headerLine line: UnsafeRawBufferPointer) -> Bool {
        headerBytes += line.count
        guard headerBytes <= Self.maxHeaderBytes else {
            isTooLarge = true
            return false
        }
        let text = Self.text(line)
        if text.hasPrefix("HTTP/"), headIsOver || status == 0 {
            startHead(text)
        } else if text.isEmpty {
            headIsOver = true
            makeRoom()
        } else if !headIsOver {
            takeField(text, isFolded: line.first == 0x20 || line.first == 0x09)
        }
        return true
    }

    /// A part of the body, decompressed. False breaks the transfer off.
    func take(body bytes: UnsafeRawBufferPointer) -> Bool {
        if location != nil {
            // Nobody reads what stands behind a redirect; a little is taken so that the connection can be kept.
            discarded += bytes.count
            return discarded <= Self.maxRedirectBytes
        }
        guard body.count + bytes.count <= maxBodyBytes else {
            isTooLarge = true
            return false
        }
        body.append(contentsOf: bytes)
        return true
    }

    /// The guard, asked for every connection that libcurl is about to make: whatever name, redirect or name server led here.
    func allows(_ address: IPAddress, port: Int) -> Bool {
        if !goesToProxy, let kind = policy.objection(to: address, port: port, host: host) {
            refused = (address, kind)
            return false
        }
        allowedConnections += 1
        return true
    }

    private static let maxHeaderBytes = 256 * 1024
    private static let maxRedirectBytes = 64 * 1024

    private func startHead(_ statusLine: String = "") {
        let words = statusLine.split(separator: " ")
        httpVersion = String(words.first?.dropFirst(5) ?? "")
        status = words.count > 1 ? Int(words[1]) ?? 0 : 0
        headers = HTTPHeaders()
        body = []
        discarded = 0
        headIsOver = false
    }

    private func takeField(_ text: String, isFolded: Bool) {
        if isFolded { return headers.extendLast(with: text) }
        guard let colon = text.firstIndex(of: ":") else { return }
        let value = text[text.index(after: colon)...].trimmingCharacters(in: .whitespaces)
        headers.append(name: text[..<colon].trimmingCharacters(in: .whitespaces).lowercased(), value: value)
    }

    /// The announced length saves regrowing; it is not believed beyond a megabyte.
    private func makeRoom() {
        guard location == nil, let announced = headers["content-length"].flatMap({ Int($0) }), announced > 0 else { return }
        body.reserveCapacity(min(announced, 1 << 20))
    }

    /// Without blanks around it; bytes that are no UTF-8 are taken for Latin-1, as HTTP once said.
    private static func text(_ line: UnsafeRawBufferPointer) -> String {
        var line = line[...]
        while let last = line.last, last <= 0x20 { line = line.dropLast() }
        while let first = line.first, first == 0x20 || first == 0x09 { line = line.dropFirst() }
        if let text = String(validating: line, as: UTF8.self) { return text }
        return String(String.UnicodeScalarView(line.map { Unicode.Scalar($0) }))
    }
}
