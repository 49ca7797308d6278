/// What the name, class, id and role of an element say about its part in a page.
struct PageMarks: OptionSet, Hashable {
    let rawValue: UInt16

    /// Named as something beside the article: a menu, related news, a share bar.
    static let beside = PageMarks(rawValue: 1)
    /// Named as reactions of readers.
    static let comments = PageMarks(rawValue: 2)
    /// Named as the text of an article.
    static let text = PageMarks(rawValue: 4)
    /// Named as something that may hold an article: content, main, post.
    static let likely = PageMarks(rawValue: 8)
    /// Named as a wall before the rest of an article.
    static let wall = PageMarks(rawValue: 16)
    /// Does not show.
    static let hidden = PageMarks(rawValue: 32)
    /// A caption of a picture.
    static let caption = PageMarks(rawValue: 64)
    /// The name of who wrote it.
    static let author = PageMarks(rawValue: 128)
    /// When it was published.
    static let date = PageMarks(rawValue: 256)
    /// Inside a link.
    static let inLink = PageMarks(rawValue: 512)
    /// Inside an `article` or `main`.
    static let inArticle = PageMarks(rawValue: 1024)
    /// The lead or intro of an article.
    static let lead = PageMarks(rawValue: 2048)
    /// Says by schema.org or by a standard class that it is the text of the article.
    static let stated = PageMarks(rawValue: 4096)
    /// Named as what is surely no article: a footer, a question about cookies, related articles.
    static let surely = PageMarks(rawValue: 16384)
    /// Named as a teaser of another article: less sure than `beside`.
    static let teaser = PageMarks(rawValue: 8192)
    /// Named as a message: of the site about itself, but inside an article perhaps what it is all about.
    static let notice = PageMarks(rawValue: 32768)
}
