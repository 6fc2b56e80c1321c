/// Cycles along the edges of a directed graph.
enum DirectedCycles {
    /// Whether a directed cycle exists; a self-loop is one.
    ///
    /// Vertices that no edge points at are taken away until none is left (Kahn 1962).
    /// - Complexity: O(n + m) time, O(n) space.
    static func exist(in graph: CompactGraph) -> Bool {
        var pointing = (0..<graph.vertexCount).map { graph.sources.degree(of: $0) }
        var free = pointing.indices.filter { pointing[$0] == 0 }
        var taken = 0
        while let vertex = free.popLast() {
            taken += 1
            for entry in graph.outgoing.range(of: vertex) {
                let target = Int(graph.outgoing.targets[entry])
                pointing[target] -= 1
                if pointing[target] == 0 { free.append(target) }
            }
        }
        return taken < graph.vertexCount
    }
}
