import GraphAnalysis

/// Communities.
enum GroupKernels {
    static let all: [Kernel] = [
        kernel("louvain") { Louvain().partition(of: $0) },
        kernel("leiden") { Leiden(iterations: 2).partition(of: $0) },
    ]

    /// The time is that of the search; the number that tells results apart is their modularity.
    private static func kernel(
        _ name: String, _ search: @escaping @Sendable (CompactGraph) -> VertexPartition
    ) -> Kernel {
        Kernel(name: name) { work in
            Trial(
                run: { .integers(search(work.graph).membership) },
                check: { output in
                    let partition = VertexPartition(labels: output.numbers.map { Int32($0) })
                    return Modularity().value(of: partition, in: work.graph)
                })
        }
    }
}
