import EventModel
import EventPipeline
import EventStorage
import Foundation

/// `benchmarks store …`: makes a large store, or articles for one, and times programs that ask it.
enum StoreBenchmark {
    static func run(_ arguments: [String]) async throws {
        switch arguments.first {
        case "make" where arguments.count == 3:
            try make(arguments[1], articleCount: number(arguments[2]))
        case "articles" where arguments.count == 4:
            var generator = try ArticleGenerator(folder: arguments[1])
            try generator.write(number(arguments[3]), to: arguments[2])
        case "build" where arguments.count == 3:
            try await build(arguments[1], input: arguments[2])
        case "ask" where arguments.count == 4:
            try ask(arguments[1], program: arguments[2], repeats: number(arguments[3]))
        default:
            throw UsageError(
                message: """
                    usage: benchmarks store make FILE ARTICLES
                       or: benchmarks store articles CORPUS FILE ARTICLES
                       or: benchmarks store build FILE INPUT
                       or: benchmarks store ask FILE PROGRAM REPEATS
                    """)
        }
    }

    private static func number(_ text: String) throws(UsageError) -> Int {
        guard let number = Int(text), number > 0 else { throw UsageError(message: "“\(text)” is no number above 0") }
        return number
    }

    /// Makes a store and tells how fast: by tenths, so that a slower end shows.
    private static func make(_ path: String, articleCount: Int) throws {
        let store = try EventStore(path: path)
        var generator = StoreGenerator(actorCount: max(30, articleCount * 3))
        var batch: [StoredArticle] = []
        var saving = 0.0
        print("articles  seconds in save  resident MB")
        for index in 0..<articleCount {
            batch.append(generator.article(index))
            if batch.count == 256 || index == articleCount - 1 {
                let start = Stopwatch()
                try store.save(batch)
                saving += Stopwatch().wall - start.wall
                batch.removeAll(keepingCapacity: true)
            }
            if (index + 1) % max(1, articleCount / 10) == 0 {
                print(index + 1, String(format: "%.2f  %.0f", saving, Report.residentMemory() ?? 0))
            }
        }
        let counts = try store.counts()
        print("\(counts.articles) articles, \(counts.sources) sources, \(counts.actors) actors, \(counts.ties) ties")
    }

    /// Extracts from articles without a store, then builds one, and tells times and memory.
    private static func build(_ path: String, input: String) async throws {
        let pipeline = try ArticlePipeline()
        var count = 0
        let extracting = Stopwatch()
        try await pipeline.run(inputs: [input]) { _ in count += 1 }
        let extracted = Stopwatch()
        print(String(format: "extract: %d articles, %.1f s", count, extracted.wall - extracting.wall))
        let workspace = try EventWorkspace(storePath: path)
        var next = 0
        let building = Stopwatch()
        let show: (PipelineProgress) -> Void = { progress in
            if progress.articlesDone >= next {
                let seconds = Stopwatch().wall - building.wall
                print(
                    String(
                        format: "build: %d articles, %.1f s, %.0f MB resident", progress.articlesDone, seconds,
                        Report.residentMemory() ?? 0))
                next += max(1, count / 10)
            }
        }
        try await workspace.build(from: [input], using: pipeline, progress: show)
        let built = Stopwatch()
        let ratio = (extracted.wall - extracting.wall) / (built.wall - building.wall)
        print(
            String(
                format: "build: %.1f s, %.0f %% of the speed of extract; processor %.1f s against %.1f s",
                built.wall - building.wall, ratio * 100, built.processor - building.processor,
                extracted.processor - extracting.processor))
        let again = Stopwatch()
        try await workspace.build(from: [input], using: pipeline)
        print(String(format: "build again, nothing changed: %.1f s", Stopwatch().wall - again.wall))
    }

    /// Times commands from start to end of their process.
    private static func ask(_ path: String, program: String, repeats: Int) throws {
        let store = try EventWorkspace(storePath: path)
        let counts = try store.store.counts()
        print("\(counts.articles) articles, \(counts.sources) sources, \(counts.actors) actors, \(counts.ties) ties\n")
        print("| command | actor | relations of the actor | median ms | slowest ms |\n| --- | --- | --- | --- | --- |")
        let ranks = [0, 10, 100, 1000, 10_000].filter { $0 < counts.actors }
        for rank in ranks {
            let name = StoreGenerator.name(rank)
            let actor = try store.actor(named: name)
            let relations = try store.relationCounts(of: [actor])[actor.actorID] ?? 0
            for command in [
                ["show", name], ["partners", name], ["map", "--focus", name, "-o", "/dev/null/.svg"],
            ] {
                var command = command
                if command[0] == "map" {
                    // The layout of thousands of actors is Graphviz's time.
                    if relations > 300 { continue }
                    command[4] = path + ".svg"
                }
                try time(command, path, program, repeats, "| \(rank + 1)th most named | \(relations) ")
            }
        }
        for command in [
            ["actors", "Groupe Ba"], ["actors", "zz"], ["show", "Goupe Bako Krilo"], ["articles", "--duplicates"],
        ] {
            try time(command, path, program, repeats, "| – | – ")
        }
    }

    private static func time(
        _ command: [String], _ store: String, _ program: String, _ repeats: Int, _ cells: String
    ) throws {
        var times: [Double] = []
        for _ in 0..<repeats {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: program)
            process.arguments = command + ["--store", store]
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            let start = Stopwatch()
            try process.run()
            process.waitUntilExit()
            times.append((Stopwatch().wall - start.wall) * 1000)
        }
        times.sort()
        let figures = String(format: "%.0f | %.0f", times[times.count / 2], times[times.count - 1])
        print("| \(command.prefix(3).joined(separator: " ")) \(cells)| \(figures) |")
    }
}
