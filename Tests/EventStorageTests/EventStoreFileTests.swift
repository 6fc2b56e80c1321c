import EventModel
import Foundation
import GRDB
import TestSupport
import Testing

@testable import EventStorage

@Suite struct EventStoreFileTests {
    private let directory: TemporaryDirectory
    private let path: String

    init() throws {
        directory = try TemporaryDirectory()
        path = directory.url.appendingPathComponent("liaison.sqlite").path
    }

    private func errorOpening(_ path: String) -> EventStoreError? {
        #expect(throws: EventStoreError.self) { _ = try EventStore(path: path, busyTimeout: 0.1) }
    }

    @Test func emptyFileBecomesAStore() throws {
        try directory.write("", to: "liaison.sqlite")
        try EventStore(path: path).save([SampleArticle.chain("a", "x", "y")])
        #expect(try EventStore(path: path).articles().map(\.id) == ["a"])
    }

    @Test func runKilledBeforeTheFirstMigrationIsTakenUp() throws {
        try DatabaseQueue(path: path).write { database in
            try database.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
        }
        #expect(try EventStore(path: path).articles().isEmpty)
    }

    @Test func fileCarriesItsMarksAndAWriteAheadLog() throws {
        let store = try EventStore(path: path)
        let other = try DatabaseQueue(path: path)
        let applicationID = try other.read { try Int.fetchOne($0, sql: "PRAGMA application_id") }
        let version = try other.read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
        let journal = try other.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
        #expect(applicationID == StoreSchema.applicationID)
        #expect(version == StoreSchema.version)
        #expect(journal == "wal")
        withExtendedLifetime(store) {}
    }

    @Test func foreignKeysHold() throws {
        let store = try EventStore(path: path)
        try store.save([SampleArticle.stored(SampleArticle.full)])
        try DatabaseQueue(path: path).write { database in
            #expect(throws: DatabaseError.self) { try database.execute(sql: "DELETE FROM actor") }
            #expect(throws: DatabaseError.self) {
                try database.execute(sql: "INSERT INTO mention VALUES (99, 0, 0, 'x', 0, 1)")
            }
            try database.checkForeignKeys()
        }
    }

    @Test func missingFolder() {
        let folder = directory.url.appendingPathComponent("nowhere").path
        let error = errorOpening(folder + "/s.sqlite")
        #expect(error?.code == .folderMissing)
        #expect(
            error?.description == """
                \(folder)/s.sqlite: the folder “\(folder)” does not exist. \
                Create it (mkdir -p '\(folder)'), or name another file for the store
                """)
    }

    @Test func folderInPlaceOfAFile() {
        let folder = directory.url.path
        let error = errorOpening(folder)
        #expect(error?.code == .isFolder)
        #expect(
            error?.description
                == "\(folder): this is a folder, but a store is a file. Name a file in it, such as \(folder)/liaison.sqlite"
        )
    }

    @Test func noFileName() {
        #expect(
            errorOpening("")?.description == """
                (no file name): the file cannot be opened or created. \
                Check the permissions of the file and of its folder, or name another file for the store
                """)
    }

    @Test func textFileIsLeftAlone() throws {
        let text = String(repeating: "Ceci n’est pas une base de données.\n", count: 50)
        let file = try directory.write(text, to: "notes.txt")
        let error = errorOpening(file)
        #expect(error?.code == .notADatabase)
        #expect(
            error?.description == """
                \(file): the file is not a SQLite database. \
                Name another file for the store, or move this one away to start a new store
                """)
        #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
    }

    @Test(arguments: ["CREATE TABLE song (title TEXT)", "PRAGMA application_id = 252006675", "PRAGMA user_version = 7"])
    func databaseOfAnotherProgramIsLeftAlone(sql: String) throws {
        let other = try DatabaseQueue(path: path)
        try other.write { try $0.execute(sql: sql) }
        try other.close()
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        let error = errorOpening(path)
        #expect(error?.code == .foreignDatabase)
        #expect(
            error?.description == """
                \(path): the file is a database of another program. \
                It was left as it is; name another file for the store
                """)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }

    @Test func storeOfALaterVersionIsLeftAlone() throws {
        _ = try EventStore(path: path)
        try DatabaseQueue(path: path).write { try $0.execute(sql: "PRAGMA user_version = 99") }
        let error = errorOpening(path)
        #expect(error?.code == .newerVersion)
        #expect(
            error?.description == """
                \(path): the store has format 99, but this version knows formats up to 6. \
                Install the version that wrote it or a later one, or build a new store in another file
                """)
    }

    @Test func unknownVocabularyIsDamage() throws {
        let store = try EventStore(path: path)
        try store.save([SampleArticle.chain("a", "x", "y")])
        try DatabaseQueue(path: path).write { try $0.execute(sql: "UPDATE relation SET type = 'loves'") }
        let error = #expect(throws: EventStoreError.self) { try store.forEachExtraction { _ in } }
        #expect(error?.code == .damaged)
        #expect(
            error?.description == """
                \(path): the content of the store is damaged: “loves” is no known RelationType. \
                Move the file away and build the store again from the articles
                """)
    }

    @Test(.enabled(if: getuid() != 0, "permissions do not bind the superuser"))
    func readOnlyFolderAndFile() throws {
        func permit(_ mode: Int, _ path: String) throws {
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        }
        try permit(0o555, directory.url.path)
        let folderError = errorOpening(path)
        try permit(0o755, directory.url.path)
        #expect(folderError?.code == .readOnly)
        _ = try EventStore(path: path)
        try permit(0o444, path)
        #expect(errorOpening(path)?.code == .readOnly)
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self")))
    func folderThatNobodyMayWriteTo() {
        let error = errorOpening("/proc/self/liaison.sqlite")
        #expect(error?.code == .readOnly || error?.code == .cannotOpen)
    }

    /// What can be computed again is not waited for, and later changes still wait for who writes.
    @Test func nothingIsKeptWhileAnotherWrites() throws {
        let store = try EventStore(path: path, busyTimeout: 7)
        try store.save([SampleArticle.chain("a", "x", "y")])
        let outline = try store.outline().outline
        let revision = try store.revision()
        let clock = ContinuousClock()
        let isKept = try DatabaseQueue(path: path).inDatabase { database in
            try database.execute(sql: "BEGIN IMMEDIATE")
            defer { #expect(throws: Never.self) { try database.execute(sql: "ROLLBACK") } }
            let start = clock.now
            let isKept = try store.keep(outline, at: revision)
            #expect(start.duration(to: clock.now) < .seconds(3))
            return isKept
        }
        #expect(!isKept)
        #expect(try store.keep(outline, at: revision))
        // What is kept changes nothing that an answer is made of.
        #expect(try store.revision() == revision)
        let timeout = try store.writer.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA busy_timeout") }
        #expect(timeout == 7000)
    }

    @Test func writerThatHoldsTheFileIsNamed() throws {
        let store = try EventStore(path: path, busyTimeout: 0.1)
        let error = try DatabaseQueue(path: path).inDatabase { database in
            try database.execute(sql: "BEGIN IMMEDIATE")
            defer { #expect(throws: Never.self) { try database.execute(sql: "ROLLBACK") } }
            // Readers go on.
            #expect(try store.articles().isEmpty)
            return #expect(throws: EventStoreError.self) { try store.save([SampleArticle.chain("a", "x", "y")]) }
        }
        #expect(error?.code == .locked)
        #expect(
            error?.description == """
                \(path): another program is writing to the store. \
                Wait until it has finished, or stop it, and run again
                """)
    }

    @Test(arguments: [
        (ResultCode.SQLITE_FULL, EventStoreError.Code.diskFull, "no space is left to write to"),
        (.SQLITE_READONLY_DIRECTORY, .readOnly, "the file or its folder is read-only"),
        (.SQLITE_READONLY, .readOnly, "the file or its folder is read-only"),
        (.SQLITE_CANTOPEN, .cannotOpen, "the file cannot be opened or created"),
        (.SQLITE_CORRUPT_INDEX, .damaged, "the database is damaged"),
        (.SQLITE_BUSY_SNAPSHOT, .locked, "another program is writing to the store"),
        (.SQLITE_IOERR_FSYNC, .failed, "SQLite failed with code 1034: disk I/O error"),
    ])
    func failuresOfSQLiteAreToldApart(result: ResultCode, code: EventStoreError.Code, reason: String) {
        let error = EventStoreError(DatabaseError(resultCode: result, message: "disk I/O error"), path: "s.sqlite")
        #expect(error.code == code)
        #expect(error.reason == reason)
        #expect(!error.remedy.isEmpty)
    }

    @Test func severalStoresOnOneFileAtOnce() async throws {
        let path = path
        try await withThrowingTaskGroup(of: Void.self) { group in
            for worker in 0..<4 {
                group.addTask {
                    // The first openings race to create the file.
                    let store = try EventStore(path: path)
                    for round in 0..<10 {
                        try store.save([SampleArticle.chain("a\(worker)-\(round)", "shared", "own \(worker)")])
                        _ = try store.articles()
                    }
                }
            }
            try await group.waitForAll()
        }
        let store = try EventStore(path: path)
        #expect(try store.articles().count == 40)
        let actors = Set(try SampleArticle.extractions(of: store).flatMap(\.actors).map(\.name))
        #expect(actors == ["shared", "own 0", "own 1", "own 2", "own 3"])
    }

    @Test func killedRunLeavesWholeBatchesOnly() async throws {
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
            let store = try EventStore(path: path)
            var round = 0
            while true {
                if round == 2 {
                    Thread.detachNewThread {
                        Thread.sleep(forTimeInterval: 0.05)
                        kill(getpid(), SIGKILL)
                    }
                }
                try store.save((0..<50).map { SampleArticle.chain("\(round)-\($0)", "a\(round)", "b\($0)", "c") })
                round += 1
            }
        }
        let store = try EventStore(path: path)
        let articles = try store.articles()
        #expect(!articles.isEmpty && articles.count.isMultiple(of: 50))
        #expect(articles.allSatisfy { $0.actorCount == 3 && $0.relationCount == 2 })
        try await DatabaseQueue(path: path).read { try $0.checkForeignKeys() }
    }
}
