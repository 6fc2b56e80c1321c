public import EventModel
public import EventStorage
import GraphAnalysis
public import GraphExport

/// What the articles say about a part of the graph, ready to be written as a page: figures, map, every relation with
/// every passage that states it, and the articles.
public struct RelationReport: Sendable {
    /// A passage that states a relation.
    struct Quotation: Hashable {
        let evidence: Evidence
        /// Number of the article in the list of sources, from 1.
        let source: Int
        /// The statement that the passage belongs to.
        let statement: RelationStatement
    }

    /// A relation with its passages.
    struct Entry {
        let edge: RelationEdge
        let source: ActorNode
        let target: ActorNode
        /// By day of publication, then article, then position in the article.
        let quotations: [Quotation]
        /// Name of the place that quotes it.
        let anchor: EvidenceAnchor
    }

    /// The relations of one type, those of most articles first.
    struct Group {
        let type: RelationType
        let entries: [Entry]
    }

    /// An article that states a relation of the report.
    struct Source {
        let articleID: String
        let title: String?
        let published: CalendarDate?
        /// Path or address that it was read from; nil where the store no longer has it.
        let origin: String?
    }

    /// An actor with what it counts in the report.
    struct Standing {
        let actor: ActorNode
        let partnerCount: Int
        let relationCount: Int
    }

    /// The relations that the report tells of.
    public let graph: EventGraph
    /// The picture, which shows the best connected actors where there are too many for a page.
    public let map: RelationMap
    /// Language of everything but the quoted passages.
    public let language: LabelLanguage
    /// Heading of the page.
    public let title: String
    /// Number of passages quoted.
    public var quotationCount: Int { groups.lazy.flatMap(\.entries).map(\.quotations.count).reduce(0, +) }
    /// Number of articles that they stand in.
    public var sourceCount: Int { sources.count }

    /// The actor that the report is about; nil for a report about the whole graph.
    let focus: ActorNode?
    /// In order of declaration of the types.
    let groups: [Group]
    /// By day of publication, articles without one last, then by identifier.
    let sources: [Source]
    /// The best connected actors, at most ten.
    let standings: [Standing]

    /// Most actors on the map of a report, which has the width of a page.
    static let mapSize = 40

    /// Makes the report of a part of a graph.
    /// - Parameters:
    ///   - graph: the graph over all articles of a store.
    ///   - articles: the store's articles.
    ///   - request: which part, in which language and under which title; nil for a title made from the focus.
    /// - Throws: `MapSelectionError` where the focus or the group names no actor, or several.
    public init(
        of graph: EventGraph, articles: [ArticleSummary], as request: MapRequest = MapRequest()
    ) throws(MapSelectionError) {
        var mapRequest = request
        // The page has its own heading, and quotes what the lines stand for.
        mapRequest.style.title = nil
        mapRequest.style.links = .evidence
        let whole = try RelationMap(of: graph, as: mapRequest)
        self.graph = whole.selected
        if whole.graph.nodes.count > Self.mapSize, request.top == nil {
            mapRequest.top = Self.mapSize
            map = try RelationMap(of: graph, as: mapRequest)
        } else {
            map = whole
        }
        language = request.style.language
        focus = whole.focus.flatMap { graph.nodeID(of: $0) }.map { graph[$0] }
        title = request.style.title ?? ReportWords(request.style.language).title(focus: focus?.name)
        sources = Self.sources(of: self.graph, among: articles)
        groups = Self.groups(of: self.graph, sources: sources)
        standings = Self.standings(in: self.graph)
    }

    /// The statuses that occur with the number of relations that have them, in order of declaration.
    var statusCounts: [(status: RelationStatus, count: Int)] {
        RelationStatus.allCases.map { status in (status, graph.edges.count { $0.status == status }) }
            .filter { $0.count > 0 }
    }

    /// The first and the last day of publication among the sources; nil where none has one.
    var publicationPeriod: (first: CalendarDate, last: CalendarDate)? {
        let days = sources.compactMap(\.published)
        guard let first = days.min(), let last = days.max() else { return nil }
        return (first, last)
    }

    private static func sources(of graph: EventGraph, among articles: [ArticleSummary]) -> [Source] {
        let summaries = Dictionary(articles.map { ($0.id, $0) }) { first, _ in first }
        var published: [String: CalendarDate] = [:]
        var identifiers: Set<String> = []
        for statement in graph.edges.lazy.flatMap(\.statements) {
            identifiers.insert(statement.articleID)
            if let day = statement.published { published[statement.articleID] = day }
        }
        return identifiers.map { identifier in
            let summary = summaries[identifier]
            return Source(
                articleID: identifier, title: summary?.title, published: published[identifier] ?? summary?.published,
                origin: summary.map { $0.url ?? $0.source })
        }.sorted { left, right in
            switch (left.published, right.published) {
            case (let first?, let second?) where first != second: first < second
            case (_?, nil): true
            case (nil, _?): false
            default: left.articleID < right.articleID
            }
        }
    }

    private static func groups(of graph: EventGraph, sources: [Source]) -> [Group] {
        let numbers = Dictionary(uniqueKeysWithValues: zip(sources.map(\.articleID), 1...))
        let edges = Dictionary(grouping: graph.edges, by: \.type)
        return RelationType.allCases.compactMap { type in
            guard let ofType = edges[type] else { return nil }
            let entries = ofType.map { edge in
                let quotations = edge.statements.flatMap { statement in
                    statement.evidence.map {
                        Quotation(evidence: $0, source: numbers[statement.articleID] ?? 0, statement: statement)
                    }
                }
                return Entry(
                    edge: edge, source: graph[edge.source], target: graph[edge.target], quotations: quotations,
                    anchor: EvidenceAnchor(of: edge, in: graph))
            }.sorted { left, right in
                let leftKey = (-left.edge.articleCount, left.source.name, left.target.name)
                let rightKey = (-right.edge.articleCount, right.source.name, right.target.name)
                return leftKey != rightKey ? leftKey < rightKey : left.anchor.name < right.anchor.name
            }
            return Group(type: type, entries: entries)
        }
    }

    private static func standings(in graph: EventGraph) -> [Standing] {
        var partners = [Set<NodeID>](repeating: [], count: graph.nodes.count)
        var relationCounts = [Int](repeating: 0, count: graph.nodes.count)
        for edge in graph.edges where edge.source != edge.target {
            let (source, target) = (Int(edge.source.rawValue), Int(edge.target.rawValue))
            partners[source].insert(edge.target)
            partners[target].insert(edge.source)
            relationCounts[source] += 1
            relationCounts[target] += 1
        }
        let ranked = graph.nodes.indices.filter { relationCounts[$0] > 0 }.sorted { left, right in
            (-partners[left].count, -relationCounts[left], left) < (
                -partners[right].count, -relationCounts[right], right
            )
        }
        return ranked.prefix(10).map { position in
            Standing(
                actor: graph.nodes[position], partnerCount: partners[position].count,
                relationCount: relationCounts[position])
        }
    }
}
