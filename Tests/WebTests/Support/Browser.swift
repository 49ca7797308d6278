import Foundation
import Glibc

/// A browser of a few lines: it keeps cookies, follows no redirects, and can lie about itself. It speaks HTTP over a socket of its
/// own, because a test must be able to send any Host and Origin.
final class Browser {
    struct Answer {
        let status: Int
        let headers: [(name: String, value: String)]
        let body: String

        subscript(_ name: String) -> String? { headers.first { $0.name.lowercased() == name.lowercased() }?.value }
    }

    let port: Int
    private(set) var cookies: [String: String] = [:]

    init(port: Int) { self.port = port }

    /// Puts a cookie where the site would have put it.
    func keep(_ name: String, _ value: String?) { cookies[name] = value }

    func get(_ path: String, headers: [String: String] = [:]) async throws -> Answer {
        try await ask("GET", path, headers: headers, body: "")
    }

    /// The status of a page, also of one that never ends: the head is enough.
    func status(of path: String) async throws -> Int {
        let wire = try Wire(port: port)
        wire.send(Browser.request("GET", path, port: port, cookies: cookies, headers: [:], body: ""))
        let (text, _) = await wire.read(upTo: 60) { $0.contains("\r\n\r\n") }
        return try Answer(text).status
    }

    /// Fetches `page` for its form token, as a person who opened it would have, and sends the form.
    func post(_ path: String, _ fields: [String: String], from page: String = "/", headers: [String: String] = [:]) async throws -> Answer {
        if cookies["eenmond-formulier"] == nil { _ = try await get(page) }
        var all = fields
        all["formulier"] = fields["formulier"] ?? cookies["eenmond-formulier"]
        let body = all.sorted { $0.key < $1.key }.map { "\(Browser.escaped($0.key))=\(Browser.escaped($0.value))" }.joined(separator: "&")
        let type = ["Content-Type": "application/x-www-form-urlencoded"]
        return try await ask("POST", path, headers: type.merging(headers) { $1 }, body: body)
    }

    /// Sends a form with files, as a browser writes it.
    func post(
        _ path: String, _ fields: [String: String], files: [String: (name: String, bytes: Data)], headers: [String: String] = [:]
    ) async throws -> Answer {
        if cookies["eenmond-formulier"] == nil { _ = try await get("/") }
        let token = ["formulier": cookies["eenmond-formulier"] ?? ""]
        let boundary = "----WebKitFormBoundary7MA4YWxkTrZu0gW"
        var body = Data()
        for (name, value) in token.merging(fields, uniquingKeysWith: { $1 }).sorted(by: { $0.key < $1.key }) {
            body += Data("--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        for (field, file) in files.sorted(by: { $0.key < $1.key }) {
            let head =
                "Content-Disposition: form-data; name=\"\(field)\"; filename=\"\(file.name)\"\r\nContent-Type: application/octet-stream"
            body += Data("--\(boundary)\r\n\(head)\r\n\r\n".utf8) + file.bytes + Data("\r\n".utf8)
        }
        body += Data("--\(boundary)--\r\n".utf8)
        let type = ["Content-Type": "multipart/form-data; boundary=\(boundary)", "Content-Length": "\(body.count)"]
        let head = Browser.request("POST", path, port: port, cookies: cookies, headers: type.merging(headers) { $1 }, body: "")
        return try note(Answer(await Wire(port: port).exchange(Data(head.utf8) + body)))
    }

    func ask(_ method: String, _ path: String, headers: [String: String], body: String) async throws -> Answer {
        let request = Browser.request(method, path, port: port, cookies: cookies, headers: headers, body: body)
        return try note(Answer(await Wire(port: port).exchange(request)))
    }

    /// Keeps the cookies that came along.
    private func note(_ answer: Answer) -> Answer {
        for header in answer.headers where header.name.lowercased() == "set-cookie" {
            let pair = header.value.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
            if pair.count == 2 { cookies[String(pair[0])] = String(pair[1]) }
            if header.value.contains("Max-Age=0") { cookies[String(pair[0])] = nil }
        }
        return answer
    }

    static func request(
        _ method: String, _ path: String, port: Int, cookies: [String: String], headers: [String: String], body: String
    ) -> String {
        var lines = ["Host": "127.0.0.1:\(port)", "Connection": "close"]
        if !cookies.isEmpty { lines["Cookie"] = cookies.map { "\($0)=\($1)" }.joined(separator: "; ") }
        if method != "GET" && method != "HEAD" { lines["Content-Length"] = "\(body.utf8.count)" }
        lines.merge(headers) { $1 }
        let head = lines.map { "\($0): \($1)\r\n" }.sorted().joined()
        return "\(method) \(path) HTTP/1.1\r\n\(head)\r\n\(body)"
    }

    private static func escaped(_ text: String) -> String { text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "" }
}

extension Browser.Answer {
    init(_ text: String) throws {
        guard let end = text.range(of: "\r\n\r\n") else { throw Wire.Trouble(what: "no head in: \(text.prefix(200))") }
        let lines = text[..<end.lowerBound].components(separatedBy: "\r\n")
        let parts = (lines.first ?? "").split(separator: " ")
        guard parts.count >= 2, let code = Int(parts[1]) else { throw Wire.Trouble(what: "no status in: \(lines)") }
        status = code
        headers = lines.dropFirst().compactMap { line in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            return (String(line[..<colon]), String(line[line.index(after: colon)...]).trimmingCharacters(in: .whitespaces))
        }
        body = String(text[end.upperBound...])
    }
}
