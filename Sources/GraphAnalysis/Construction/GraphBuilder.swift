public import EventModel

/// Merges the extractions of many articles into one graph.
///
/// The same actor in several articles becomes one node; the same relation type between the same two actors becomes one
/// edge, with a statement for each article. The result does not depend on the order of `add(_:sourceID:)`.
public struct GraphBuilder: Sendable {
    private let identities: ActorIdentities
    private var extractions: [String: Extraction] = [:]
    private var sourceIDs: [String: String] = [:]

    /// Makes a builder that has no article yet.
    /// - Parameter identities: the actors that are the same by decision.
    public init(identities: ActorIdentities = ActorIdentities()) { self.identities = identities }

    /// Adds an article; one that was added before under the same identifier is replaced.
    ///
    /// A relation is passed over where an end is not among the article's actors, or where both ends are the same actor.
    /// - Parameters:
    ///   - extraction: what was found in the article.
    ///   - sourceID: the first of the articles that carry the same text; the article itself unless given.
    /// - Complexity: O(n) in the number of actors of the article.
    public mutating func add(_ extraction: Extraction, sourceID: String? = nil) {
        // Mentions have no part in the graph, and are the bulk of an extraction.
        let actors = extraction.actors.map { actor in
            Actor(id: actor.id, name: actor.name, type: actor.type, aliases: actor.aliases)
        }
        extractions[extraction.id] = Extraction(
            id: extraction.id, title: extraction.title, published: extraction.published, url: extraction.url,
            language: extraction.language, actors: actors, relations: extraction.relations)
        sourceIDs[extraction.id] = sourceID
    }

    /// The graph of all articles added so far.
    /// - Complexity: O(n log n) in the number of actors and relations over all articles.
    public func graph() -> EventGraph {
        let articles = sortedArticles
        let nodes = mergedNodes(of: articles)
        return Self.graph(of: nodes, relations: table(of: articles), identities: identities)
    }

    /// A graph of nodes that were counted elsewhere, and of the edges among them that follow from relations.
    ///
    /// A relation is passed over where an end is not among the nodes.
    /// - Parameters:
    ///   - nodes: the nodes, by identifier.
    ///   - relations: what articles state, the articles by identifier.
    ///   - identities: the actors that are the same by decision.
    /// - Complexity: O(n log n) in the number of relations.
    public static func graph(
        of nodes: [ActorNode], relations: RelationTable, identities: ActorIdentities = ActorIdentities()
    ) -> EventGraph {
        EventGraph(
            nodes: nodes,
            edges: EdgeMerger(relations, between: nodes.lazy.map(\.actorID), identities: identities).edges())
    }

    /// An outline in which some edges have the status that follows from the relations of those edges.
    /// - Parameters:
    ///   - outline: the outline of all actors.
    ///   - relations: all relations of some of its edges, the articles by identifier.
    ///   - identities: the actors that are the same by decision.
    /// - Complexity: O(n) in the number of edges and O(m log m) in that of relations.
    package static func settled(
        _ outline: GraphOutline, by relations: RelationTable, identities: ActorIdentities = ActorIdentities()
    ) -> GraphOutline {
        let actors = Set(relations.actors.map(identities.canonicalID)).sorted()
        let positions = actors.map(outline.position)
        var statuses: [Int: RelationStatus] = [:]
        for edge in EdgeMerger(relations, between: actors, identities: identities).edges() {
            if let source = positions[Int(edge.source.rawValue)], let target = positions[Int(edge.target.rawValue)],
                let tie = outline.position(from: source, to: target, type: edge.type)
            {
                statuses[tie] = edge.status
            }
        }
        return outline.replacingStatuses(statuses)
    }

    private var sortedArticles: [Extraction] { extractions.values.sorted { $0.id < $1.id } }

    private func mergedNodes(of articles: [Extraction]) -> [ActorNode] {
        var drafts: [ActorID: NodeDraft] = [:]
        for article in articles {
            let sourceID = sourceIDs[article.id] ?? article.id
            for actor in article.actors {
                drafts[identities.canonicalID(of: actor.id), default: NodeDraft()]
                    .add(actor, of: article.id, sourceID: sourceID)
            }
        }
        return drafts.sorted { $0.key < $1.key }.map { identities.decided($0.value.node(with: $0.key)) }
    }

    /// The relations of articles, without those of which an end is not among the article's actors.
    private func table(of articles: [Extraction]) -> RelationTable {
        var table = RelationTable()
        var positions: [ActorID: Int] = [:]
        func position(of actor: ActorID) -> Int {
            if let position = positions[actor] { return position }
            positions[actor] = table.actors.count
            table.actors.append(actor)
            return table.actors.count - 1
        }
        for (index, article) in articles.enumerated() {
            table.articles.append(
                RelationTable.Article(
                    id: article.id, sourceID: sourceIDs[article.id], url: article.url, published: article.published))
            let named = Set(article.actors.map(\.id))
            for relation in article.relations where named.contains(relation.source) && named.contains(relation.target) {
                table.rows.append(
                    RelationTable.Row(
                        article: index, source: position(of: relation.source), target: position(of: relation.target),
                        type: relation.type, status: relation.status, date: relation.date, amount: relation.amount,
                        confidence: relation.confidence, sectors: relation.sectors, evidence: relation.evidence))
            }
        }
        return table
    }
}
