import EventModel
import Foundation
import GRDB
import TestSupport
import Testing

@testable import EventStorage

/// Stores opened for questions one after the other.
struct OneByOneStoreTests {
    let folder: TemporaryDirectory
    let path: String

    init() throws {
        folder = try TemporaryDirectory()
        path = folder.url.appendingPathComponent("press.sqlite").path
        try EventStore(path: path).save([SampleArticle.chain("a", "x", "y")])
    }

    private var code: EventStoreError.Code? {
        do throws(EventStoreError) { _ = try EventStore(path: path, access: .oneByOne) } catch { return error.code }
        return nil
    }

    @Test func aStoreOfThePresentFormatHasOneConnection() throws {
        let store = try EventStore(path: path, access: .oneByOne)
        #expect(store.writer is DatabaseQueue)
        try store.save([SampleArticle.chain("b", "x", "y")])
        #expect(try EventStore(path: path).articles().map(\.id) == ["a", "b"])
        #expect(try store.articles().map(\.id) == ["a", "b"])
        try store.writer.close()
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["press.sqlite"])
    }

    @Test func whatIsWrittenMeanwhileIsSeen() throws {
        let build = try EventStore(path: path)
        let store = try EventStore(path: path, access: .oneByOne)
        #expect(store.writer is DatabaseQueue)
        try build.save([SampleArticle.chain("b", "x", "y")])
        #expect(try store.articles().map(\.id) == ["a", "b"])
    }

    @Test func anOlderFormatIsBroughtToThePresentOne() throws {
        try DatabaseQueue(path: path).write { try $0.execute(sql: "PRAGMA user_version = 5") }
        let store = try EventStore(path: path, access: .oneByOne)
        #expect(!(store.writer is DatabaseQueue))
        #expect(try store.articles().map(\.id) == ["a"])
    }

    @Test(arguments: [
        ("PRAGMA user_version = 99", EventStoreError.Code.newerVersion),
        ("PRAGMA application_id = 7", .foreignDatabase),
    ])
    func otherFilesAreTold(sql: String, expected: EventStoreError.Code) throws {
        try DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
        #expect(code == expected)
    }

    /// The head of the file says one thing, its log another.
    @Test func aNewerFormatIsToldWhereTheLogAloneTellsIt() throws {
        let newer = try EventStore(path: path)
        try newer.write { try $0.execute(sql: "PRAGMA user_version = 99") }
        #expect(code == .newerVersion)
    }

    /// Another program that closes the store must not take itself for the last one and remove the log that is in use.
    @Test func openingTwiceKeepsTheLocks() throws {
        let first = try EventStore(path: path)
        try first.save([SampleArticle.chain("b", "x", "y")])
        let second = try EventStore(path: path, access: .oneByOne)
        #expect(try second.articles().count == 2)
        let other = Process()
        other.executableURL = try BuiltProgram(named: "liaison").url
        other.arguments = ["articles", "--store", path]
        other.standardOutput = FileHandle.nullDevice
        try other.run()
        other.waitUntilExit()
        #expect(other.terminationStatus == 0)
        #expect(FileManager.default.fileExists(atPath: path + "-wal"))
        try first.save([SampleArticle.chain("c", "x", "y")])
        #expect(try second.articles().map(\.id) == ["a", "b", "c"])
    }

    @Test(arguments: ["Sonatrach", String(repeating: "SQLite format 3\0", count: 20)])
    func aFileThatIsNoDatabaseIsTold(content: String) throws {
        try Data(content.utf8).write(to: URL(fileURLWithPath: path))
        #expect(code == .notADatabase)
    }
}
