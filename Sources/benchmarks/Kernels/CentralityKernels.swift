/// Shortest-path centralities and paths.
enum CentralityKernels {
    static let all: [Kernel] = []
}
