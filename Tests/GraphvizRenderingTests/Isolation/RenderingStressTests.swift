import EventModel
import Foundation
import TestSupport
import Testing

@testable import GraphvizRendering

/// Many pictures made by chance: none crashes the library, and drawing does not eat memory.
///
/// LIAISON_FUZZ_MAPS=2000 draws as many, as `make fuzz-maps` does.
struct RenderingStressTests {
    private static let count =
        ProcessInfo.processInfo.environment["LIAISON_FUZZ_MAPS"].flatMap(Int.init) ?? 60

    private static func pool(size: Int) throws -> RenderingPool {
        RenderingPool(
            program: try BuiltProgram(named: "liaison").url, arguments: ["render-worker"], timeLimit: 120, size: size)
    }

    @Test func randomPicturesAreDrawn() async throws {
        let renderer = GraphvizRenderer(pool: try Self.pool(size: 2), isolation: .always)
        let failures = await withTaskGroup(of: String?.self) { group in
            for seed in 0..<Self.count {
                if seed >= 4, let failure = await group.next(), let failure { Issue.record("\(failure)") }
                group.addTask { @concurrent in
                    do {
                        let drawing = try RandomDrawing(seed: UInt64(seed)).drawing()
                        _ = try renderer.svg(for: drawing)
                        if seed % 4 == 0 { _ = try renderer.pdf(for: drawing) }
                        if seed % 8 == 1 { _ = try renderer.png(for: drawing, resolution: 36) }
                        return nil
                    } catch {
                        return "seed \(seed): \(error)"
                    }
                }
            }
            return await group.reduce(into: [String]()) { failures, failure in
                if let failure { failures.append(failure) }
            }
        }
        #expect(failures == [])
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/status"), "memory is read from /proc"))
    func twoHundredPicturesInARowNeedNoMoreMemoryThanTwenty() throws {
        let pool = try Self.pool(size: 1)
        let renderer = GraphvizRenderer(pool: pool, isolation: .always)
        let drawings = try (0..<10).map { try RandomDrawing(seed: UInt64($0), nodeCount: 25).drawing() }
        func draw(_ times: Range<Int>) throws {
            for time in times {
                let drawing = drawings[time % drawings.count]
                _ = try renderer.svg(for: drawing)
                if time % 20 == 0 { _ = try renderer.pdf(for: drawing) }
            }
        }
        try draw(0..<20)
        let child = try #require(pool.idleProcessIdentifiers.first)
        let before = try Self.residentKilobytes(of: child)
        try draw(0..<200)
        let after = try Self.residentKilobytes(of: child)
        #expect(pool.idleProcessIdentifiers == [child], "the pictures were drawn by one and the same child")
        // The library itself loses some kilobytes a picture; a graph or a layout that is not given back costs more.
        #expect(after - before < 6000, "\(before) kB before, \(after) kB after 200 pictures")
    }

    private static func residentKilobytes(of process: Int32) throws -> Int {
        let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") })
        return try #require(line.split(separator: " ").compactMap { Int($0) }.first)
    }
}
