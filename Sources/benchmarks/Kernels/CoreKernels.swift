import GraphAnalysis

/// Loading, and the measures that need one pass or a few.
enum CoreKernels {
    static let all: [Kernel] = [
        Kernel(name: "load") { work in
            Trial(
                run: {
                    .number(
                        Double(try work.files.graph(isWeighted: false, threads: work.threads).edgeCount))
                })
        }
    ]
}
