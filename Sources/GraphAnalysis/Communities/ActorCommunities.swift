public import EventModel

/// The groups of actors of an event graph, each named after its most central actors.
///
/// Ties between two actors are one edge without direction, weighted by the number of articles that state it
/// (`EdgeFolding`). The most central actors of a group are those of the largest PageRank in the whole graph, so that
/// who is known beyond the group names it; equals stand in the order of the graph's nodes.
public struct ActorCommunities: Sendable {
    /// A group.
    public struct Group: Sendable {
        /// Its actors, the most central first.
        public let members: [Member]
        /// Number of pairs of its actors that are tied.
        public let tieCount: Int

        /// Its most central actors, which label it: at most three.
        public var label: [NodeID] { members.prefix(3).map(\.node) }
    }

    /// An actor of a group.
    public struct Member: Sendable, Hashable {
        /// The actor.
        public let node: NodeID
        /// Its PageRank.
        public let pagerank: Double
    }

    /// How the groups are searched for.
    public enum Search: Sendable {
        /// Leiden, whose groups hang together.
        case leiden(Leiden)
        /// Louvain.
        case louvain(Louvain)

        var resolution: Double {
            switch self {
            case .leiden(let search): search.resolution
            case .louvain(let search): search.resolution
            }
        }

        func partition(of graph: CompactGraph) -> VertexPartition {
            switch self {
            case .leiden(let search): search.partition(of: graph)
            case .louvain(let search): search.partition(of: graph)
            }
        }
    }

    /// The groups, the largest first.
    public let groups: [Group]
    /// Modularity of the groups.
    public let modularity: Double

    /// Finds the groups.
    /// - Parameters:
    ///   - graph: the graph.
    ///   - statuses: statuses of the ties that count.
    ///   - search: how to search; every search with the same options gives the same groups.
    /// - Complexity: that of the search and of PageRank.
    public init(
        of graph: EventGraph, statuses: Set<RelationStatus> = EdgeFolding().statuses,
        by search: Search = .leiden(Leiden(iterations: 10))
    ) {
        self.init(of: CompactGraph(folding: graph, by: EdgeFolding(statuses: statuses)), by: search)
    }

    /// Finds the groups of the graph that an outline is of; a member's node is its position in the outline.
    /// - Complexity: that of the search and of PageRank.
    package init(
        of outline: GraphOutline, statuses: Set<RelationStatus> = EdgeFolding().statuses,
        by search: Search = .leiden(Leiden(iterations: 10))
    ) {
        self.init(of: CompactGraph(folding: outline, by: EdgeFolding(statuses: statuses)), by: search)
    }

    private init(of compact: CompactGraph, by search: Search) {
        let partition = search.partition(of: compact)
        let ranking = ActorRanking(values: PageRank().values(of: compact))
        var members = partition.sizes.map { _ in [Member]() }
        for place in ranking.places {
            let group = Int(partition.membership[Int(place.node.rawValue)])
            members[group].append(Member(node: place.node, pagerank: place.value))
        }
        let membership = compact.original.map { partition.membership[Int($0)] }
        var entryCounts = [Int](repeating: 0, count: partition.count)
        for vertex in 0..<compact.vertexCount {
            for entry in compact.outgoing.range(of: vertex)
            where membership[Int(compact.targets[entry])] == membership[vertex] {
                entryCounts[Int(membership[vertex])] += 1
            }
        }
        groups = zip(members, entryCounts).map { Group(members: $0, tieCount: $1 / 2) }
        modularity = Modularity(resolution: search.resolution).value(of: partition, in: compact)
    }
}
