import GraphAnalysis

/// Loading, and the measures that need one pass or a few.
enum CoreKernels {
    static let all: [Kernel] = [
        Kernel(name: "load") { work in
            Trial(run: {
                let graph = try work.files.graph(isWeighted: false, threads: work.threads)
                return .number(Double(2 * graph.edgeCount))
            })
        },
        Kernel(name: "components") { work in
            Trial(
                run: { .integers(ConnectedComponents().labels(of: work.graph)) },
                check: { Double(Set($0.numbers).count) })
        },
        Kernel(name: "degree") { work in
            Trial(run: { .integers(VertexDegree().values(of: work.graph)) })
        },
        Kernel(name: "eigenvector") { work in
            Trial(
                run: { .values(try EigenvectorCentrality().values(of: work.graph, threads: work.threads)) },
                check: { output in
                    let values = output.numbers
                    return (values.max() ?? 0) / values.reduce(0, +)
                })
        },
        Kernel(name: "triangles") { work in
            Trial(run: {
                let triangles = ClusteringCoefficient().triangles(of: work.graph, threads: work.threads)
                return .integers(triangles.map { Int32(clamping: $0) })
            })
        },
        Kernel(name: "bridges") { work in
            Trial(run: { .number(Double(CutElements(of: work.graph).bridges.count)) })
        },
        Kernel(name: "kcore") { work in
            Trial(run: { .integers(CoreNumber().values(of: work.graph)) })
        },
        Kernel(name: "pagerank") { work in
            Trial(
                run: { .values(PageRank().values(of: work.graph, threads: work.threads)) },
                check: { $0.numbers.max() ?? 0 })
        },
        Kernel(name: "bfs") { work in
            let sources = try work.files.sources(16)
            return Trial(
                run: {
                    var reached = 0
                    for source in sources {
                        reached += BreadthFirstSearch().distances(from: source, in: work.graph).count { $0 >= 0 }
                    }
                    return .number(Double(reached))
                }, calls: sources.count)
        },
    ]
}
