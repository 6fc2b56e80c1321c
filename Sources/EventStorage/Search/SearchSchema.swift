import GRDB

/// The full-text index over titles and texts of articles.
///
/// It holds no text of its own: words point into the articles' rows. Triggers keep it up to date with what is removed or
/// changed; what is added has to be indexed by `index(articles:in:)`.
enum SearchSchema {
    /// Adds articles to the index that are not in it, all in one statement: the index is written out after each.
    static func index(articles keys: [Int64], in database: Database) throws {
        if keys.isEmpty { return }
        try database.cachedStatement(
            sql: """
                INSERT INTO articleSearch (rowid, title, text)
                SELECT article.id, title, text FROM json_each(?) CROSS JOIN article ON article.id = value
                """
        ).execute(arguments: [keys.jsonList])
    }

    /// Makes the index anew from the articles.
    static func indexAnew(in database: Database) throws {
        try database.execute(sql: "INSERT INTO articleSearch (articleSearch) VALUES ('rebuild')")
    }

    /// Makes the index and its triggers, of which the fourth migration drops the one for what is added.
    static func create(in database: Database) throws {
        try database.execute(
            sql: """
                CREATE VIRTUAL TABLE articleSearch USING fts5 (
                    title, text, content = 'article', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
                );
                CREATE TRIGGER articleSearchInsert AFTER INSERT ON article BEGIN
                    INSERT INTO articleSearch (rowid, title, text) VALUES (new.id, new.title, new.text);
                END;
                CREATE TRIGGER articleSearchDelete AFTER DELETE ON article BEGIN
                    INSERT INTO articleSearch (articleSearch, rowid, title, text)
                    VALUES ('delete', old.id, old.title, old.text);
                END;
                CREATE TRIGGER articleSearchUpdate AFTER UPDATE OF title, text ON article BEGIN
                    INSERT INTO articleSearch (articleSearch, rowid, title, text)
                    VALUES ('delete', old.id, old.title, old.text);
                    INSERT INTO articleSearch (rowid, title, text) VALUES (new.id, new.title, new.text);
                END;
                INSERT INTO articleSearch (articleSearch) VALUES ('rebuild');
                CREATE VIRTUAL TABLE articleSearchTerm USING fts5vocab (articleSearch, row);
                """)
    }
}
