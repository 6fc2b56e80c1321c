import GRDB

/// The table of decisions on actors: a log to which decisions are added, and in which they are marked as undone.
enum DecisionSchema {
    static func create(in database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE actorDecision (
                    number INTEGER PRIMARY KEY AUTOINCREMENT,
                    kind TEXT NOT NULL,
                    subject TEXT NOT NULL,
                    object TEXT NOT NULL,
                    subjectName TEXT NOT NULL,
                    name TEXT NOT NULL,
                    type TEXT NOT NULL,
                    madeAt TEXT NOT NULL,
                    undoneAt TEXT
                );
                """)
    }
}
