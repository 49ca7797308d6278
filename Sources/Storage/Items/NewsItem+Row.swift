import Watching

extension NewsItem {
    /// The columns of `item` that make a news item, all but the HTML; `id` is called `item` so that a hit's row can hold both.
    static let columns: SQL = """
        item.id AS item, item.feed, item.item_key, item.title, item.text, item.link, item.source, item.site, item.language,
        item.published_at, item.discovered_at, item.revision,
        CASE WHEN item.article_state = 'partial' THEN 1 ELSE 0 END AS is_partial
        """

    init(_ row: Row) throws(StorageError) {
        self.init(
            id: try row["item"], feed: try row["feed"], key: try row["item_key"], title: try row["title"], text: try row["text"],
            link: try row["link"], source: try row["source"], site: try row["site"], language: try row["language"],
            published: try row["published_at"], discovered: try row["discovered_at"], revision: try row["revision"],
            isPartial: try row["is_partial"])
    }

    /// An item as it stands in the store.
    init(_ incoming: IncomingItem, id: Int64, feed: Int64) {
        self.init(
            id: id, feed: feed, key: incoming.key, title: incoming.title, text: incoming.text, link: incoming.link,
            source: incoming.source, site: incoming.site, language: incoming.language, published: incoming.published.asStored,
            discovered: incoming.discovered.asStored, revision: 1)
    }
}
