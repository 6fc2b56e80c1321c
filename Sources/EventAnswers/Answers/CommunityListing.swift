package import EventModel
package import GraphAnalysis

/// The groups of actors of a graph, as they are told.
package struct CommunityListing: Sendable {
    /// The graph.
    package let graph: EventGraph
    /// All groups, and how good the division is.
    package let communities: ActorCommunities
    /// The groups that are told, the largest first.
    package let shown: ArraySlice<ActorCommunities.Group>

    /// Finds the groups.
    /// - Parameters:
    ///   - graph: the graph, filtered as wanted.
    ///   - statuses: statuses of the ties that count.
    ///   - search: how to search.
    ///   - top: most groups that are told; nil for all.
    package init(
        of graph: EventGraph, statuses: Set<RelationStatus> = EdgeFolding().statuses,
        by search: ActorCommunities.Search, top: Int? = nil
    ) {
        self.graph = graph
        communities = ActorCommunities(of: graph, statuses: statuses, by: search)
        shown = communities.groups.prefix(top ?? .max)
    }

    /// What a group is called: its most central actors.
    package func label(of group: ActorCommunities.Group) -> String {
        group.label.map { graph[$0].name }.joined(separator: ", ")
    }

    /// The groups for programs.
    package var json: JSONValue {
        let groups = shown.enumerated().map { position, group in
            JSONValue.object([
                ("group", .integer(position + 1)), ("label", .string(label(of: group))),
                ("ties", .integer(group.tieCount)),
                (
                    "actors",
                    .array(
                        group.members.map { member in
                            let node = graph[member.node]
                            return .object([
                                ("id", .string(node.actorID.rawValue)), ("name", .string(node.name)),
                                ("type", .string(node.type.rawValue)), ("pagerank", .number(member.pagerank)),
                            ])
                        })
                ),
            ])
        }
        return .object([
            ("modularity", .number(communities.modularity)), ("groupCount", .integer(communities.groups.count)),
            ("actorCount", .integer(graph.nodes.count)), ("groups", .array(groups)),
        ])
    }
}
