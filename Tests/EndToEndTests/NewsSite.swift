import Foundation
import LoopbackServer

/// Documents in Dutch news style, in each feed format, served as real sites serve them: with validators.
enum NewsDocument {
    struct Story {
        var id: String
        var title: String
        var text: String
        var published = "\(yesterday)T12:12:00Z"
    }

    /// News is of yesterday: what lies ahead counts as now, and a new query looks a week back.
    static let yesterday = String(Date(timeIntervalSinceNow: -86_400).formatted(.iso8601).prefix(10))

    static let fire = Story(
        id: "brand-1", title: "Grote brand in opvanglocatie aan de Havenkade",
        text:
            "In een opvanglocatie in Waterrijk is woensdag brand uitgebroken. De politie heeft de omgeving afgezet; omwonenden zijn geëvacueerd."
    )
    static let market = Story(
        id: "markt-1", title: "Weekmarkt verhuist naar het plein", text: "De weekmarkt staat vanaf donderdag op het Raadhuisplein.")
    static let politics = Story(
        id: "raad-1", title: "Politieke partijen oneens over zwembad", text: "De gemeenteraad praat donderdag verder over het zwembad.")

    static func rss(_ stories: [Story], title: String = "Omroep Waterrijk") -> String {
        let items = stories.map {
            "<item><guid isPermaLink=\"false\">\($0.id)</guid><title>\($0.title)</title><link>https://omroep.example/\($0.id)</link>"
                + "<description>\($0.text)</description><pubDate>\($0.published)</pubDate></item>"
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>\(title)</title>"
            + "<link>https://omroep.example/</link><description>Nieuws</description>\(items.joined())</channel></rss>"
    }

    static func atom(_ stories: [Story]) -> String {
        let entries = stories.map {
            "<entry><id>tag:courant.example,2026:\($0.id)</id><title>\($0.title)</title><link href=\"https://courant.example/\($0.id)\"/>"
                + "<updated>\($0.published)</updated><summary>\($0.text)</summary></entry>"
        }
        return
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><id>tag:courant.example,2026:feed</id>"
            + "<title>Waterrijkse Courant</title><updated>2026-11-22T12:12:00Z</updated>\(entries.joined())</feed>"
    }

    static func rdf(_ stories: [Story]) -> String {
        let items = stories.map {
            "<item rdf:about=\"https://gemeente.example/\($0.id)\"><title>\($0.title)</title><link>https://gemeente.example/\($0.id)</link>"
                + "<description>\($0.text)</description></item>"
        }
        return
            "<?xml version=\"1.0\"?><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\">"
            + "<channel rdf:about=\"https://gemeente.example/\"><title>Gemeente Waterrijk</title><link>https://gemeente.example/</link>"
            + "<description>Berichten</description></channel>\(items.joined())</rdf:RDF>"
    }

    static func json(_ stories: [Story]) -> String {
        let items = stories.map {
            "{\"id\":\"\($0.id)\",\"url\":\"https://regio.example/\($0.id)\",\"title\":\"\($0.title)\",\"content_text\":\"\($0.text)\",\"date_published\":\"\($0.published)\"}"
        }
        return "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Regio Vandaag\",\"items\":[\(items.joined(separator: ","))]}"
    }
}

extension LoopbackServer {
    /// Serves a document that a test can change while the program runs; its ETag follows the text.
    func serve(_ path: String, _ document: Changing, type: String = "application/xml") {
        route(path) { request in
            let text = document.text
            return .document(text, etag: "\"\(text.utf8.reduce(UInt32(7)) { $0 &* 31 &+ UInt32($1) })\"", to: request)
        }
    }
}

/// A document that changes during a test.
final class Changing: @unchecked Sendable {
    // Safe: the lock guards the text.
    private let lock = NSLock()
    private var current: String

    init(_ text: String) { current = text }

    var text: String {
        get { lock.withLock { current } }
        set { lock.withLock { current = newValue } }
    }
}
