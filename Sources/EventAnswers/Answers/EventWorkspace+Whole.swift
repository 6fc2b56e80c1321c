package import EventModel
package import EventPipeline
package import EventStorage
package import GraphAnalysis

// Answers about the graph as a whole, of which the outline is read, and more of the actors that are told of.
extension EventWorkspace {
    /// The actors of the store by a centrality.
    /// - Parameters:
    ///   - filter: ties that count; of other filters than those by type, status and number of sources the whole graph
    ///     is read.
    ///   - partners: actors that are given; they are ranked among all.
    ///   - top: most places that are given.
    ///   - exactLimit: in a graph of more actors betweenness is estimated.
    ///   - articleLists: whether the actors come with the lists of their articles.
    /// - Throws: `EventStoreError`, `ConvergenceError`.
    package func ranking(
        by measure: CentralityMeasure, filter: GraphFilter, among partners: PartnerFilter, top: Int, exactLimit: Int,
        articleLists: ArticleLists
    ) throws -> CentralityRanking {
        let revision = try store.revision()
        let outline = try outline(filter)
        let ranking = try CentralityRanking(
            of: outline, by: measure, statuses: filter.foldedStatuses, top: top, exactLimit: exactLimit
        ) { actors in
            let passing = partners.isOpen ? actors : try self.actors(actors, passing: partners).map(\.actorID)
            return try self.actors(passing, articleLists: articleLists)
        }
        if filter == GraphFilter() { try keep(ranking, at: revision) }
        return ranking
    }

    /// The groups of the actors of the store.
    /// - Parameters:
    ///   - filter: ties that count, as in `ranking`.
    ///   - search: how to search.
    ///   - top: most groups that are told; nil for all.
    /// - Throws: `EventStoreError`.
    package func communities(
        filter: GraphFilter, by search: ActorCommunities.Search, top: Int?
    ) throws -> CommunityListing {
        try CommunityListing(of: outline(filter), statuses: filter.foldedStatuses, by: search, top: top) { actors in
            try self.actors(actors)
        }
    }

    /// The relations of the store that pass a filter and have an actor at an end that passes the other, as
    /// `EventGraph.relations(filter:actors:)` gives them.
    ///
    /// The passages that state them, the bulk of a store, are read of those alone that are given.
    /// - Parameters:
    ///   - top: most relations that are given, the first in their order; nil for all.
    ///   - articleLists: whether the actors come with the lists of their articles.
    /// - Returns: the relations, and a graph that they belong to.
    /// - Throws: `EventStoreError`.
    package func relations(
        filter: GraphFilter, actors: PartnerFilter, top: Int?, articleLists: ArticleLists
    ) throws -> (relations: [Partnership], graph: EventGraph) {
        guard let top else {
            let whole = try graph(articleLists: articleLists, evidence: filter.types.map { .of($0) } ?? .all)
            return (whole.relations(filter: filter, actors: actors), whole)
        }
        let whole = try graph(articleLists: .asked, evidence: .of([]))
        let given = whole.relations(filter: filter, actors: actors, top: top)
        let part = try graph(of: given.map(\.edge), in: whole, articleLists: articleLists)
        return (part.relations(filter: filter), part)
    }

    /// The ties that pass a filter, and the actors that have any.
    private func outline(_ filter: GraphFilter) throws -> GraphOutline {
        if filter.asksAboutTiesOnly { return try outline().filtered(by: filter).withoutLoneActors() }
        return GraphOutline(try graph(articleLists: .asked, evidence: .of([])).filtered(by: filter))
    }

    /// Those of some actors that a filter lets pass, its direction aside.
    private func actors(_ actors: [ActorID], passing filter: PartnerFilter) throws -> [ActorNode] {
        let graph = try graph(ofActors: actors, country: filter.country)
        let asked = Set(actors)
        return graph.nodes(passing: filter).map { graph[$0] }.filter { asked.contains($0.actorID) }
    }

    /// Some actors.
    private func actors(_ actors: [ActorID], articleLists: ArticleLists = .asked) throws -> [ActorNode] {
        try graph(ofActors: actors, articleLists: articleLists).nodes
    }
}
