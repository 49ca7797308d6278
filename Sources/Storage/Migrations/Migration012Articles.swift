extension Migration {
    /// The full text of items whose feed says little. `text` stays what queries look at; what the feed said itself and what stood
    /// on the page are kept beside it.
    static let articles = Migration(12, "articles") { _ in
        [
            "ALTER TABLE item ADD COLUMN feed_text TEXT",
            "ALTER TABLE item ADD COLUMN article_text TEXT",
            "ALTER TABLE item ADD COLUMN article_html TEXT",
            "ALTER TABLE item ADD COLUMN article_state TEXT",
            "ALTER TABLE item ADD COLUMN article_due BIGINT",
            "ALTER TABLE item ADD COLUMN article_attempts BIGINT NOT NULL DEFAULT 0",
            "CREATE INDEX item_article_due ON item (article_due) WHERE article_state = 'wanted'",
        ]
    }
}
