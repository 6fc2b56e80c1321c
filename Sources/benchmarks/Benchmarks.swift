import Foundation
import GraphAnalysis

/// `benchmarks KERNEL GRAPH THREADS REPEATS [--out FILE]`: times one operation and prints one line of JSON;
/// `benchmarks suite FOLDER THREADS`: times all and prints a table.
@main
enum Benchmarks {
    static let kernels = CoreKernels.all + CentralityKernels.all + GroupKernels.all

    static func main() {
        do {
            let arguments = Array(CommandLine.arguments.dropFirst())
            if arguments.count == 3, arguments[0] == "suite", let threads = Int(arguments[2]), threads > 0 {
                return try Suite.run(folder: arguments[1], threads: threads)
            }
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
