/// Marks the parts of a page that are no part of any article.
enum ArticleDropping {
    /// For each node, whether it goes, with all that is in it.
    static func marks(_ page: PageTree) -> [Bool] {
        var dropped = [Bool](repeating: false, count: page.nodes.count)
        var keepsHeaders = [Bool](repeating: false, count: page.nodes.count)
        for index in page.nodes.indices {
            let node = page.nodes[index]
            let isInArticle = node.parent >= 0 && keepsHeaders[node.parent]
            keepsHeaders[index] = isInArticle || node.name == "article" || node.name == "main"
            let goes = node.parent >= 0 && dropped[node.parent]
            dropped[index] = goes || isDropped(node, isInArticle: isInArticle)
        }
        return dropped
    }

    private static func isDropped(_ node: PageNode, isInArticle: Bool) -> Bool {
        if node.isText { return false }
        if node.isDropped || ArticleWords.dropped.contains(node.name) { return true }
        if node.name == "header" { return !isInArticle }
        guard !node.label.isEmpty, !["html", "body", "article", "main", "p", "h1"].contains(node.name) else { return false }
        guard ArticleWords.unlikely.contains(where: { node.label.contains($0) }) else { return false }
        return !isArticleByName(node.label)
    }

    /// `article-body-with-sidebar` is still the article.
    private static func isArticleByName(_ label: String) -> Bool {
        [
            "article-body", "articlebody", "article__body", "artikel-tekst", "article-content", "article__content", "entry-content",
            "post-content",
            "story-body", "main-content",
        ].contains { label.contains($0) }
    }
}
