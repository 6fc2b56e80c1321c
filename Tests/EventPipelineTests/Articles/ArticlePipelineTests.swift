import EventModel
import EventPipeline
import Foundation
import Synchronization
import TestSupport
import Testing

@Suite struct ArticlePipelineTests {
    let folder: TemporaryDirectory

    init() throws { folder = try TemporaryDirectory() }

    private func pipeline(
        jobs: Int = 3, fingerprint: String = "1",
        extract: @escaping @Sendable (Article) -> Extraction = { Extraction(id: $0.id) }
    ) -> ArticlePipeline {
        ArticlePipeline(configuration: .init(jobs: jobs), fingerprint: fingerprint, extract: extract)
    }

    private func outcomes(
        of pipeline: ArticlePipeline, inputs: [String]? = nil, known: [String: String] = [:]
    ) async throws -> [ArticleOutcome] {
        var outcomes: [ArticleOutcome] = []
        try await pipeline.run(inputs: inputs ?? [folder.url.path], known: { known[$0] }) { outcomes.append($0) }
        return outcomes
    }

    private func name(_ outcome: ArticleOutcome) -> String {
        switch outcome {
        case .extracted(let processed): processed.article.id
        case .unchanged(let id): "unchanged \(id)"
        case .failed(let failure): "failed \(failure)"
        }
    }

    @Test func noInputIsNoOutcome() async throws {
        #expect(try await outcomes(of: pipeline(), inputs: []).isEmpty)
    }

    @Test(arguments: [1, 2, 7]) func outcomesComeInInputOrder(jobs: Int) async throws {
        for number in 10..<60 { try folder.write("Texte \(number).", to: "\(number).txt") }
        let slowFirst = pipeline(jobs: jobs) { article in
            // Early articles take longest, so that later ones overtake them.
            if article.id < "20" { Thread.sleep(forTimeInterval: 0.005) }
            return Extraction(id: article.id)
        }
        #expect(try await outcomes(of: slowFirst).map(name) == (10..<60).map(String.init))
    }

    @Test func linesAreCutIntoGroupsAndKeepTheirOrder() async throws {
        let lines = (100..<260).map { #"{"id":"\#($0)","text":"Texte."}"# }
        try folder.write(lines.joined(separator: "\n"), to: "many.jsonl")
        try folder.write("Texte.", to: "zz.txt")
        #expect(try await outcomes(of: pipeline()).map(name) == (100..<260).map(String.init) + ["zz"])
    }

    @Test func jobsBoundTheWorkAtOneTime() async throws {
        for number in 0..<40 { try folder.write("Texte.", to: "\(number).txt") }
        let running = Mutex((now: 0, most: 0))
        let counted = pipeline(jobs: 2) { article in
            running.withLock {
                $0.now += 1
                $0.most = max($0.most, $0.now)
            }
            Thread.sleep(forTimeInterval: 0.002)
            running.withLock { $0.now -= 1 }
            return Extraction(id: article.id)
        }
        #expect(try await outcomes(of: counted).count == 40)
        #expect(running.withLock { $0.most } <= 2)
    }

    @Test func knownDigestsAreUnchanged() async throws {
        try folder.write("Un.", to: "a.txt")
        try folder.write("Deux.", to: "b.txt")
        var known: [String: String] = [:]
        for case .extracted(let processed) in try await outcomes(of: pipeline()) {
            known[processed.article.id] = processed.digest
        }
        try folder.write("Deux, changé.", to: "b.txt")
        #expect(try await outcomes(of: pipeline(), known: known).map(name) == ["unchanged a", "b"])
        #expect(try await outcomes(of: pipeline(fingerprint: "2"), known: known).map(name) == ["a", "b"])
    }

    @Test func aFileNamedTwiceIsReadOnce() async throws {
        let path = try folder.write("Un.", to: "a.txt")
        #expect(try await outcomes(of: pipeline(), inputs: [path, folder.url.path, path]).map(name) == ["a"])
    }

    @Test func bodyEndsTheRun() async throws {
        struct Enough: Error {}
        let lines = (0..<500).map { #"{"id":"\#($0)","text":"Texte."}"# }
        try folder.write(lines.joined(separator: "\n"), to: "many.jsonl")
        await #expect(throws: Enough.self) {
            try await pipeline().run(inputs: [folder.url.path]) { _ in throw Enough() }
        }
    }

    @Test func progressEndsComplete() async throws {
        for number in 0..<5 { try folder.write("Texte.", to: "\(number).txt") }
        var last: PipelineProgress?
        try await pipeline().run(inputs: [folder.url.path], progress: { last = $0 }, body: { _ in })
        #expect(last?.sourcesDone == 5)
        #expect(last?.sourceCount == 5)
        #expect(last?.articlesDone == 5)
        #expect(last?.bytesDone == 30)
    }
}
