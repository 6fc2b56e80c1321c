public import EventModel

extension GraphFilter {
    /// Whether an outline is enough to tell what passes: nothing is asked about dates, sectors and single statements.
    package var asksAboutTiesOnly: Bool { !asksAboutStatements && asOf == nil && sector == nil }
}

extension GraphOutline {
    /// The ties that pass a filter, which must ask about ties only; the actors stay.
    /// - Complexity: O(n) in the number of ties and sources.
    package func filtered(by filter: GraphFilter) -> GraphOutline {
        if filter == GraphFilter() { return self }
        return keepingTies(
            at: ties.indices.lazy.filter { position in
                let tie = ties[position]
                return filter.types?.contains(tie.type) ?? true && filter.statuses?.contains(tie.status) ?? true
                    && (filter.minimumSources <= 1 || Set(sources(ofTieAt: position)).count >= filter.minimumSources)
            })
    }

    /// Number of ties of each actor, in the order of actors.
    /// - Complexity: O(n) in the number of actors and ties.
    package var tieCounts: [Int] {
        var counts = [Int](repeating: 0, count: actors.count)
        for tie in ties {
            counts[Int(tie.source.rawValue)] += 1
            counts[Int(tie.target.rawValue)] += 1
        }
        return counts
    }

    /// The best placed actors that are tied to one another, as `EventGraph.bestTied(_:by:)` chooses them.
    /// - Complexity: O(n + m log m) for n actors and m ties.
    package func bestTied(_ count: Int, by ranking: ActorRanking) -> [ActorID] {
        let adjacency = AdjacencyList(nodeCount: actors.count, ends: ties.lazy.map { ($0.source, $0.target) })
        let isTied = adjacency.bestTied(count, by: ranking)
        return actors.indices.filter { isTied[$0] }.map { actors[$0] }
    }
}
