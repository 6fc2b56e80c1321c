import EventModel
import Foundation
import TestSupport
import Testing

@testable import GraphvizRendering

struct RenderingPoolTests {
    private static func pool(timeLimit: Int = 60, size: Int = 2) throws -> RenderingPool {
        RenderingPool(
            program: try BuiltProgram(named: "liaison").url, arguments: ["render-worker"], timeLimit: timeLimit,
            size: size)
    }

    /// A pool whose children run a line of shell instead.
    private static func pool(running line: String, timeLimit: Int = 60) -> RenderingPool {
        RenderingPool(
            program: URL(fileURLWithPath: "/bin/sh"), arguments: ["-c", line], timeLimit: timeLimit, size: 1)
    }

    private static func error(of pool: RenderingPool) throws -> RenderingError? {
        let drawing = try RandomDrawing(seed: 3, nodeCount: 4, engine: .dot).drawing()
        return #expect(throws: RenderingError.self) {
            try GraphvizRenderer(pool: pool, isolation: .always).svg(for: drawing)
        }
    }

    @Test func childrenDrawWhatThisProcessDraws() throws {
        let here = GraphvizRenderer()
        let there = GraphvizRenderer(pool: try Self.pool(), isolation: .always)
        for seed in 0..<6 {
            let drawing = try RandomDrawing(seed: UInt64(seed), nodeCount: 12).drawing()
            #expect(try there.svg(for: drawing) == here.svg(for: drawing))
            #expect(try there.png(for: drawing, resolution: 48) == here.png(for: drawing, resolution: 48))
            #expect(try there.pdf(for: drawing) == here.pdf(for: drawing))
        }
    }

    @Test func childrenStartAheadAndAreUsed() throws {
        let pool = try Self.pool(size: 2)
        pool.prepare()
        let first = pool.idleProcessIdentifiers
        #expect(first.count == 1)
        let drawing = try RandomDrawing(seed: 1, nodeCount: 12, engine: .sfdp).drawing()
        let svg = try GraphvizRenderer(pool: pool, isolation: .always).svg(for: drawing)
        #expect(try svg == GraphvizRenderer().svg(for: drawing))
        #expect(pool.idleProcessIdentifiers == first)
        pool.prepare(5)
        #expect(pool.idleProcessIdentifiers.count == 2)
        let broken = RenderingPool(program: URL(fileURLWithPath: "/nowhere"), arguments: [])
        broken.prepare()
        #expect(broken.idleProcessIdentifiers.isEmpty)
    }

    @Test func childrenOfAnotherPoolAreTakenOver() throws {
        let early = try Self.pool(timeLimit: 1)
        early.prepare()
        let children = early.idleProcessIdentifiers
        let pool = try Self.pool(size: 1)
        pool.adopt(from: early)
        #expect(early.idleProcessIdentifiers.isEmpty)
        pool.prepare()
        #expect(pool.idleProcessIdentifiers == children)
        let drawing = try RandomDrawing(seed: 2, nodeCount: 12).drawing()
        let svg = try GraphvizRenderer(pool: pool, isolation: .always).svg(for: drawing)
        #expect(try svg == GraphvizRenderer().svg(for: drawing))
    }

    @Test func manyThreadsShareFewChildren() async throws {
        let renderer = GraphvizRenderer(pool: try Self.pool(size: 3), isolation: .always)
        let drawings = try (0..<40).map { try RandomDrawing(seed: UInt64($0), nodeCount: 5 + $0 % 7).drawing() }
        let rendered = try await withThrowingTaskGroup(of: (Int, String).self) { group in
            for (position, drawing) in drawings.enumerated() {
                group.addTask { @concurrent in (position, try renderer.svg(for: drawing)) }
            }
            return try await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
        }
        for (position, drawing) in drawings.enumerated() {
            let isSame = try rendered[position] == GraphvizRenderer().svg(for: drawing)
            #expect(isSame, "picture \(position), \(drawing.engine)")
        }
    }

    @Test func smallPicturesNeedNoChild() throws {
        let pool = RenderingPool(program: URL(fileURLWithPath: "/nonexistent/liaison"), arguments: [])
        let small = try RandomDrawing(seed: 1, nodeCount: 10, engine: .dot).drawing()
        #expect(try GraphvizRenderer(pool: pool).svg(for: small) == GraphvizRenderer().svg(for: small))
        let large = try RandomDrawing(seed: 1, nodeCount: 130, engine: .sfdp).drawing()
        let error = #expect(throws: RenderingError.self) { try GraphvizRenderer(pool: pool).svg(for: large) }
        guard case .noChildProcess = error else {
            Issue.record("another error: \(String(describing: error))")
            return
        }
    }

    @Test func crashBecomesAnErrorThatNamesTheMap() throws {
        let error = try Self.error(of: Self.pool(running: "echo out of memory >&2; kill -SEGV $$"))
        #expect(
            error?.description == """
                Graphviz (dot) crashed on the map “Carte 3” (signal 11, Segmentation fault: out of memory); nothing else \
                is lost. Try another --layout, or fewer actors with --top
                """)
    }

    @Test func endOfTheChildBecomesAnError() throws {
        let error = try Self.error(of: Self.pool(running: "exit 3"))
        #expect(error == .crashed(map: "Carte 3", engine: .dot, reason: "exit status 3"))
    }

    @Test func hangBecomesAnErrorThatNamesTheMapAndAProposal() throws {
        let clock = ContinuousClock()
        let start = clock.now
        let error = try Self.error(of: Self.pool(running: "exec sleep 600", timeLimit: 1))
        #expect(
            error?.description == """
                the map “Carte 3” was not drawn within 1 s by dot. Keep the best connected actors with --top 2, or give \
                it more time with --timeout 4
                """)
        #expect(start.duration(to: clock.now) < .seconds(300))
    }

    @Test func nonsenseBecomesAnError() throws {
        // Eight bytes: the length 4 and a number that is no answer.
        let error = try Self.error(of: Self.pool(running: #"head -c 4 >/dev/null; printf '\4\0\0\0\11\0\0\0'; cat"#))
        #expect(error == .noChildProcess(reason: "it answers nonsense"))
        #expect(
            error?.description == """
                the child process that draws maps does not work: it answers nonsense. Check that the program's file is \
                still where it was started from
                """)
    }

    @Test func layoutThatTakesForeverIsEndedAndTheNextOneWorks() throws {
        let pool = try Self.pool(timeLimit: 10, size: 1)
        // A chain that keeps dot busy for minutes, past the limits that a renderer sets.
        let node: [LayoutGraph.Attribute] = [.init(.label, "x")]
        let chain = LayoutGraph(
            engine: .layout(.dot), graphAttributes: [], nodeDefaults: [], edgeDefaults: [],
            nodes: Array(repeating: node, count: 60_000),
            edges: (1..<60_000).map { LayoutGraph.Edge(source: $0 - 1, target: $0, attributes: []) })
        let failure = #expect(throws: ChildProcess.Failure.self) { try pool.answer(to: .placement, of: chain) }
        #expect(failure == .timedOut)
        let drawing = try RandomDrawing(seed: 5, nodeCount: 6).drawing()
        let renderer = GraphvizRenderer(pool: pool, isolation: .always)
        #expect(try renderer.svg(for: drawing) == GraphvizRenderer().svg(for: drawing))
    }

    @Test func crashInsideTheLibraryIsSurvived() throws {
        let pool = try Self.pool(size: 1)
        // Rectangular lines, which no map has, crash the library on most graphs: each time a child of its own.
        var crashes = 0
        for seed in 0..<8 {
            var generator = SeededGenerator(seed: UInt64(seed))
            let count = 24
            let edges = (0..<60).map { _ in
                LayoutGraph.Edge(
                    source: Int.random(in: 0..<count, using: &generator),
                    target: Int.random(in: 0..<count, using: &generator),
                    attributes: [.init(.label, "lien"), .init(.minlen, "\(Int.random(in: 0...1, using: &generator))")])
            }
            let graph = LayoutGraph(
                engine: .layout(.dot), graphAttributes: [.init(.splines, "ortho")], nodeDefaults: [], edgeDefaults: [],
                nodes: Array(repeating: [.init(.label, "x")], count: count), edges: edges)
            do throws(ChildProcess.Failure) { _ = try pool.answer(to: .picture(.svg), of: graph) } catch {
                if case .ended = error { crashes += 1 }
            }
        }
        #expect(crashes > 0, "nothing crashes the library any more: take another graph")
        let drawing = try RandomDrawing(seed: 5, nodeCount: 6).drawing()
        let renderer = GraphvizRenderer(pool: pool, isolation: .always)
        #expect(try renderer.svg(for: drawing) == GraphvizRenderer().svg(for: drawing))
    }

    @Test func errorsOfTheLibraryArriveFromAChild() throws {
        let graph = LayoutGraph(
            engine: .placed, graphAttributes: [], nodeDefaults: [], edgeDefaults: [], nodes: [[.init(.pos, "nowhere")]],
            edges: [])
        let answer = try Self.pool().answer(to: .picture(.svg), of: graph)
        guard case .failure(.refused(let messages)) = answer else {
            Issue.record("another answer: \(answer)")
            return
        }
        #expect(messages.contains("nowhere"))
    }
}
