package import EventModel
package import GraphAnalysis

/// The groups of actors of a graph, as they are told.
package struct CommunityListing: Sendable {
    /// Number of actors of the graph.
    package let actorCount: Int
    /// All groups, and how good the division is.
    package let communities: ActorCommunities
    /// The groups that are told, the largest first.
    package let shown: ArraySlice<ActorCommunities.Group>
    /// The actors of these groups.
    private let nodes: [NodeID: ActorNode]

    /// Finds the groups of a graph.
    /// - Parameters:
    ///   - graph: the graph.
    ///   - filter: ties that count.
    ///   - search: how to search.
    ///   - top: most groups that are told; nil for all.
    package init(
        of graph: EventGraph, filter: GraphFilter, by search: ActorCommunities.Search, top: Int? = nil
    ) {
        let outline = GraphOutline(graph.filtered(by: filter))
        self.init(of: outline, statuses: filter.foldedStatuses, by: search, top: top) { actors in
            actors.compactMap { actor in graph.nodeID(of: actor).map { graph[$0] } }
        }
    }

    /// Finds the groups of the graph that an outline is of.
    /// - Parameters:
    ///   - outline: the outline, filtered as wanted, without actors that have no tie.
    ///   - statuses: statuses of the ties that count.
    ///   - search: how to search.
    ///   - top: most groups that are told; nil for all.
    ///   - nodes: gives some actors.
    /// - Throws: what `nodes` throws.
    package init<Failure>(
        of outline: GraphOutline, statuses: Set<RelationStatus>, by search: ActorCommunities.Search, top: Int?,
        nodes: ([ActorID]) throws(Failure) -> [ActorNode]
    ) throws(Failure) {
        actorCount = outline.actors.count
        communities = ActorCommunities(of: outline, statuses: statuses, by: search)
        shown = communities.groups.prefix(top ?? .max)
        let told = shown.flatMap { $0.members.map { outline.actors[Int($0.node.rawValue)] } }
        self.nodes = Dictionary(
            try nodes(told).compactMap { node in outline.position(of: node.actorID).map { ($0, node) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// An actor of a group that is told.
    package subscript(member: NodeID) -> ActorNode? { nodes[member] }

    /// What a group is called: its most central actors.
    package func label(of group: ActorCommunities.Group) -> String {
        group.label.compactMap { self[$0]?.name }.joined(separator: ", ")
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
                        group.members.compactMap { member in
                            self[member.node].map { node in
                                .object([
                                    ("id", .string(node.actorID.rawValue)), ("name", .string(node.name)),
                                    ("type", .string(node.type.rawValue)), ("pagerank", .number(member.pagerank)),
                                ])
                            }
                        })
                ),
            ])
        }
        return .object([
            ("modularity", .number(communities.modularity)), ("groupCount", .integer(communities.groups.count)),
            ("actorCount", .integer(actorCount)), ("groups", .array(groups)),
        ])
    }
}
