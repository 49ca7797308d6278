/// Small feeds for tests.
enum FeedDocuments {
    static func rss(_ items: [String], channel: String = "") -> String {
        "<rss version=\"2.0\"><channel><title>Omroep Waterrijk</title>\(channel)\(items.joined())</channel></rss>"
    }

    static func item(_ id: String, _ title: String, _ text: String = "", link: String? = nil, date: String? = nil) -> String {
        "<item><guid isPermaLink=\"false\">\(id)</guid><title>\(title)</title><description>\(text)</description>"
            + (link.map { "<link>\($0)</link>" } ?? "") + (date.map { "<pubDate>\($0)</pubDate>" } ?? "") + "</item>"
    }

    /// A page of a news site with an article of three paragraphs.
    static func page(title: String, paragraphs: [String], extra: String = "") -> String {
        let body = paragraphs.map { "<p>\($0)</p>" }.joined()
        return "<!DOCTYPE html><html lang=\"nl\"><head><title>\(title)</title></head><body><nav><a href=\"/\">Voorpagina</a></nav>"
            + "<article><h1>\(title)</h1>\(body)\(extra)</article><footer>Over ons</footer></body></html>"
    }
}
