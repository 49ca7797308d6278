import Foundation
import Incident
import Newsroom

/// Hits of an incident as comma-separated values (RFC 4180).
enum HitCSV {
    static let header = ["nummer", "gepubliceerd", "bron", "titel", "adres", "zoekvraag", "gevonden woorden", "gevonden op"]

    /// All hits of an incident, newest first.
    static func document(of incident: IncidentID, _ newsroom: Newsroom) async throws -> String {
        // A byte-order mark, for Excel takes UTF-8 for Windows-1252 without one.
        var text = "\u{FEFF}" + line(header)
        var last: Int64?
        while true {
            let page = try await newsroom.hits(of: incident, olderThan: last, limit: 500)
            for hit in page { text += line(fields(hit)) }
            guard page.count == 500, let oldest = page.last?.id else { return text }
            last = oldest
        }
    }

    private static func fields(_ hit: Hit) -> [String] {
        var found: [String] = []
        for span in hit.spans where !found.contains(span.text) { found.append(span.text) }
        return [
            "\(hit.id)", hit.item.published.formatted(.iso8601), hit.item.source, hit.item.title, hit.item.link ?? "", hit.query,
            found.joined(separator: " "), hit.foundAt.formatted(.iso8601),
        ]
    }

    static func line(_ fields: [String]) -> String { fields.map(quoted).joined(separator: ",") + "\r\n" }

    /// A field that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection): headlines come from strangers.
    static func quoted(_ field: String) -> String {
        let starts: Set<Character> = ["=", "+", "-", "@", "\t", "\r"]
        let safe = field.first.map(starts.contains) == true ? "'" + field : field
        return "\"\(safe.replacing("\"", with: "\"\""))\""
    }
}
