package import EventModel
import EventPipeline
import GraphAnalysis

/// The actors that a search finds, the most connected first.
package struct ActorListing: Sendable {
    /// An actor, with the number of its relations.
    package struct Entry: Sendable, Hashable {
        /// The actor.
        package let node: ActorNode
        /// Number of its relations.
        package let relationCount: Int
    }

    /// The actors found.
    package let entries: [Entry]

    /// Finds the actors that have a text in any of their names, case and accents aside.
    /// - Parameters:
    ///   - text: what to look for; nil for every actor.
    ///   - type: what they are; nil for any type.
    ///   - graph: the graph.
    /// - Complexity: O(n log n) in the number of actors, O(n) in the length of all names and in the number of edges.
    package init(matching text: String?, type: ActorType?, in graph: EventGraph) {
        let matches = text.map { ActorDirectory(graph).nodes(matching: $0).map { graph[$0] } } ?? graph.nodes
        self.init(of: matches, type: type, relationCounts: graph.relationCounts)
    }

    /// Sorts actors that were found before.
    package init(of nodes: [ActorNode], type: ActorType?, relationCounts: [ActorID: Int]) {
        entries = nodes.lazy.filter { type == nil || $0.type == type }
            .map { Entry(node: $0, relationCount: relationCounts[$0.actorID] ?? 0) }
            .sorted { left, right in
                left.relationCount != right.relationCount
                    ? left.relationCount > right.relationCount : left.node.actorID < right.node.actorID
            }
    }

    private init(entries: [Entry]) { self.entries = entries }

    /// The most connected of the actors found, so many at most.
    package func first(_ most: Int) -> ActorListing { ActorListing(entries: Array(entries.prefix(most))) }

    /// The listing for programs.
    package var json: JSONValue { .array(entries.map(Self.json)) }

    /// An entry for programs.
    package static func json(_ entry: Entry) -> JSONValue {
        .object([("actor", .node(entry.node)), ("relations", .integer(entry.relationCount))])
    }
}

extension EventGraph {
    /// Number of relations of each actor that has any.
    /// - Complexity: O(n) in the number of edges.
    package var relationCounts: [ActorID: Int] {
        var counts: [ActorID: Int] = [:]
        for edge in edges {
            counts[self[edge.source].actorID, default: 0] += 1
            if edge.target != edge.source { counts[self[edge.target].actorID, default: 0] += 1 }
        }
        return counts
    }
}
