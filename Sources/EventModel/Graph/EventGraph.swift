/// Position of a node in its graph.
public struct NodeID: RawRepresentable, Hashable, Sendable, Comparable, Codable {
    /// The position, from 0.
    public let rawValue: Int32

    /// Makes the identifier of the node at this position.
    public init(rawValue: Int32) { self.rawValue = rawValue }

    /// Orders by position.
    public static func < (left: NodeID, right: NodeID) -> Bool { left.rawValue < right.rawValue }
}

/// An actor of the graph: the same actor of every article that names it.
public struct ActorNode: Hashable, Sendable, Codable {
    /// Identifier of the actor.
    public let actorID: ActorID
    /// Canonical name.
    public let name: String
    /// What it is.
    public let type: ActorType
    /// Its other names in any article, sorted.
    public let aliases: [String]
    /// Articles that name it, sorted.
    ///
    /// In a part of a large graph that lists the articles of one actor only, it is empty for the others; the counts
    /// are right in any case.
    public let articleIDs: [String]
    /// Number of articles that name it.
    public let articleCount: Int
    /// Number of independent sources among these articles: several that carry the same text count once.
    public let sourceCount: Int
    /// Identifiers that articles give it and that decisions led to it, sorted.
    public let formerIDs: [ActorID]

    /// Makes a node from its parts; unless counted otherwise, every article is listed and is a source of its own.
    public init(
        actorID: ActorID, name: String, type: ActorType, aliases: [String], articleIDs: [String],
        articleCount: Int? = nil, sourceCount: Int? = nil, formerIDs: [ActorID] = []
    ) {
        self.actorID = actorID
        self.name = name
        self.type = type
        self.aliases = aliases
        self.articleIDs = articleIDs
        self.articleCount = articleCount ?? articleIDs.count
        self.sourceCount = sourceCount ?? self.articleCount
        self.formerIDs = formerIDs
    }
}

/// One article's statement of a relation.
public struct RelationStatement: Hashable, Sendable, Codable {
    /// The article that states it.
    public let articleID: String
    /// The first of the articles that carry the same text, this one where no other does: statements with the same one
    /// are one source.
    public let sourceID: String
    /// Address of the article, where known.
    public let url: String?
    /// The article's day of publication, where known.
    public let published: CalendarDate?
    /// Whether the relation holds, as this article states it.
    public let status: RelationStatus
    /// When it happened or began, as this article states it.
    public let date: EventDate?
    /// How sure the extractor is, 0 to 1.
    public let confidence: Double
    /// The passages that state it.
    public let evidence: [Evidence]

    /// Makes a statement from its parts; unless said otherwise, the article is a source of its own.
    public init(
        articleID: String, sourceID: String? = nil, url: String? = nil, published: CalendarDate?,
        status: RelationStatus, date: EventDate?, confidence: Double,
        evidence: [Evidence]
    ) {
        self.articleID = articleID
        self.sourceID = sourceID ?? articleID
        self.url = url
        self.published = published
        self.status = status
        self.date = date
        self.confidence = confidence
        self.evidence = evidence
    }
}

/// A tie of the graph: one relation type between two actors, with every article that states it.
public struct RelationEdge: Hashable, Sendable, Codable {
    /// What the tie is.
    public let type: RelationType
    /// The node it starts from.
    public let source: NodeID
    /// The node it leads to.
    public let target: NodeID
    /// Status over all statements: a later end or denial overrides, else actual before planned before possible.
    public let status: RelationStatus
    /// Earliest date that a statement gives.
    public let firstDate: EventDate?
    /// Latest date that a statement gives.
    public let lastDate: EventDate?
    /// What it is about, over all statements, in order of declaration.
    public let sectors: [Sector]
    /// The largest sum that a statement gives.
    public let amount: Amount?
    /// The statements, by day of publication, then article.
    public let statements: [RelationStatement]

    /// Makes an edge from its parts.
    public init(
        type: RelationType, source: NodeID, target: NodeID, status: RelationStatus, firstDate: EventDate?,
        lastDate: EventDate?, sectors: [Sector], amount: Amount?, statements: [RelationStatement]
    ) {
        self.type = type
        self.source = source
        self.target = target
        self.status = status
        self.firstDate = firstDate
        self.lastDate = lastDate
        self.sectors = sectors
        self.amount = amount
        self.statements = statements
    }

    /// Number of articles that state the tie.
    public var articleCount: Int { statements.count }

    /// Number of independent sources among them: several articles that carry the same text count once.
    public var sourceCount: Int { Set(statements.lazy.map(\.sourceID)).count }

    /// Highest confidence of a statement.
    public var confidence: Double { statements.map(\.confidence).max() ?? 0 }
}

/// The graph of actors and relations over many articles.
///
/// Immutable; made by `GraphBuilder`.
public struct EventGraph: Sendable, Codable, Hashable {
    /// The actors, by identifier.
    public let nodes: [ActorNode]
    /// The ties, by source, target and type.
    public let edges: [RelationEdge]

    /// Makes a graph; edges must name nodes by their position.
    public init(nodes: [ActorNode], edges: [RelationEdge]) {
        self.nodes = nodes
        self.edges = edges
    }

    /// The node with this position.
    public subscript(node: NodeID) -> ActorNode { nodes[Int(node.rawValue)] }
}
