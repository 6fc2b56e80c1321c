import Foundation
import GRDB

/// Opening of a store's file: only an empty file or one of ours is ever written to.
enum StoreFile {
    /// Opens a file, or creates it, and brings it to the present format; one that may not be written is opened for
    /// reading where that is enough.
    static func open(
        path: String, access: StoreAccess, busyTimeout: TimeInterval
    ) throws(EventStoreError) -> any DatabaseWriter {
        try checkPlace(path)
        var configuration = Configuration()
        configuration.label = "EventStore"
        configuration.busyMode = .timeout(busyTimeout)
        configuration.prepareDatabase { database in
            // Batches touch many pages of the indices; the default of 2 MB would write them over and over.
            try database.execute(sql: "PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 8000")
            // Mapped pages are read without being copied, which is a third of the time of most questions. A build would map
            // the whole file by and by.
            if access == .oneByOne || access == .asPermitted && database.configuration.readonly {
                try database.execute(sql: "PRAGMA mmap_size = \(mostMappedBytes)")
            }
            // As a pool does: with a log a commit that a power cut takes back leaves a whole store.
            if access == .oneByOne { try database.execute(sql: "PRAGMA synchronous = NORMAL") }
        }
        let mayRead = access.permitsReadingAlone && FileManager.default.fileExists(atPath: path)
        // An attempt to write would leave files behind that are as read-only as this one.
        if mayRead, !FileManager.default.isWritableFile(atPath: path) {
            return try ReadOnlyStoreFile(path: path).open(configuration)
        }
        do {
            return try openForWriting(path: path, access: access, configuration, busyTimeout: busyTimeout)
        } catch {
            guard mayRead, error.code == .readOnly else { throw error }
            return try ReadOnlyStoreFile(path: path).open(configuration)
        }
    }

    /// Most that SQLite maps of a file as it is commonly built (SQLITE_MAX_MMAP_SIZE); what lies behind is read.
    ///
    /// The price: who cuts a store short while it is read ends the reader. SQLite itself never does while others read.
    private static let mostMappedBytes = 0x7FFF_0000

    private static func openForWriting(
        path: String, access: StoreAccess, _ configuration: Configuration, busyTimeout: TimeInterval
    ) throws(EventStoreError) -> any DatabaseWriter {
        try translatingErrors(path: path) {
            // Switching a new file to its write-ahead log fails at once where another process does the same: SQLite
            // does not wait there, so this does.
            let deadline = ContinuousClock.now.advanced(by: .seconds(busyTimeout))
            while true {
                do {
                    return try writer(path: path, access: access, configuration)
                } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && .now < deadline {
                    Thread.sleep(forTimeInterval: 0.02)
                }
            }
        }
    }

    private static func writer(
        path: String, access: StoreAccess, _ configuration: Configuration
    ) throws -> any DatabaseWriter {
        let isReady = try FileManager.default.fileExists(atPath: path) && checkContent(path, configuration)
        // A pool opens a second connection, and writes into the log that both share before it is used.
        if access == .oneByOne, isReady { return try DatabaseQueue(path: path, configuration: configuration) }
        let pool = try DatabasePool(path: path, configuration: configuration)
        try migrate(pool)
        return pool
    }

    /// Brings a database to the present format.
    static func migrate(_ writer: some DatabaseWriter) throws {
        do {
            try StoreSchema.migrator.migrate(writer)
        } catch {
            // The migrator looks before it locks: another process may have done the same step in between. Then nothing
            // is left to do; any other failure comes again.
            try StoreSchema.migrator.migrate(writer)
        }
    }

    /// Runs a database access and gives every failure as ours.
    static func translatingErrors<Result>(
        path: String, _ access: () throws -> Result
    ) throws(EventStoreError) -> Result {
        do {
            return try access()
        } catch let error as EventStoreError {
            throw error
        } catch let error as DatabaseError {
            throw EventStoreError(error, path: path)
        } catch {
            throw EventStoreError(
                code: .failed, path: path, reason: "the store cannot be used: \(error)",
                remedy: "Check the disk and run again")
        }
    }

    private static func checkPlace(_ path: String) throws(EventStoreError) {
        // SQLite takes an empty name for a temporary database.
        if path.isEmpty { throw .cannotOpen("(no file name)") }
        var isFolder: ObjCBool = false
        if unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
            if isFolder.boolValue { throw .isFolder(path) }
        } else if !FileManager.default.fileExists(atPath: EventStoreError.folder(of: path)) {
            throw .folderMissing(path)
        }
    }

    /// Looks at a file without writing to it; switching a stranger's file to a write-ahead log would change it.
    ///
    /// By SQLite alone: who opens the file beside it and closes it again gives up the locks of every connection that this
    /// process has to it (https://www.sqlite.org/howtocorrupt.html, 2.2).
    /// - Returns: whether nothing is to be done before the store is used.
    private static func checkContent(_ path: String, _ configuration: Configuration) throws -> Bool {
        var readOnly = configuration
        readOnly.readonly = true
        let queue = try DatabaseQueue(path: path, configuration: readOnly)
        let isReady = try queue.read { database in
            try checkedVersion(of: database, path: path) == StoreSchema.version
                && String.fetchOne(database, sql: "PRAGMA journal_mode") == "wal"
        }
        try queue.close()
        return isReady
    }

    /// The format of a database that is ours, 0 where it is still empty.
    /// - Throws: `foreignDatabase`, `newerVersion`.
    static func checkedVersion(of database: Database, path: String) throws -> Int {
        let applicationID = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        // The migrator makes its own table before the first migration: a run killed there leaves just that.
        let tableCount =
            try Int.fetchOne(
                database, sql: "SELECT COUNT(*) FROM sqlite_master WHERE tbl_name <> 'grdb_migrations'") ?? 0
        if applicationID == 0 && version == 0 && tableCount == 0 { return 0 }
        guard applicationID == StoreSchema.applicationID else { throw EventStoreError.foreignDatabase(path) }
        guard version <= StoreSchema.version else {
            throw EventStoreError.newerVersion(path, found: version, known: StoreSchema.version)
        }
        return version
    }
}
