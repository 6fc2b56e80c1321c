package import EventModel

extension GraphOutline {
    /// The outline of a graph: the position of an actor is that of its node.
    /// - Complexity: O(n) in the number of actors and statements.
    package init(_ graph: EventGraph) {
        var numbers: [String: Int32] = [:]
        var sources: [Int32] = []
        let ties = graph.edges.map { edge in
            let tie = Tie(
                source: edge.source, target: edge.target, type: edge.type, status: edge.status,
                firstSource: sources.count)
            for statement in edge.statements {
                let number = numbers[statement.sourceID] ?? Int32(numbers.count)
                numbers[statement.sourceID] = number
                sources.append(number)
            }
            return tie
        }
        self.init(actors: graph.nodes.map(\.actorID), ties: ties, sources: sources)
    }
}
