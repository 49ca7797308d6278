/// The parts of a news item that queries look at.
public struct WatchedText: Sendable, Equatable {
    /// Headline, plain text.
    public let title: String
    /// Plain text.
    public let text: String
    /// Name of the feed.
    public let source: String?
    /// Host, with or without `www.`.
    public let site: String?
    /// BCP 47.
    public let language: String?

    /// An item by its parts; a field that is nil answers no query on that field.
    public init(title: String, text: String, source: String? = nil, site: String? = nil, language: String? = nil) {
        self.title = title
        self.text = text
        self.source = source
        self.site = site
        self.language = language
    }

    /// The watched parts of a kept item.
    public init(_ item: NewsItem) {
        self.init(title: item.title, text: item.text, source: item.source, site: item.site, language: item.language)
    }
}
