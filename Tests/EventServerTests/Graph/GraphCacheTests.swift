import EventModel
import EventPipeline
import EventStorage
import Foundation
import TestSupport
import Testing

@testable import EventServer

/// The graph in memory and the store beside it.
@Suite struct GraphCacheTests {
    private func article(_ id: String, _ names: [String]) -> StoredArticle {
        StoredArticle(
            extraction: Extraction(id: id, actors: names.map { Actor(name: $0, type: .company) }), source: id,
            digest: id, text: id)
    }

    @Test func unchangedStoreIsReadOnce() throws {
        let workspace = try EventWorkspace.inMemory()
        try workspace.store.save([article("a", ["EDF"])])
        let cache = GraphCache(workspace)
        let first = try cache.snapshot(isForced: true)
        #expect(try cache.snapshot(isForced: true) === first)
    }

    @Test func changesOfThisAndOtherProgramsAreSeen() throws {
        let folder = try TemporaryDirectory()
        let path = folder.url.appending(path: "store.sqlite").path
        let workspace = try EventWorkspace(storePath: path)
        let cache = GraphCache(workspace)
        #expect(try cache.snapshot(isForced: true).graph.nodes.isEmpty)
        try workspace.store.save([article("a", ["EDF"])])
        #expect(try cache.snapshot(isForced: true).graph.nodes.count == 1)
        // Another connection stands for another program.
        try EventStore(path: path).save([article("b", ["Engie"])])
        #expect(try cache.snapshot(isForced: true).graph.nodes.map(\.name) == ["EDF", "Engie"])
        #expect(try cache.snapshot(isForced: true).articles.map(\.id) == ["a", "b"])
    }

    @Test func manyCallersGetOneGraph() async throws {
        let workspace = try HostileStore.plain()
        let cache = GraphCache(workspace)
        let snapshots = try await withThrowingTaskGroup(of: GraphSnapshot.self) { group in
            for _ in 0..<32 { group.addTask { try cache.snapshot() } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(snapshots.map(ObjectIdentifier.init)).count == 1)
    }
}
