import Foundation
import Incident
import Newsroom

/// Hits of an incident as an Atom feed (RFC 4287), for a feed reader or a dashboard.
enum HitAtom {
    /// - Parameter address: of the feed itself.
    static func document(_ hits: [Hit], of incident: Incident, at address: String, now: Date) -> String {
        let updated = hits.map(\.foundAt).max() ?? incident.signalledAt
        let marks = incident.exercise ? "OEFENING: " : ""
        let head = """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">
            <id>urn:eenmond:incident:\(incident.id)</id>
            <title>\(escaped(marks + "Treffers: " + incident.title))</title>
            <updated>\(stamp(updated))</updated>
            <link rel="self" type="application/atom+xml" href="\(escaped(address))"/>
            <generator version="\(Eenmond.version)">Eenmond</generator>

            """
        return head + hits.map { entry($0, marks: marks) }.joined() + "</feed>\n"
    }

    private static func entry(_ hit: Hit, marks: String) -> String {
        var found: [String] = []
        for span in hit.spans where !found.contains(span.text) { found.append(span.text) }
        let link = hit.item.link.flatMap(WebLink.safe).map { "<link rel=\"alternate\" href=\"\(escaped($0))\"/>\n" } ?? ""
        return """
            <entry>
            <id>urn:eenmond:hit:\(hit.id)</id>
            <title>\(escaped(marks + hit.item.title))</title>
            <published>\(stamp(hit.item.published))</published>
            <updated>\(stamp(hit.foundAt))</updated>
            <author><name>\(escaped(hit.item.source))</name></author>
            \(link)<category term="\(escaped(hit.query))"/>
            <summary>\(escaped("Gevonden: " + found.joined(separator: ", ")))</summary>
            </entry>

            """
    }

    private static func stamp(_ date: Date) -> String { date.formatted(.iso8601) }

    /// Also leaves out what XML 1.0 cannot hold at all, however it is written.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\t", "\n", "\r": result.unicodeScalars.append(" ")
            default:
                let isAllowed = scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
                if isAllowed { result.unicodeScalars.append(scalar) }
            }
        }
        return result
    }
}
