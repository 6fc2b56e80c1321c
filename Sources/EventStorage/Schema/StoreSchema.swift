import GRDB

/// The tables of a store, and the marks by which a file is known to be one.
///
/// Content of an article is keyed by the article and positions within it, so that it lies together in the file, comes
/// back in its order, and goes with the article by cascade. Add a migration for a change; never edit an old one.
enum StoreSchema {
    /// SQLite's `application_id` of our files: "LIAI".
    static let applicationID = 0x4C49_4149
    /// SQLite's `user_version` of files with every migration below.
    static let version = 6
    /// The oldest format that answers need nothing more than: a file that may not be written is read as it is from here on.
    static let oldestReadableVersion = 3

    /// The index that tells the group of an article.
    static let groupIndexName = "articleSketchGroup"

    /// The steps from an empty file to the present format.
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 articles, actors, relations", migrate: createFirstTables)
        migrator.registerMigration("2 names, ties, sources", migrate: createQueryTables)
        migrator.registerMigration("3 search, decisions", migrate: createSearchAndDecisions)
        // No row changes, so no reference has to be looked at.
        migrator.registerMigration(
            "4 words indexed by batch", foreignKeyChecks: .immediate, migrate: dropIndexTriggers)
        migrator.registerMigration("5 ties ranked", foreignKeyChecks: .immediate, migrate: indexRepeatedTies)
        migrator.registerMigration("6 outline kept, groups at hand", foreignKeyChecks: .immediate, migrate: keepOutline)
        return migrator
    }

    private static func createSearchAndDecisions(in database: Database) throws {
        try SearchSchema.create(in: database)
        try DecisionSchema.create(in: database)
        try database.execute(sql: "PRAGMA user_version = 3")
    }

    /// From here on new words are indexed at the end of a batch: a trigger makes SQLite write its index out after every
    /// row.
    private static func dropIndexTriggers(in database: Database) throws {
        try database.execute(
            sql: "DROP TRIGGER nameKeyIsIndexed; DROP TRIGGER articleSearchInsert; PRAGMA user_version = 4")
    }

    /// Which of an actor's ties are stated more than once is told by an index: looking the number up in each takes longer
    /// than all the rest of an answer about a frequent actor.
    private static func indexRepeatedTies(in database: Database) throws {
        try database.execute(
            sql: """
                CREATE INDEX tieRepeatedBySource ON tie (sourceId, relationCount) WHERE relationCount > 1;
                CREATE INDEX tieRepeatedByTarget ON tie (targetId, relationCount) WHERE relationCount > 1;
                PRAGMA user_version = 5;
                """)
    }

    /// From here on the outline of the graph is kept for as long as nothing changes, and which articles carry the same
    /// text is told without going through their sketches.
    ///
    /// The outline is put together from all relations, and asked for again and again. Where a program of another version
    /// knows other types or statuses, it is not understood and made anew.
    private static func keepOutline(in database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE outline (
                    id INTEGER PRIMARY KEY CHECK (id = 0),
                    revision INTEGER NOT NULL,
                    vocabulary TEXT NOT NULL,
                    content BLOB NOT NULL
                );
                CREATE INDEX \(groupIndexName) ON articleSketch (articleId, groupId);
                PRAGMA user_version = 6;
                """)
    }

    private static func createFirstTables(in database: Database) throws {
        try database.execute(sql: articleTables + relationTables)
        try database.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = 1")
    }

    private static let articleTables = """
        CREATE TABLE article (
            id INTEGER PRIMARY KEY,
            identifier TEXT NOT NULL UNIQUE,
            title TEXT,
            published TEXT,
            language TEXT NOT NULL,
            source TEXT NOT NULL,
            digest TEXT NOT NULL,
            text TEXT NOT NULL
        );
        CREATE TABLE actor (
            id INTEGER PRIMARY KEY,
            identifier TEXT NOT NULL UNIQUE
        );
        CREATE TABLE articleActor (
            articleId INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
            position INTEGER NOT NULL CHECK (position >= 0),
            actorId INTEGER NOT NULL REFERENCES actor (id),
            name TEXT NOT NULL,
            type TEXT NOT NULL,
            PRIMARY KEY (articleId, position),
            UNIQUE (articleId, actorId)
        ) WITHOUT ROWID;
        CREATE INDEX articleActorByActor ON articleActor (actorId);
        CREATE TABLE actorAlias (
            articleId INTEGER NOT NULL,
            actorPosition INTEGER NOT NULL,
            position INTEGER NOT NULL CHECK (position >= 0),
            name TEXT NOT NULL,
            PRIMARY KEY (articleId, actorPosition, position),
            FOREIGN KEY (articleId, actorPosition) REFERENCES articleActor (articleId, position) ON DELETE CASCADE
        ) WITHOUT ROWID;
        CREATE TABLE mention (
            articleId INTEGER NOT NULL,
            actorPosition INTEGER NOT NULL,
            position INTEGER NOT NULL CHECK (position >= 0),
            text TEXT NOT NULL,
            byteStart INTEGER NOT NULL CHECK (byteStart >= 0),
            byteEnd INTEGER NOT NULL CHECK (byteEnd >= byteStart),
            PRIMARY KEY (articleId, actorPosition, position),
            FOREIGN KEY (articleId, actorPosition) REFERENCES articleActor (articleId, position) ON DELETE CASCADE
        ) WITHOUT ROWID;

        """

    private static let relationTables = """
        CREATE TABLE relation (
            articleId INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
            position INTEGER NOT NULL CHECK (position >= 0),
            type TEXT NOT NULL,
            sourcePosition INTEGER NOT NULL,
            targetPosition INTEGER NOT NULL,
            status TEXT NOT NULL,
            dateStart TEXT,
            dateEnd TEXT CHECK (dateEnd IS NULL OR dateStart IS NOT NULL),
            amountValue REAL,
            amountCurrency TEXT,
            confidence REAL NOT NULL,
            PRIMARY KEY (articleId, position),
            FOREIGN KEY (articleId, sourcePosition) REFERENCES articleActor (articleId, position) ON DELETE CASCADE,
            FOREIGN KEY (articleId, targetPosition) REFERENCES articleActor (articleId, position) ON DELETE CASCADE,
            CHECK ((amountValue IS NULL) = (amountCurrency IS NULL))
        ) WITHOUT ROWID;
        CREATE TABLE relationSector (
            articleId INTEGER NOT NULL,
            relationPosition INTEGER NOT NULL,
            position INTEGER NOT NULL CHECK (position >= 0),
            sector TEXT NOT NULL,
            PRIMARY KEY (articleId, relationPosition, position),
            FOREIGN KEY (articleId, relationPosition) REFERENCES relation (articleId, position) ON DELETE CASCADE
        ) WITHOUT ROWID;
        CREATE TABLE evidence (
            articleId INTEGER NOT NULL,
            relationPosition INTEGER NOT NULL,
            position INTEGER NOT NULL CHECK (position >= 0),
            text TEXT NOT NULL,
            byteStart INTEGER NOT NULL CHECK (byteStart >= 0),
            byteEnd INTEGER NOT NULL CHECK (byteEnd >= byteStart),
            triggerText TEXT NOT NULL,
            PRIMARY KEY (articleId, relationPosition, position),
            FOREIGN KEY (articleId, relationPosition) REFERENCES relation (articleId, position) ON DELETE CASCADE
        ) WITHOUT ROWID;
        """
}
