public import EventModel
public import EventStorage
public import GraphAnalysis

/// An actor and those of its ties that were asked for.
public struct ActorTies: Sendable {
    /// The actor, its ties and the actors at their other ends, with all that was read.
    public let graph: EventGraph
    /// The actor.
    public let actor: ActorNode
    /// The ties that pass: by relation type, most sources first, then name.
    public let partnerships: [Partnership]
    /// How many more pass, by type, where only so many of each were asked for.
    public let omitted: [RelationType: Int]
    /// How many ties the actor has, filters aside.
    public let totals: TieTotals
}

extension EventWorkspace {
    /// An actor and its ties, without those among the others.
    /// - Parameter country: a country; the ties that tell which of the others belong to it are there, too.
    /// - Throws: `EventStoreError`.
    /// - Complexity: O(n log n) in the number of relations and evidence of the actor, and of those that tie the others to
    ///   the country.
    public func graph(
        tiesOf actor: ActorID, articleLists: ArticleLists = .asked, country: ActorID? = nil
    ) throws -> EventGraph {
        graph(of: try store.ties(of: actor, articleLists: articleLists, country: country).part)
    }

    /// The ties of an actor that pass filters.
    /// - Parameters:
    ///   - actor: the actor, which the store has.
    ///   - mostOfEachType: how many of each type are wanted, the best attested; nil for all.
    /// - Returns: nil where the store does not have the actor.
    /// - Throws: `EventStoreError`.
    /// - Complexity: O(n log n) in the number of relations and evidence of the types asked for; where nothing but types is
    ///   filtered, of so many of each type alone, and O(n) in the number of all ties of the actor.
    public func ties(
        of actor: ActorID, filter: GraphFilter, partners: PartnerFilter = PartnerFilter(), mostOfEachType: Int? = nil,
        articleLists: ArticleLists = .asked
    ) throws -> ActorTies? {
        var others = filter
        others.types = nil
        // What else is filtered shows in the statements alone.
        let isByTypeOnly = others == GraphFilter() && partners.isOpen
        let (part, totals) = try store.ties(
            of: actor,
            selection: TieSelection(types: filter.types, mostOfEachType: isByTypeOnly ? mostOfEachType : nil),
            articleLists: articleLists, country: partners.country)
        let graph = graph(of: part)
        guard let position = graph.nodeID(of: part.identities.canonicalID(of: actor)) else { return nil }
        let passing = graph.partnerships(of: graph[position], filter: filter, partners: partners)
        let shown = mostOfEachType.map { Self.first($0, ofEachTypeIn: passing) } ?? passing
        var omitted = isByTypeOnly ? totals.byType : Dictionary(grouping: passing, by: \.edge.type).mapValues(\.count)
        if let types = filter.types { omitted = omitted.filter { types.contains($0.key) } }
        for tie in shown { omitted[tie.edge.type, default: 0] -= 1 }
        return ActorTies(
            graph: graph, actor: graph[position], partnerships: shown, omitted: omitted.filter { $0.value > 0 },
            totals: totals)
    }

    private static func first(_ most: Int, ofEachTypeIn ties: [Partnership]) -> [Partnership] {
        var counts: [RelationType: Int] = [:]
        return ties.filter { tie in
            counts[tie.edge.type, default: 0] += 1
            return counts[tie.edge.type, default: 0] <= most
        }
    }
}
