import EventModel
import Foundation
import GRDB
import TestSupport
import Testing

@testable import EventStorage

/// Stores on a disk that is read-only.
@Suite(.enabled(if: MountedDisk.isPossible, "only root mounts"))
struct ReadOnlyStoreTests {
    let folder: TemporaryDirectory

    init() throws { folder = try TemporaryDirectory() }

    /// Makes a store on a disk of its own, changes its files and then mounts the disk for reading alone.
    private func withStore(
        named name: String = "press.sqlite", change: (String) throws -> Void = { _ in },
        _ body: (String) throws -> Void
    ) async throws {
        try await MountedDisk.with(options: "size=16m", in: folder) { disk in
            let path = disk.path + "/" + name
            try makeStore(path)
            try change(path)
            #expect(try disk.remount("ro"))
            try body(path)
        }
    }

    private func makeStore(_ path: String) throws {
        try EventStore(path: path).save([SampleArticle.chain("a", "x", "y")])
    }

    /// Leaves a log behind as a killed run does, and perhaps the file that readers share.
    private func leaveLog(_ path: String, withSharedFile: Bool) throws {
        let store = try EventStore(path: path)
        try store.save([SampleArticle.chain("b", "y", "z")])
        let kept = try ["-wal", "-shm"].map { try Data(contentsOf: URL(fileURLWithPath: path + $0)) }
        let file = try Data(contentsOf: URL(fileURLWithPath: path))
        try store.writer.close()
        try file.write(to: URL(fileURLWithPath: path))
        try kept[0].write(to: URL(fileURLWithPath: path + "-wal"))
        if withSharedFile { try kept[1].write(to: URL(fileURLWithPath: path + "-shm")) }
    }

    @Test(arguments: ["press.sqlite", "é tude #1?%.sqlite"]) func questionsAreAnswered(name: String) async throws {
        try await withStore(named: name) { path in
            let store = try EventStore(path: path, access: .asPermitted)
            #expect(store.isReadOnly)
            #expect(try store.articles().map(\.id) == ["a"])
            #expect(try !store.defects().contains { $0.kind == .file || $0.kind == .reference })
            #expect(try store.revision() == store.revision())
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [name])
        }
    }

    @Test(arguments: [StoreAccess.asPermitted, .oneByOne])
    func changesAreRefused(access: StoreAccess) async throws {
        try await withStore { path in
            let message = """
                \(path): the file or its folder is read-only. \
                Make both writable (chmod u+w), or name a file for the store in a folder of your own
                """
            let store = try EventStore(path: path, access: access)
            let changes: [() throws -> Void] = [
                { try store.save([SampleArticle.chain("b", "x", "y")]) },
                { _ = try store.remove(articleIDs: ["a"]) },
                { try store.deriveAnew() },
                { _ = try EventStore(path: path) },
            ]
            for change in changes {
                let error = #expect(throws: EventStoreError.self) { try change() }
                #expect(error?.code == .readOnly)
                #expect(error?.description == message)
            }
        }
    }

    @Test(arguments: [StoreAccess.asPermitted, .oneByOne])
    func theLogOfAKilledRunIsRead(access: StoreAccess) async throws {
        try await withStore(change: { try leaveLog($0, withSharedFile: true) }) { path in
            let store = try EventStore(path: path, access: access)
            #expect(try store.articles().map(\.id) == ["a", "b"])
        }
    }

    @Test func aLogThatCannotBeReadIsNoReasonForAnOldAnswer() async throws {
        try await withStore(change: { try leaveLog($0, withSharedFile: false) }) { path in
            let error = #expect(throws: EventStoreError.self) {
                _ = try EventStore(path: path, access: .asPermitted)
            }
            #expect(
                error?.description == """
                    \(path): the store is read-only and its last changes, in \(path)-wal, cannot be read there. \
                    Copy both files to a folder of your own and ask the copy, or make the folder writable (chmod u+w)
                    """)
        }
    }

    /// Between the third format and this one only what saves time differs: some indices, and a table of what is kept.
    @Test func theFormatBeforeIsRead() async throws {
        try await withStore(change: {
            try DatabaseQueue(path: $0).write {
                try $0.execute(
                    sql: """
                        DROP INDEX tieRepeatedBySource; DROP INDEX tieRepeatedByTarget; DROP TABLE outline;
                        DROP INDEX articleSketchGroup;
                        PRAGMA user_version = 3
                        """)
            }
        }) { path in
            let store = try EventStore(path: path, access: .asPermitted)
            #expect(try store.articles().map(\.id) == ["a"])
            let actors = try store.actorIDs(matchingKey: "")
            #expect(!actors.isEmpty)
            #expect(try store.keptOutline() == nil)
            #expect(try !store.keep(store.outline().outline, at: store.revision()))
            for actor in actors {
                #expect(try store.ties(of: actor, selection: TieSelection(mostOfEachType: 1)).part.tallies.count > 0)
            }
        }
    }

    @Test(arguments: [
        ("PRAGMA user_version = 2", EventStoreError.Code.readOnly, "it cannot be brought to format 6"),
        ("PRAGMA user_version = 99", .newerVersion, "the store has format 99"),
        ("PRAGMA application_id = 7", .foreignDatabase, "of another program"),
    ])
    func otherFilesAreTold(sql: String, code: EventStoreError.Code, words: String) async throws {
        try await withStore(change: { try DatabaseQueue(path: $0).write { try $0.execute(sql: sql) } }) { path in
            let error = #expect(throws: EventStoreError.self) {
                _ = try EventStore(path: path, access: .asPermitted)
            }
            #expect(error?.code == code)
            #expect(error?.reason.contains(words) == true)
        }
    }

    @Test(arguments: [StoreAccess.asPermitted, .oneByOne])
    func aWritableStoreIsOpenedForWriting(access: StoreAccess) throws {
        let path = folder.url.appendingPathComponent("press.sqlite").path
        try makeStore(path)
        let store = try EventStore(path: path, access: access)
        #expect(!store.isReadOnly)
        try store.save([SampleArticle.chain("b", "x", "y")])
    }
}
