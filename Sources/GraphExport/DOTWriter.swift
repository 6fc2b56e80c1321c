public import EventModel

/// Writes a picture as DOT, the language of Graphviz.
///
/// The same drawing gives the same bytes. The text is laid out by `dot -Kname` or any other program that reads DOT; the
/// engine stands in it as an attribute.
public struct DOTWriter: Sendable {
    /// Makes a writer.
    public init() {}

    /// The drawing as a DOT document: a statement a line, nodes before edges, attributes by name.
    ///
    /// - Complexity: O(n) in the length of the result.
    public func text(for drawing: GraphDrawing) -> String {
        var text = "digraph map {\n"
        text += "  graph [\(list(drawing.graphAttributes)), layout=\(quoted(drawing.engine.rawValue))];\n"
        text += "  node [\(list(drawing.nodeDefaults))];\n"
        text += "  edge [\(list(drawing.edgeDefaults))];\n"
        for position in drawing.nodes.indices {
            text += "  \(GraphDrawing.name(ofNode: position)) [\(list(drawing.attributes(ofNode: position)))];\n"
        }
        for (position, edge) in drawing.edges.enumerated() {
            let source = GraphDrawing.name(ofNode: edge.source)
            let target = GraphDrawing.name(ofNode: edge.target)
            text += "  \(source) -> \(target) [\(list(drawing.attributes(ofEdge: position)))];\n"
        }
        return text + "}\n"
    }

    private func list(_ attributes: [LayoutAttribute]) -> String {
        attributes.map { "\($0.name.rawValue)=\(quoted($0.value))" }.joined(separator: ", ")
    }

    /// A quoted string; backslashes are already doubled where they are text.
    private func quoted(_ value: String) -> String {
        var quoted = "\""
        for scalar in value.unicodeScalars {
            if scalar == "\"" { quoted += "\\" }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }
}
