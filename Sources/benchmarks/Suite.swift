import Foundation
import GraphAnalysis

/// `benchmarks suite FOLDER THREADS`: every kernel on the graphs of a folder, which are made where they are missing.
enum Suite {
    /// Kernels whose time grows with the square of the graph: they skip the largest.
    private static let slow: Set<String> = ["betweenness", "edgebetweenness", "closeness", "harmonic", "simplepaths"]

    static func run(folder: String, threads: Int) throws {
        #if DEBUG
            FileHandle.standardError.write(Data("benchmarks: a debug build: these times mean nothing\n".utf8))
        #endif
        try GraphGenerator.write(to: folder)
        print(row("kernel", "graph", "threads", "median s", "cpu s", "check"))
        for kernel in Benchmarks.kernels {
            for name in GraphGenerator.names where !(slow.contains(kernel.name) && name.hasSuffix("100k")) {
                let report = try Benchmarks.measured(kernel, graph: "\(folder)/\(name)", threads: threads, repeats: 3)
                    .report
                print(
                    row(
                        kernel.name, name, String(threads), seconds(report.medianTime),
                        seconds(report.medianProcessorTime), "\(report.check)"))
            }
        }
    }

    private static func seconds(_ value: Double) -> String { String(format: "%.6f", value) }

    private static func row(_ cells: String...) -> String {
        zip(cells, [16, 9, 8, 12, 12, 0]).map { $0.padding(toLength: max($1, $0.count), withPad: " ", startingAt: 0) }
            .joined(separator: " ")
    }
}
