import EventModel
import EventPipeline
import EventStorage
import Foundation
import TestSupport
import Testing

/// What a build leaves behind when something comes between: killed runs, other programs, a full disk.
@Suite struct BuildInterruptionTests {
    let folder: TemporaryDirectory
    let store: String
    let input: String
    private static let articleCount = 120

    init() throws {
        folder = try TemporaryDirectory()
        store = folder.url.appendingPathComponent("press.sqlite").path
        input = try folder.write(Self.lines(seed: 1), to: "articles.jsonl")
    }

    /// Articles as JSON lines; every tenth repeats the one before.
    private static func lines(seed: UInt64) -> String {
        var numbers = SeededGenerator(seed: seed)
        var text = ""
        return (0..<articleCount).map { number in
            if number % 10 != 9 { text = (0..<40).map { _ in "Mot\(numbers.next() % 900)" }.joined(separator: " ") }
            return #"{"id":"a\#(number)","text":"\#(text)"}"#
        }.joined(separator: "\n")
    }

    /// Every word of a text is a company, and each owns the next.
    private static var pipeline: ArticlePipeline {
        ArticlePipeline(configuration: .init(jobs: 2), fingerprint: "test") { article in
            var actors: [ActorID: Actor] = [:]
            var order: [ActorID] = []
            var relations: [Relation] = []
            var start = 0
            var previous: (id: ActorID, start: Int)?
            for word in article.text.split(separator: " ") {
                let span = TextSpan(start: start, end: start + word.utf8.count)
                let actor = Actor(
                    name: String(word), type: .company, mentions: [Mention(text: String(word), span: span)])
                if actors[actor.id] == nil {
                    actors[actor.id] = actor
                    order.append(actor.id)
                }
                if let previous {
                    let bytes = Array(article.text.utf8)[previous.start..<span.end]
                    let evidence = Evidence(
                        text: String(decoding: bytes, as: UTF8.self),
                        span: TextSpan(start: previous.start, end: span.end),
                        trigger: String(word))
                    relations.append(Relation(type: .owns, source: previous.id, target: actor.id, evidence: [evidence]))
                }
                previous = (actor.id, start)
                start = span.end + 1
            }
            return Extraction(id: article.id, actors: order.compactMap { actors[$0] }, relations: relations)
        }
    }

    private static func content(of path: String) throws -> ([Extraction], [String: String], StoreCounts) {
        let store = try EventStore(path: path)
        var extractions: [Extraction] = []
        try store.forEachExtraction { extractions.append($0) }
        return (extractions, try store.sourceIDs(), try store.counts())
    }

    /// How often builds are killed: a few times, or as often as LIAISON_KILLS says.
    private static var killCount: Int {
        ProcessInfo.processInfo.environment["LIAISON_KILLS"].flatMap { Int($0) } ?? 4
    }

    @Test func killedBuildsLeaveWholeArticlesAndARerunCompletesThem() async throws {
        let reference = folder.url.appendingPathComponent("reference.sqlite").path
        let undisturbed = try EventWorkspace(storePath: reference)
        let clock = ContinuousClock()
        let start = clock.now
        _ = try await undisturbed.build(from: [input], using: Self.pipeline, articlesInBatch: 8)
        let length = start.duration(to: clock.now) / .milliseconds(1)
        let expected = try Self.content(of: reference)
        #expect(expected.2.articles == Self.articleCount)
        #expect(expected.2.sources == Self.articleCount * 9 / 10)
        var numbers = SeededGenerator(seed: 42)
        var partial = 0
        for _ in 0..<Self.killCount {
            let delay = Double(numbers.next() % 1000) / 1000 * length
            await #expect(processExitsWith: .failure) {
                [store = store as String, input = input as String, delay = delay as Double] in
                let workspace = try EventWorkspace(storePath: store)
                Thread.detachNewThread {
                    Thread.sleep(forTimeInterval: delay / 1000)
                    kill(getpid(), SIGKILL)
                }
                _ = try await workspace.build(from: [input], using: Self.pipeline, articlesInBatch: 8)
                // Done before the kill: as much a moment as any other.
                kill(getpid(), SIGKILL)
            }
            let survivor = try EventStore(path: store)
            #expect(try survivor.defects() == [])
            let kept = try Self.content(of: store).0
            let isWhole = kept.allSatisfy { extraction in expected.0.contains(extraction) }
            #expect(isWhole)
            if !kept.isEmpty, kept.count < Self.articleCount { partial += 1 }
            if kept.count == Self.articleCount {
                #expect(try Self.content(of: store) == expected)
                for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: store + suffix) }
            }
        }
        let report = try await EventWorkspace(storePath: store).build(from: [input], using: Self.pipeline)
        #expect(report.new.count + report.unchanged.count == Self.articleCount)
        #expect(report.changed.isEmpty && report.failures.isEmpty)
        #expect(try Self.content(of: store) == expected)
        #expect(try EventStore(path: store).defects() == [])
        // Of a hundred moments many lie between two commits; of a few perhaps none.
        if Self.killCount >= 20 { #expect(partial > 0) }
        print("\(Self.killCount) builds killed, \(partial) of them with a part of the articles stored")
    }

    @Test func twoBuildsAtOnceAndReadersBetween() async throws {
        let second = try folder.write(Self.lines(seed: 2).replacing("\"id\":\"a", with: "\"id\":\"b"), to: "b.jsonl")
        let path = store
        let inputs = [[input], [second, input]]
        _ = try EventWorkspace(storePath: path)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for input in inputs {
                group.addTask {
                    let workspace = try EventWorkspace(storePath: path)
                    let report = try await workspace.build(from: input, using: Self.pipeline, articlesInBatch: 8)
                    #expect(report.failures.isEmpty)
                }
            }
            group.addTask {
                let workspace = try EventWorkspace(storePath: path)
                var last = 0
                while last < 2 * Self.articleCount {
                    let graph = try workspace.graph()
                    let count = Set(graph.nodes.flatMap(\.articleIDs)).count
                    #expect(count >= last)
                    last = try workspace.store.counts().articles
                    #expect(try workspace.store.defects() == [])
                    try await Task.sleep(for: .milliseconds(50))
                }
            }
            try await group.waitForAll()
        }
        #expect(try EventStore(path: path).defects() == [])
        let both = folder.url.appendingPathComponent("both.sqlite").path
        _ = try await EventWorkspace(storePath: both).build(from: [second, input], using: Self.pipeline)
        #expect(try Self.content(of: path) == Self.content(of: both))
    }

    @Test(.enabled(if: MountedDisk.isPossible, "only root mounts"))
    func aFullDiskLosesNothingThatWasStored() async throws {
        try await MountedDisk.with(options: "size=1200k", in: folder) { disk in
            let path = disk.path + "/press.sqlite"
            let workspace = try EventWorkspace(storePath: path)
            let error = await #expect(throws: EventStoreError.self) {
                _ = try await workspace.build(from: [self.input], using: Self.pipeline, articlesInBatch: 8)
            }
            #expect(error?.code == .diskFull)
            #expect(
                error?.description == """
                    \(path): no space is left to write to. \
                    Make room on the disk and run again; what was stored before is kept
                    """)
            #expect(try workspace.store.defects() == [])
            let kept = try workspace.store.counts().articles
            #expect(kept > 0 && kept < Self.articleCount && kept.isMultiple(of: 8))
            #expect(try disk.remount("size=64m"))
            let report = try await workspace.build(from: [self.input], using: Self.pipeline)
            #expect(report.unchanged.count == kept && report.new.count == Self.articleCount - kept)
            #expect(try workspace.store.defects() == [])
        }
    }

    @Test(.enabled(if: MountedDisk.isPossible, "only root mounts"))
    func aReadOnlyDiskIsNamed() async throws {
        try await MountedDisk.with(options: "size=8m", in: folder) { disk in
            let path = disk.path + "/press.sqlite"
            _ = try EventWorkspace(storePath: path)
            #expect(try disk.remount("ro"))
            let error = #expect(throws: EventStoreError.self) { _ = try EventWorkspace(storePath: path) }
            #expect(error?.code == .readOnly)
            #expect(
                error?.description == """
                    \(path): the file or its folder is read-only. \
                    Make both writable (chmod u+w), or name a file for the store in a folder of your own
                    """)
        }
    }
}
