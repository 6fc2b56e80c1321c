public import EventModel

/// Merges the extractions of many articles into one graph.
///
/// The same identifier in several articles becomes one node; the same relation type between the same two actors becomes
/// one edge, with a statement for each article. The result does not depend on the order of `add(_:)`.
public struct GraphBuilder: Sendable {
    private var extractions: [String: Extraction] = [:]

    /// Makes a builder that has no article yet.
    public init() {}

    /// Adds an article; one that was added before under the same identifier is replaced.
    ///
    /// A relation is passed over where an end is not among the article's actors, or where both ends are the same actor.
    /// - Complexity: O(n) in the number of actors of the article.
    public mutating func add(_ extraction: Extraction) {
        // Mentions have no part in the graph, and are the bulk of an extraction.
        let actors = extraction.actors.map { actor in
            Actor(id: actor.id, name: actor.name, type: actor.type, aliases: actor.aliases)
        }
        extractions[extraction.id] = Extraction(
            id: extraction.id, title: extraction.title, published: extraction.published,
            language: extraction.language, actors: actors, relations: extraction.relations)
    }

    /// The graph of all articles added so far.
    /// - Complexity: O(n log n) in the number of actors and relations over all articles.
    public func graph() -> EventGraph {
        let articles = extractions.values.sorted { $0.id < $1.id }
        let (nodes, positions) = mergedNodes(of: articles)
        return EventGraph(nodes: nodes, edges: mergedEdges(of: articles, at: positions))
    }

    private func mergedNodes(of articles: [Extraction]) -> (nodes: [ActorNode], positions: [ActorID: NodeID]) {
        var drafts: [ActorID: NodeDraft] = [:]
        for article in articles {
            for actor in article.actors { drafts[actor.id, default: NodeDraft(actor)].add(actor, of: article.id) }
        }
        let ordered = drafts.sorted { $0.key < $1.key }
        var positions: [ActorID: NodeID] = [:]
        positions.reserveCapacity(ordered.count)
        for (index, entry) in ordered.enumerated() { positions[entry.key] = NodeID(rawValue: Int32(index)) }
        return (ordered.map { $0.value.node(with: $0.key) }, positions)
    }

    private func mergedEdges(of articles: [Extraction], at positions: [ActorID: NodeID]) -> [RelationEdge] {
        var drafts: [EdgeDraft] = []
        var indices: [EdgeKey: Int] = [:]
        for article in articles {
            let named = Set(article.actors.map(\.id))
            for relation in article.relations where relation.source != relation.target {
                guard named.contains(relation.source), named.contains(relation.target),
                    let source = positions[relation.source], let target = positions[relation.target]
                else { continue }
                let key = EdgeKey(source: source, target: target, type: relation.type)
                if let index = indices[key] {
                    drafts[index].add(relation, of: article)
                } else {
                    indices[key] = drafts.count
                    drafts.append(EdgeDraft(key: key, relation: relation, article: article))
                }
            }
        }
        return drafts.sorted { $0.key < $1.key }.map { $0.edge() }
    }
}
