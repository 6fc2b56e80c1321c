import Foundation
import TestSupport
import Testing

/// The benchmarks program: what it prints, not how fast it is.
@Suite struct BenchmarksTests {
    struct Report: Decodable {
        let times: [Double]
        let cpu: [Double]
        let check: Double
        let peakMemory: Double

        enum CodingKeys: String, CodingKey {
            case times, cpu, check
            case peakMemory = "rss_peak_mb"
        }
    }

    let folder: TemporaryDirectory
    let program: BuiltProgram

    /// Two triangles joined by an edge, and a vertex apart.
    init() throws {
        folder = try TemporaryDirectory()
        program = try BuiltProgram(named: "benchmarks")
        let edges = [(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5), (0, 3)]
        _ = try folder.write(Data(edges.map { "\($0.0) \($0.1)\n" }.joined().utf8), to: "g.el")
        _ = try folder.write(Data(edges.map { "\($0.0) \($0.1) 2\n" }.joined().utf8), to: "g.wel")
        _ = try folder.write(Data(#"{"n": 7, "m": 7, "directed": false}"#.utf8), to: "g.json")
    }

    @Test(
        arguments: [
            ("load", 14), ("degree", 14), ("components", 2), ("kcore", 12), ("louvain", 5 / 14.0), ("leiden", 5 / 14.0),
            ("betweenness", 12), ("harmonic", 14 + 8 / 2 + 8 / 3.0),
        ] as [(String, Double)])
    func checksAreThoseOfTheGraph(kernel: String, check: Double) throws {
        let outcome = try program.run([kernel, "g", "2", "3", "--out", "values"], in: folder.url)
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        let report = try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
        #expect(report.times.count == 3 && report.cpu.count == 3)
        #expect(report.times.allSatisfy { $0 > 0 })
        #expect(abs(report.check - check) < 1e-9)
        #expect(report.peakMemory > 1)
        let values = try String(contentsOf: folder.url.appendingPathComponent("values"), encoding: .utf8)
        #expect(values.split(separator: "\n").count == (["load"].contains(kernel) ? 1 : 7))
    }

    @Test(arguments: [
        [], ["degree"], ["degree", "g", "0", "1"], ["degree", "g", "1", "x"], ["fame", "g", "1", "1"],
        ["degree", "g", "1", "1", "--out"], ["suite", "g"],
    ])
    func wrongUsage(arguments: [String]) throws {
        let outcome = try program.run(arguments, in: folder.url)
        #expect(outcome.status == 64)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains("benchmarks: "))
    }

    @Test func aGraphThatIsNotThere() throws {
        let outcome = try program.run(["degree", "none", "1", "1"], in: folder.url)
        #expect(outcome.status == 1)
        #expect(outcome.output == "")
        #expect(outcome.errors.hasPrefix("benchmarks: "))
    }
}
