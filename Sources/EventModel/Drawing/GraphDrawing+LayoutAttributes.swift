/// An attribute of Graphviz with its value, escaped as the library expects it.
public struct LayoutAttribute: Hashable, Sendable {
    /// Every attribute that a picture may use; none of them reads a file, links or interprets markup.
    public enum Name: String, CaseIterable, Hashable, Sendable {
        case arrowhead, arrowsize, bgcolor, `class`, color, dir, fillcolor, fontcolor, fontname, fontsize, height, id
        case label, margin, minlen, newrank, nodesep, outputorder, overlap, pad, penwidth, rankdir, ranksep, sep,
            shape
        case splines, style, weight
        case overlapScaling = "overlap_scaling"
    }

    /// The attribute.
    public let name: Name
    /// Its value.
    public let value: String

    init(_ name: Name, _ value: String) {
        self.name = name
        self.value = value
    }
}

extension GraphDrawing {
    /// Name of a node in Graphviz, n1 for the first.
    public static func name(ofNode position: Int) -> String { "n\(position + 1)" }

    /// Identifier of a node in the picture.
    public func identifier(ofNode position: Int) -> String { "\(identifier)_n\(position + 1)" }

    /// Identifier of an edge in the picture.
    public func identifier(ofEdge position: Int) -> String { "\(identifier)_e\(position + 1)" }

    /// Attributes of the whole graph, by name.
    ///
    /// They stay in the subset in which no random graph crashed the library: no clusters, no orthogonal lines, new
    /// ranking with labelled edges.
    public var graphAttributes: [LayoutAttribute] {
        var attributes = [
            LayoutAttribute(.bgcolor, "transparent"), LayoutAttribute(.id, "\(identifier)"),
            LayoutAttribute(.outputorder, "edgesfirst"), LayoutAttribute(.pad, "0.15"),
        ]
        switch engine {
        case .dot:
            attributes += [
                LayoutAttribute(.newrank, "true"), LayoutAttribute(.nodesep, "0.35"), LayoutAttribute(.rankdir, "TB"),
                LayoutAttribute(.ranksep, "0.45"), LayoutAttribute(.splines, "true"),
            ]
        case .sfdp:
            attributes += [
                LayoutAttribute(.overlap, "prism"), LayoutAttribute(.overlapScaling, "-4"),
                // Middling maps have room for lines that can be told apart.
                LayoutAttribute(.sep, nodes.count <= 120 ? "+14" : "+4"),
                LayoutAttribute(.splines, "line"),
            ]
        case .neato, .twopi:
            // Labels take no part in the layout: they get room through the distance kept between boxes.
            let hasLabels = edges.contains { !$0.labelLines.isEmpty }
            attributes += [
                LayoutAttribute(.overlap, "prism"), LayoutAttribute(.sep, hasLabels ? "+38,+22" : "+12"),
                LayoutAttribute(.splines, "line"),
            ]
        case .circo:
            attributes += [LayoutAttribute(.splines, "line")]
        }
        return attributes.sorted { $0.name.rawValue < $1.name.rawValue }
    }

    /// Attributes that every node has, by name.
    public var nodeDefaults: [LayoutAttribute] {
        [
            LayoutAttribute(.fontname, "Helvetica,Arial,sans-serif"), LayoutAttribute(.height, "0.3"),
            LayoutAttribute(.margin, "0.12,0.06"),
        ]
    }

    /// Attributes that every edge has, by name.
    public var edgeDefaults: [LayoutAttribute] {
        [
            LayoutAttribute(.arrowsize, "0.65"), LayoutAttribute(.fontname, "Helvetica,Arial,sans-serif"),
            LayoutAttribute(.fontsize, "9"),
        ]
    }

    /// Attributes of a node, by name; the same names for every node.
    public func attributes(ofNode position: Int) -> [LayoutAttribute] {
        let node = nodes[position]
        let palette = node.style.lightPalette
        return [
            LayoutAttribute(.class, "actor \(node.style.rawValue)" + (node.isFocus ? " focus" : "")),
            LayoutAttribute(.color, palette.line.hexadecimal),
            LayoutAttribute(.fillcolor, palette.fill.hexadecimal),
            LayoutAttribute(.fontcolor, palette.text.hexadecimal),
            LayoutAttribute(.fontsize, "\(node.fontSize)"),
            LayoutAttribute(.id, identifier(ofNode: position)),
            LayoutAttribute(.label, LabelText.graphvizEscaped(node.labelLines)),
            LayoutAttribute(.penwidth, node.isFocus ? "2.6" : "1.2"),
            LayoutAttribute(.shape, node.style.shape.rawValue),
            LayoutAttribute(.style, node.style.isRounded ? "filled,rounded" : "filled"),
        ]
    }

    /// Attributes of an edge, by name; the same names for every edge.
    public func attributes(ofEdge position: Int) -> [LayoutAttribute] {
        let edge = edges[position]
        let color = edge.style.tone.lightColor.hexadecimal
        var attributes = [
            LayoutAttribute(.arrowhead, edge.style.arrow.rawValue),
            LayoutAttribute(.class, "tie \(edge.style.tone.rawValue) \(edge.style.line.rawValue)"),
            LayoutAttribute(.color, color),
            LayoutAttribute(.dir, edge.style.arrow == .none ? "none" : "forward"),
            LayoutAttribute(.fontcolor, color),
            LayoutAttribute(.id, identifier(ofEdge: position)),
            LayoutAttribute(.label, LabelText.graphvizEscaped(edge.labelLines)),
        ]
        if engine == .dot { attributes.append(LayoutAttribute(.minlen, "\(edge.rankSpan)")) }
        attributes += [
            LayoutAttribute(.penwidth, "\(edge.style.width / 10).\(edge.style.width % 10)"),
            LayoutAttribute(.style, edge.style.line.rawValue),
        ]
        // A weight of 0 crashes twopi.
        if engine == .dot { attributes.append(LayoutAttribute(.weight, edge.style.tone == .place ? "0" : "1")) }
        return attributes
    }
}
