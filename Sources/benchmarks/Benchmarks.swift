import Foundation
import GraphAnalysis

/// `benchmarks KERNEL GRAPH THREADS REPEATS [--out FILE]`: times one operation and prints one line of JSON.
@main
enum Benchmarks {
    static let kernels = CoreKernels.all + CentralityKernels.all + GroupKernels.all

    static func main() {
        do {
            let request = try Request(Array(CommandLine.arguments.dropFirst()))
            print(try Self.measured(request).json)
        } catch let usage as UsageError {
            FileHandle.standardError.write(Data("benchmarks: \(usage.message)\n".utf8))
            exit(64)
        } catch {
            FileHandle.standardError.write(Data("benchmarks: \(error)\n".utf8))
            exit(1)
        }
    }

    private static func measured(_ request: Request) throws -> Report {
        let files = try GraphFiles(path: request.graph)
        let graph = try files.graph(isWeighted: request.kernel.isWeighted, threads: request.threads)
        let trial = try request.kernel.prepare(Workload(files: files, threads: request.threads, graph: graph))
        var report = Report()
        var last = Trial.Output.number(0)
        for _ in 0..<request.repeats {
            let start = Stopwatch()
            last = try trial.run()
            report.add(start, calls: trial.calls)
        }
        report.check = trial.check(last)
        if let file = request.outputFile {
            let lines = last.numbers.map { "\($0)\n" }.joined()
            try Data(lines.utf8).write(to: URL(fileURLWithPath: file))
        }
        return report
    }
}
