import Foundation
import GraphAnalysis

/// `benchmarks KERNEL GRAPH THREADS REPEATS [--out FILE]`: times one operation and prints one line of JSON;
/// `benchmarks suite FOLDER THREADS`: times all kernels and prints a table;
/// `benchmarks store …`: makes large stores and times what is asked of them;
/// `benchmarks extract DIR THREADS REPEATS`: times extraction from the articles of a folder.
@main
enum Benchmarks {
    static let kernels = CoreKernels.all + CentralityKernels.all + GroupKernels.all

    static func main() async {
        do {
            let arguments = Array(CommandLine.arguments.dropFirst())
            if arguments.count == 3, arguments[0] == "suite", let threads = Int(arguments[2]), threads > 0 {
                return try Suite.run(folder: arguments[1], threads: threads)
            }
            if arguments.count == 4, arguments[0] == "extract", let threads = Int(arguments[2]), threads > 0,
                let repeats = Int(arguments[3]), repeats > 0
            {
                return print(try extraction(folder: arguments[1], threads: threads, repeats: repeats).json)
            }
            if arguments.first == "store" { return try await StoreBenchmark.run(Array(arguments.dropFirst())) }
            let request = try Request(arguments)
            let (report, output) = try measured(
                request.kernel, graph: request.graph, threads: request.threads, repeats: request.repeats)
            if let file = request.outputFile {
                let lines = output.numbers.map { "\($0)\n" }.joined()
                try Data(lines.utf8).write(to: URL(fileURLWithPath: file))
            }
            print(report.json)
        } catch let usage as UsageError {
            FileHandle.standardError.write(Data("benchmarks: \(usage.message)\n".utf8))
            exit(64)
        } catch {
            FileHandle.standardError.write(Data("benchmarks: \(error)\n".utf8))
            exit(1)
        }
    }

    /// Times extraction from the articles of a folder.
    private static func extraction(folder: String, threads: Int, repeats: Int) throws -> Report {
        let benchmark = try ExtractionBenchmark(folder: folder, threads: threads)
        var report = Report()
        report.byteCount = benchmark.byteCount
        for _ in 0..<repeats {
            let start = Stopwatch()
            report.check = Double(benchmark.run())
            report.add(start, calls: 1)
        }
        return report
    }

    /// Times an operation and keeps what it gave last.
    static func measured(
        _ kernel: Kernel, graph path: String, threads: Int, repeats: Int
    ) throws -> (report: Report, output: Trial.Output) {
        let files = try GraphFiles(path: path)
        let before = Report.residentMemory()
        let graph = try files.graph(isWeighted: kernel.isWeighted, threads: threads)
        let after = Report.residentMemory()
        let trial = try kernel.prepare(Workload(files: files, threads: threads, graph: graph))
        var report = Report()
        if let before, let after { report.graphMemory = after - before }
        var last = Trial.Output.number(0)
        for _ in 0..<repeats {
            let start = Stopwatch()
            last = try trial.run()
            report.add(start, calls: trial.calls)
        }
        report.check = trial.check(last)
        return (report, last)
    }
}
