import GraphAnalysis

/// A measured operation.
struct Kernel: Sendable {
    /// Its name on the command line.
    let name: String
    /// Whether it reads the file with weights.
    var isWeighted = false
    /// Makes everything that is not timed.
    let prepare: @Sendable (Workload) throws -> Trial
}

/// What a kernel works on.
struct Workload: Sendable {
    /// The files without suffix.
    let files: GraphFiles
    /// Number of threads.
    let threads: Int
    /// The graph, read already.
    let graph: CompactGraph
}

/// An operation that is ready to be timed.
struct Trial {
    /// The operation.
    let run: () throws -> Output
    /// How many calls `run` stands for; times are given for one.
    var calls = 1
    /// The number that tells one result from another, by default the sum.
    var check: (Output) -> Double = { $0.numbers.reduce(0, +) }

    /// What an operation gave.
    enum Output {
        case values([Double])
        case integers([Int32])
        case number(Double)

        /// The values, by original vertex number.
        var numbers: [Double] {
            switch self {
            case .values(let values): values
            case .integers(let values): values.map(Double.init)
            case .number(let value): [value]
            }
        }
    }
}
