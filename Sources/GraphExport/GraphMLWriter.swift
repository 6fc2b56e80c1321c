public import EventModel

/// Writes a graph as GraphML, piece by piece: the opening, every actor, every relation, the closing.
///
/// Programs such as Gephi, yEd, Cytoscape, networkx and igraph read it. Ties without direction are written so
/// (`directed="false"`); absent facts are left out. The same graph gives the same bytes.
///
/// Reference: U. Brandes, M. Eiglsperger, J. Lerner, “GraphML Primer” (graphml.graphdrawing.org).
public struct GraphMLWriter: Sendable {
    /// Makes a writer.
    public init() {}

    /// What stands before the actors: the attributes and their types.
    public var opening: String {
        var text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns">

            """
        for (subject, keys) in [("node", Self.nodeKeys), ("edge", Self.edgeKeys)] {
            for (name, type) in keys {
                text += "  <key id=\"\(subject)-\(name)\" for=\"\(subject)\""
                text += " attr.name=\"\(name)\" attr.type=\"\(type)\"/>\n"
            }
        }
        return text + "  <graph edgedefault=\"directed\">\n"
    }

    /// What stands after the relations.
    public var closing: String { "  </graph>\n</graphml>\n" }

    /// An actor.
    public func text(for node: ActorNode) -> String {
        let data: [(String, String?)] = [
            ("name", node.name), ("type", node.type.rawValue), ("aliases", node.aliases.joined(separator: "; ")),
            ("articles", String(node.articleCount)), ("sources", String(node.sourceCount)),
        ]
        return "    <node id=\"\(Self.escaped(node.actorID.rawValue))\">\(Self.list(data, of: "node"))</node>\n"
    }

    /// A relation between two actors.
    /// - Parameter graph: a graph that holds the relation and both actors.
    public func text(for edge: RelationEdge, in graph: EventGraph) -> String {
        let sectors = edge.sectors.map(\.rawValue).joined(separator: "; ")
        let amount = edge.amount.map { "\($0.value)" }
        let data: [(String, String?)] = [
            ("type", edge.type.rawValue), ("status", edge.status.rawValue),
            ("firstDate", edge.firstDate?.description), ("lastDate", edge.lastDate?.description),
            ("articles", String(edge.articleCount)), ("sources", String(edge.sourceCount)),
            ("confidence", "\(edge.confidence)"), ("sectors", sectors), ("amount", amount),
            ("currency", edge.amount?.currency), ("evidence", edge.statements.first?.evidence.first?.text),
        ]
        let source = Self.escaped(graph[edge.source].actorID.rawValue)
        let target = Self.escaped(graph[edge.target].actorID.rawValue)
        let direction = edge.type.isSymmetric ? " directed=\"false\"" : ""
        return "    <edge source=\"\(source)\" target=\"\(target)\"\(direction)>\(Self.list(data, of: "edge"))</edge>\n"
    }

    private static let nodeKeys = [
        ("name", "string"), ("type", "string"), ("aliases", "string"), ("articles", "int"), ("sources", "int"),
    ]
    private static let edgeKeys = [
        ("type", "string"), ("status", "string"), ("firstDate", "string"), ("lastDate", "string"), ("articles", "int"),
        ("sources", "int"), ("confidence", "double"), ("sectors", "string"), ("amount", "double"),
        ("currency", "string"), ("evidence", "string"),
    ]

    private static func list(_ data: [(String, String?)], of subject: String) -> String {
        var text = ""
        for (name, value) in data {
            guard let value, !value.isEmpty else { continue }
            text += "<data key=\"\(subject)-\(name)\">\(escaped(value))</data>"
        }
        return text
    }

    /// Text as XML 1.0 takes it; what it takes in no form becomes U+FFFD.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            // Kept: attributes stand between double quotes.
            case "'": escaped += "'"
            // As themselves they would be read back as spaces.
            case "\n", "\r", "\t": escaped += "&#\(scalar.value);"
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
            default:
                if let entity = scalar.markupEntity { escaped += entity } else { escaped.unicodeScalars.append(scalar) }
            }
        }
        return escaped
    }
}
