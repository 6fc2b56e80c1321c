import GraphAnalysis

/// Shortest-path centralities and paths.
enum CentralityKernels {
    static let all: [Kernel] = [
        Kernel(name: "betweenness") { work in
            Trial(run: { .values(BetweennessCentrality().values(of: work.graph, threads: work.threads)) })
        },
        Kernel(name: "harmonic") { work in
            Trial(run: { .values(HarmonicCentrality().values(of: work.graph, threads: work.threads)) })
        },
        Kernel(name: "closeness") { work in
            let measure = ClosenessCentrality(scalesByReach: false)
            return Trial(run: { .values(measure.values(of: work.graph, threads: work.threads)) })
        },
        Kernel(name: "dijkstra", isWeighted: true) { work in
            let sources = try work.files.sources(16)
            var search = Dijkstra(in: work.graph)
            return Trial(
                run: {
                    .number(sources.reduce(0) { $0 + Double(search.distances(from: $1).count { $0 < .infinity }) })
                }, calls: sources.count)
        },
        Kernel(name: "yen", isWeighted: true) { work in
            let ends = try work.files.sources(2)
            let search = KShortestPaths(count: 20)
            return Trial(
                run: { .values(search.paths(from: ends[0], to: ends[1], in: work.graph).map(\.length)) })
        },
        Kernel(name: "simplepaths") { work in
            let ends = try work.files.sources(2)
            let search = SimplePaths(maximumLength: 4)
            return Trial(run: { .number(Double(search.paths(from: ends[0], to: ends[1], in: work.graph).count)) })
        },
    ]
}
