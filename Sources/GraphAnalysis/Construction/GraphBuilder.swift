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
        return EventGraph(nodes: nodes, edges: mergedEdges(of: articles, between: nodes))
    }

    /// A part of a larger graph: nodes that were counted elsewhere, and the edges among them that follow from the
    /// relations added so far, whether or not an extraction lists the actors at their ends.
    /// - Parameter nodes: the nodes, by identifier.
    /// - Complexity: O(n log n) in the number of relations.
    public func graph(of nodes: [ActorNode]) -> EventGraph {
        let articles = sortedArticles.map { article in
            let ends = Set(article.relations.flatMap { [$0.source, $0.target] })
                .subtracting(article.actors.map(\.id))
            // The type is of no account: nodes are not made from these.
            let actors = ends.sorted().map { Actor(id: $0, name: "", type: .organization) }
            return Extraction(
                id: article.id, published: article.published, url: article.url, actors: article.actors + actors,
                relations: article.relations)
        }
        let decided = nodes.map(identities.decided)
        return EventGraph(nodes: decided, edges: mergedEdges(of: articles, between: decided))
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

    private func mergedEdges(of articles: [Extraction], between nodes: [ActorNode]) -> [RelationEdge] {
        var positions: [ActorID: NodeID] = [:]
        positions.reserveCapacity(nodes.count)
        for (index, node) in nodes.enumerated() { positions[node.actorID] = NodeID(rawValue: Int32(index)) }
        var drafts: [EdgeDraft] = []
        var indices: [EdgeKey: Int] = [:]
        for article in articles {
            let named = Set(article.actors.map(\.id))
            let sourceID = sourceIDs[article.id] ?? article.id
            for relation in article.relations {
                guard named.contains(relation.source), named.contains(relation.target),
                    let key = edgeKey(of: relation, at: positions)
                else { continue }
                if let index = indices[key] {
                    drafts[index].add(relation, of: article, sourceID: sourceID)
                } else {
                    indices[key] = drafts.count
                    drafts.append(EdgeDraft(key: key, relation: relation, article: article, sourceID: sourceID))
                }
            }
        }
        return drafts.sorted { $0.key < $1.key }.map { $0.edge() }
    }

    /// The edge that a relation belongs to; nil where an end is no node, or both are the same.
    private func edgeKey(of relation: Relation, at positions: [ActorID: NodeID]) -> EdgeKey? {
        guard let source = positions[identities.canonicalID(of: relation.source)],
            let target = positions[identities.canonicalID(of: relation.target)], source != target
        else { return nil }
        // Nodes are in order of identifier, as the ends of a relation without direction are.
        let isSwapped = relation.type.isSymmetric && target < source
        return EdgeKey(source: isSwapped ? target : source, target: isSwapped ? source : target, type: relation.type)
    }
}
