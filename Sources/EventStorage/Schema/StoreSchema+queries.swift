import EventModel
import GRDB

/// The second migration: what answers need without reading every article, all of it derived from the first tables.
///
/// - `nameKey` is a growing vocabulary of folded names, `nameKeyText` its index by any three letters; `actorName` and
///   `actorType` count what articles say of an actor; `actor.articleCount` is the number of articles that name it and
///   `repeatCount` that of those which only repeat the text of another of them.
/// - `tie` is an edge of the graph before decisions by hand, `relation.tieId` leads to it. A relation of an actor with
///   itself has none.
/// - `articleSketch` and `sketchBand` find articles that carry the same text; `groupId` is the article's own key or
///   that of any one in its group. A band has no foreign key, as its rows are found from the sketch.
/// - `storeState.revision` counts the transactions that changed something; `measure` and `measureValue` keep values of
///   a revision.
extension StoreSchema {
    static func createQueryTables(in database: Database) throws {
        try database.execute(sql: actorTables + tieTables + sketchTables + stateTables)
        try fillQueryTables(in: database)
        try database.execute(sql: "PRAGMA user_version = 2")
    }

    /// Derives the content of the tables from the articles.
    static func fillQueryTables(in database: Database) throws {
        try fillActors(in: database)
        try database.execute(sql: fillTies)
        try fillSketches(in: database)
    }

    /// Forgets everything that is derived from the articles.
    static func emptyQueryTables(in database: Database) throws {
        try database.execute(
            sql: """
                DELETE FROM outline;
                DELETE FROM measureValue;
                DELETE FROM measure;
                DELETE FROM sketchBand;
                DELETE FROM articleSketch;
                UPDATE relation SET tieId = NULL;
                DELETE FROM tie;
                DELETE FROM actorType;
                DELETE FROM actorName;
                DELETE FROM nameKey;
                INSERT INTO nameKeyText (nameKeyText) VALUES ('rebuild');
                DELETE FROM actor WHERE id NOT IN (SELECT actorId FROM articleActor);
                UPDATE actor SET articleCount = 0, repeatCount = 0;
                INSERT OR IGNORE INTO storeState VALUES (0, 0);
                """)
    }

    private static let actorTables = """
        ALTER TABLE article ADD COLUMN url TEXT;
        CREATE INDEX articleByKey ON article (id, identifier, published, url);
        ALTER TABLE actor ADD COLUMN articleCount INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE actor ADD COLUMN repeatCount INTEGER NOT NULL DEFAULT 0;
        CREATE TABLE nameKey (
            id INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE
        );
        CREATE VIRTUAL TABLE nameKeyText USING fts5(
            key, content='nameKey', content_rowid='id', tokenize='trigram case_sensitive 1');
        CREATE TRIGGER nameKeyIsIndexed AFTER INSERT ON nameKey BEGIN
            INSERT INTO nameKeyText (rowid, key) VALUES (new.id, new.key);
        END;
        CREATE TABLE actorName (
            actorId INTEGER NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
            name TEXT NOT NULL,
            keyId INTEGER NOT NULL REFERENCES nameKey (id),
            canonicalCount INTEGER NOT NULL CHECK (canonicalCount >= 0),
            aliasCount INTEGER NOT NULL CHECK (aliasCount >= 0),
            PRIMARY KEY (actorId, name)
        ) WITHOUT ROWID;
        CREATE INDEX actorNameByKey ON actorName (keyId);
        CREATE TABLE actorType (
            actorId INTEGER NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
            type TEXT NOT NULL,
            articleCount INTEGER NOT NULL CHECK (articleCount >= 0),
            PRIMARY KEY (actorId, type)
        ) WITHOUT ROWID;

        """

    private static let tieTables = """
        CREATE TABLE tie (
            id INTEGER PRIMARY KEY,
            sourceId INTEGER NOT NULL REFERENCES actor (id),
            targetId INTEGER NOT NULL REFERENCES actor (id),
            type TEXT NOT NULL,
            relationCount INTEGER NOT NULL CHECK (relationCount >= 0),
            UNIQUE (sourceId, targetId, type)
        );
        CREATE INDEX tieByTarget ON tie (targetId, sourceId, type);
        ALTER TABLE relation ADD COLUMN tieId INTEGER REFERENCES tie (id);
        CREATE INDEX relationByTie ON relation (tieId);

        """

    private static let sketchTables = """
        CREATE TABLE articleSketch (
            articleId INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
            wordDigest INTEGER NOT NULL,
            minima BLOB NOT NULL,
            groupId INTEGER NOT NULL
        );
        CREATE INDEX articleSketchByDigest ON articleSketch (wordDigest);
        CREATE INDEX articleSketchByGroup ON articleSketch (groupId);
        CREATE TABLE sketchBand (
            key INTEGER NOT NULL,
            articleId INTEGER NOT NULL,
            PRIMARY KEY (key, articleId)
        ) WITHOUT ROWID;

        """

    private static let stateTables = """
        CREATE TABLE storeState (
            id INTEGER PRIMARY KEY CHECK (id = 0),
            revision INTEGER NOT NULL
        );
        INSERT INTO storeState VALUES (0, 0);
        CREATE TABLE measure (
            name TEXT PRIMARY KEY,
            revision INTEGER NOT NULL,
            actorCount INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE measureValue (
            name TEXT NOT NULL REFERENCES measure (name) ON DELETE CASCADE,
            identifier TEXT NOT NULL,
            value REAL NOT NULL,
            rank INTEGER NOT NULL,
            PRIMARY KEY (name, identifier)
        ) WITHOUT ROWID;
        """

    private static let fillTies = """
        INSERT INTO tie (sourceId, targetId, type, relationCount)
            SELECT source.actorId, target.actorId, relation.type, COUNT(*) FROM relation
            JOIN articleActor source ON source.articleId = relation.articleId AND source.position = sourcePosition
            JOIN articleActor target ON target.articleId = relation.articleId AND target.position = targetPosition
            WHERE source.actorId <> target.actorId
            GROUP BY source.actorId, target.actorId, relation.type;
        UPDATE relation SET tieId = (
            SELECT tie.id FROM articleActor source
            JOIN articleActor target ON target.articleId = source.articleId AND target.position = targetPosition
            JOIN tie ON tie.sourceId = source.actorId AND tie.targetId = target.actorId AND tie.type = relation.type
            WHERE source.articleId = relation.articleId AND source.position = sourcePosition);
        """

    private static func fillActors(in database: Database) throws {
        let articles = try Int64.fetchAll(database, sql: "SELECT id FROM article ORDER BY id")
        for batch in stride(from: 0, to: articles.count, by: 1000) {
            var ledger = ActorLedger()
            for article in articles[batch..<min(batch + 1000, articles.count)] {
                try ledger.count(article: article, by: 1, in: database)
            }
            try ledger.write(to: database)
        }
    }

    private static func fillSketches(in database: Database) throws {
        var index = DuplicateIndex(database)
        for article in try Int64.fetchAll(database, sql: "SELECT id FROM article ORDER BY id") {
            let text = try Row.fetchOne(
                database.cachedStatement(sql: "SELECT text FROM article WHERE id = ?"), arguments: [article])
            guard let sketch = TextSketch(of: text?.storedText(at: 0) ?? "") else { continue }
            try index.insert(sketch, of: article)
        }
        try index.settle()
    }
}
