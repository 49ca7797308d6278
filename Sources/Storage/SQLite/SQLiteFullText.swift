import Watching

/// SQLite's FTS5 (https://sqlite.org/fts5.html). The index of words holds no text and no places: it says which items hold a word, the
/// matcher says the rest. The vocabulary has an index of three-letter pieces, to find the words in which a form is a part.
struct SQLiteFullText: FullText {
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

    // The words are folded already: of ASCII signs only the apostrophe within a word is left, and what is no ASCII is a letter.
    let archiveSchema: [SQL] = [
        "DROP TRIGGER item_text_insert", "DROP TRIGGER item_text_update", "DROP TRIGGER item_text_delete", "DROP TABLE item_text",
        "CREATE VIRTUAL TABLE item_words USING fts5(words, content='', detail=none, tokenize=\"ascii tokenchars ''''\")",
        "CREATE TABLE archive_word (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE)",
        """
        CREATE VIRTUAL TABLE archive_word_part USING fts5(
            word, content='archive_word', content_rowid='id', tokenize='trigram case_sensitive 1')
        """,
        """
        CREATE TRIGGER archive_word_insert AFTER INSERT ON archive_word
        BEGIN INSERT INTO archive_word_part (rowid, word) VALUES (new.id, new.word); END
        """,
    ]

    // https://sqlite.org/fts5.html#the_fts5vocab_virtual_table_module
    let countSchema: [SQL] = ["CREATE VIRTUAL TABLE item_word_count USING fts5vocab('item_words', 'row')"]

    func itemCount(of word: String) -> SQL { "SELECT doc AS items FROM item_word_count WHERE term = \(word)" }

    func itemCount(beginning prefix: String) -> SQL {
        "SELECT coalesce(sum(doc), 0) AS items FROM item_word_count WHERE term >= \(prefix) AND term < \(prefix + "\u{10FFFF}")"
    }

    func adding(_ item: Int64, _ words: String) -> SQL { "INSERT INTO item_words (rowid, words) VALUES (\(item), \(words))" }

    func removing(_ item: Int64, _ words: String) -> SQL {
        "INSERT INTO item_words (item_words, rowid, words) VALUES ('delete', \(item), \(words))"
    }

    func addingWord(_ word: String) -> [SQL] { ["INSERT INTO archive_word (word) VALUES (\(word)) ON CONFLICT (word) DO NOTHING"] }

    func words(holding part: String) -> SQL {
        guard part.unicodeScalars.count >= 3 else { return "SELECT word FROM archive_word WHERE instr(word, \(part)) > 0 ORDER BY word" }
        return "SELECT word FROM archive_word_part WHERE archive_word_part MATCH \(quoted(part)) ORDER BY word"
    }

    func match(_ expression: CandidateExpression) -> String? {
        switch expression {
        case .word(let word): quoted(word)
        case .prefix(let prefix): quoted(prefix) + " *"
        case .all(let parts): joined(parts, " AND ")
        case .any(let parts): joined(parts, " OR ")
        case .everything, .nothing: nil
        }
    }

    private func joined(_ parts: [CandidateExpression], _ link: String) -> String? {
        let found = parts.compactMap(match)
        return found.isEmpty ? nil : "(" + found.joined(separator: link) + ")"
    }

    /// As a string, nothing that a user types is an operator of FTS5.
    private func quoted(_ word: String) -> String { "\"" + word.replacing("\"", with: "\"\"") + "\"" }
}
