import Foundation

/// The exercise's news stream as an RSS document: what is released by now, newest first. Eenmond serves it and polls it like
/// any other feed, so that an exercise runs through the real way of the news.
enum ExerciseFeed {
    /// - Parameters:
    ///   - start: when the exercise began.
    ///   - now: items that come later are not in it yet.
    static func document(_ script: ExerciseScript, start: Date, now: Date) -> [UInt8] {
        let released = script.stream.filter { start.addingTimeInterval(Double($0.afterSeconds)) <= now }
        let items = latestVersions(released).reversed().map { item($0, start: start) }
        let head = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0"><channel><title>OEFENING nieuwsstroom</title><link>http://127.0.0.1/</link>
            <description>OEFENING. Alles in deze stroom is verzonnen.</description><language>nl</language>

            """
        return Array((head + items.joined() + "</channel></rss>\n").utf8)
    }

    /// Each id once, in its newest text, at the place of that text.
    private static func latestVersions(_ items: [ExerciseScript.StreamItem]) -> [ExerciseScript.StreamItem] {
        items.enumerated().filter { index, item in !items[(index + 1)...].contains { $0.id == item.id } }.map(\.element)
    }

    private static func item(_ item: ExerciseScript.StreamItem, start: Date) -> String {
        """
        <item><guid isPermaLink="false">\(escaped(item.id))</guid><title>\(escaped(item.title))</title>\
        <description>\(escaped(escaped(item.text)))</description><source url="http://127.0.0.1/">\(escaped(item.source))</source>\
        <pubDate>\(pubDate(start.addingTimeInterval(Double(item.afterSeconds))))</pubDate></item>

        """
    }

    private static func pubDate(_ date: Date) -> String { date.formatted(.iso8601) }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
