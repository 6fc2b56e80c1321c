import GRDB

/// The full-text index over titles and texts of articles.
///
/// It holds no text of its own: words point into the articles' rows. Triggers keep it up to date, so that whatever adds
/// or removes an article needs to know nothing of it.
enum SearchSchema {
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
