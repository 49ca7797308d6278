/// What queries look at when both the feed and the page of an item have a text.
enum ItemText {
    /// The page's text; the feed's own comes first when the page does not hold it, so that no hit in it is lost.
    static func full(feed: String, article: String?) -> String {
        guard let article, !article.isEmpty else { return feed }
        guard !feed.isEmpty, !words(article).contains(words(feed)) else { return article }
        return feed + "\n\n" + article
    }

    /// Without differences in blanks, and without the dots of a text that was cut.
    private static func words(_ text: String) -> String {
        var joined = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        while let last = joined.last, last == "…" || last == "." { joined.removeLast() }
        return joined
    }
}
