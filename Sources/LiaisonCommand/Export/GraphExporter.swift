import EventAnswers
import EventModel
import EventPipeline
import GraphExport

/// A format that the whole graph is written in, piece by piece: all actors, then all relations.
protocol GraphExporter {
    /// Whether the format has a place for actors; one of relations alone does without reading them.
    var hasActors: Bool { get }
    /// What stands before the actors.
    var opening: String { get }
    /// What stands between actors and relations.
    var middle: String { get }
    /// What stands after the relations.
    var closing: String { get }
    /// An actor.
    mutating func text(for node: ActorNode) -> String
    /// A relation; the graph holds it and the actors at its ends.
    mutating func text(for edge: RelationEdge, in graph: EventGraph) -> String
}

/// GraphML, which programs for graphs read.
struct GraphMLExporter: GraphExporter {
    private let writer = GraphMLWriter()

    let hasActors = true
    let middle = ""
    var opening: String { writer.opening }
    var closing: String { writer.closing }

    func text(for node: ActorNode) -> String { writer.text(for: node) }
    func text(for edge: RelationEdge, in graph: EventGraph) -> String { writer.text(for: edge, in: graph) }
}

/// One JSON object with all evidence, an actor or a relation a line.
struct GraphJSONExporter: GraphExporter {
    private var isFirst = true

    let hasActors = true
    let opening = "{\"actors\":["
    let middle = "\n],\"relations\":["
    let closing = "\n]}\n"

    mutating func text(for node: ActorNode) -> String { separator(isActor: true) + JSONValue.node(node).line }

    mutating func text(for edge: RelationEdge, in graph: EventGraph) -> String {
        separator(isActor: false) + JSONValue.relation(edge, in: graph).line
    }

    private var isAmongActors = true

    /// What stands before a value: nothing but a line break before the first of its kind.
    private mutating func separator(isActor: Bool) -> String {
        if isAmongActors != isActor {
            isAmongActors = isActor
            isFirst = true
        }
        defer { isFirst = false }
        return isFirst ? "\n" : ",\n"
    }
}

/// A table of relations, a row each, for spreadsheets.
struct RelationTableExporter: GraphExporter {
    private static let columns = [
        "source", "sourceName", "sourceType", "type", "target", "targetName", "targetType", "status", "firstDate",
        "lastDate", "sources", "articles", "confidence", "sectors", "amount", "currency",
    ]

    let hasActors = false
    let middle = ""
    let closing = ""
    var opening: String { CommaSeparatedValues(Self.columns).text }

    func text(for node: ActorNode) -> String { "" }

    func text(for edge: RelationEdge, in graph: EventGraph) -> String {
        let (source, target) = (graph[edge.source], graph[edge.target])
        return CommaSeparatedValues.line([
            source.actorID.rawValue, source.name, source.type.rawValue, edge.type.rawValue, target.actorID.rawValue,
            target.name, target.type.rawValue, edge.status.rawValue, edge.firstDate?.description ?? "",
            edge.lastDate?.description ?? "", String(edge.sourceCount), String(edge.articleCount),
            JSONValue.number(edge.confidence).line, edge.sectors.map(\.rawValue).joined(separator: "; "),
            edge.amount.map { JSONValue.number($0.value).line } ?? "", edge.amount?.currency ?? "",
        ])
    }
}
