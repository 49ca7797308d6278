/// SQLite's FTS5 over the items. The index holds no second copy of the text ("external content"); triggers keep it in step.
struct SQLiteFullText: FullText {
    // unicode61 with remove_diacritics 2 finds geëvacueerd by geevacueerd, in any case (https://sqlite.org/fts5.html#unicode61_tokenizer).
    let schema: [SQL] = [
        """
        CREATE VIRTUAL TABLE item_text USING fts5(
            title, text, content='item', content_rowid='id', tokenize="unicode61 remove_diacritics 2")
        """,
        """
        CREATE TRIGGER item_text_insert AFTER INSERT ON item
        BEGIN INSERT INTO item_text (rowid, title, text) VALUES (new.id, new.title, new.text); END
        """,
        """
        CREATE TRIGGER item_text_update AFTER UPDATE OF title, text ON item
        BEGIN
            INSERT INTO item_text (item_text, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
            INSERT INTO item_text (rowid, title, text) VALUES (new.id, new.title, new.text);
        END
        """,
        """
        CREATE TRIGGER item_text_delete AFTER DELETE ON item
        BEGIN INSERT INTO item_text (item_text, rowid, title, text) VALUES ('delete', old.id, old.title, old.text); END
        """,
    ]

    func condition(allWordsOf text: String) -> SQL? {
        // Each word as a quoted string: nothing that a user types is an operator of FTS5.
        let words = text.split { !$0.isLetter && !$0.isNumber }.map { "\"\($0)\"" }
        guard !words.isEmpty else { return nil }
        return "item.id IN (SELECT rowid FROM item_text WHERE item_text MATCH \(words.joined(separator: " ")))"
    }
}
