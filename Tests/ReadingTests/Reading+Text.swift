import Foundation
import Reading

/// Reads a feed from text, as if it came from the omroep's server.
func read(_ text: String, from base: String? = "https://omroep.example/feed.xml", type: String? = nil) throws -> FeedDocument {
    try FeedReader.read(Array(text.utf8), from: FeedOrigin(baseURL: base, contentType: type))
}

/// An RSS 2.0 document around one item.
func rss(_ item: String, channel: String = "<title>Omroep Waterrijk</title>") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
    xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom" \
    xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">
    <channel>\(channel)<item>\(item)</item></channel>
    </rss>
    """
}

/// The moment of a date in RFC 3339 with Z.
func moment(_ text: String) throws -> Date {
    try Date(text, strategy: .iso8601)
}
