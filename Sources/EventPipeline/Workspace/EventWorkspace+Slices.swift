public import EventModel
import EventStorage
import GraphAnalysis

extension EventWorkspace {
    /// Calls `body` with the actors of the whole graph, some hundred at a time, by identifier.
    /// - Throws: `EventStoreError`, and whatever `body` throws.
    /// - Complexity: O(n log n) in the number of names, types and articles of all actors; memory for those of a slice.
    public func forEachActorSlice(_ body: ([ActorNode]) throws -> Void) throws {
        try store.forEachSlice(.actors) { slice in
            try body(graph(of: slice.part).nodes)
        }
    }

    /// Calls `body` with the edges of the whole graph, those of some hundred sources at a time, in graphs that hold just
    /// the actors at their ends: the same edges as `graph()` has, each once, by source, target and type.
    /// - Throws: `EventStoreError`, and whatever `body` throws.
    /// - Complexity: O(n log n) in the number of relations and evidence of the store; memory for those of a slice.
    public func forEachEdgeSlice(_ body: (EventGraph) throws -> Void) throws {
        try store.forEachSlice(.relations) { slice in
            try body(graph(of: slice.part).filtered(by: GraphFilter()))
        }
    }
}
