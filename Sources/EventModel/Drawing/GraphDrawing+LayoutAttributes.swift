/// An attribute of Graphviz with its value, escaped as the library expects it.
public struct LayoutAttribute: Hashable, Sendable {
    /// Every attribute that a picture may use; none of them reads a file, links or interprets markup.
    public enum Name: String, CaseIterable, Hashable, Sendable {
        case arrowhead, arrowsize, arrowtail, bgcolor, `class`, color, dir, fillcolor, fontcolor, fontname, fontsize
        case height, id, label, len, margin, minlen, newrank, nodesep, outputorder, overlap, pack, pad, penwidth
        case peripheries, rankdir, ranksep, sep, shape, splines, style, weight
        case overlapScaling = "overlap_scaling"
        case overlapShrink = "overlap_shrink"
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
                LayoutAttribute(.overlap, "prism"), LayoutAttribute(.overlapScaling, "-3"),
                LayoutAttribute(.sep, "+6,+4"), LayoutAttribute(.splines, "line"),
            ]
        case .neato, .twopi:
            attributes += [
                LayoutAttribute(.overlap, "prism"),
                // Lengths are given edge by edge; scaling and shrinking would undo them.
                LayoutAttribute(.overlapScaling, "0"), LayoutAttribute(.overlapShrink, "false"),
                LayoutAttribute(.pack, "16"), LayoutAttribute(.sep, "+10,+8"),
                // Lines around the nodes take time with the square of their number, and seconds on a large map.
                LayoutAttribute(.splines, nodes.count * edges.count <= 5000 ? "true" : "line"),
            ]
        case .circo:
            attributes += [LayoutAttribute(.splines, "line")]
        }
        return attributes.sorted { $0.name.rawValue < $1.name.rawValue }
    }

    /// Attributes that every node has, by name.
    public var nodeDefaults: [LayoutAttribute] {
        [LayoutAttribute(.fontname, "Helvetica,Arial,sans-serif"), LayoutAttribute(.height, "0.3")]
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
            LayoutAttribute(.margin, node.style.labelMargin),
            LayoutAttribute(.penwidth, node.isFocus ? "2.6" : "1.2"),
            LayoutAttribute(.peripheries, node.style.outline == .double ? "2" : "1"),
            LayoutAttribute(.shape, node.style.shape.rawValue),
            LayoutAttribute(.style, node.style.layoutStyle),
        ]
    }

    /// Attributes of an edge, by name; the same names for every edge.
    public func attributes(ofEdge position: Int) -> [LayoutAttribute] {
        let edge = edges[position]
        let style = edge.style
        let classes = ["tie", style.tone.rawValue, style.line.rawValue] + (style.isStruck ? ["struck"] : [])
        var attributes = [
            LayoutAttribute(.arrowhead, style.arrow.rawValue), LayoutAttribute(.arrowtail, style.arrow.rawValue),
            LayoutAttribute(.class, classes.joined(separator: " ")),
            LayoutAttribute(.color, style.tone.lightColor.hexadecimal),
            LayoutAttribute(.dir, style.arrow == .none ? "none" : style.isTwoWay ? "both" : "forward"),
            LayoutAttribute(.fontcolor, style.tone.lightTextColor.hexadecimal),
            LayoutAttribute(.id, identifier(ofEdge: position)),
            LayoutAttribute(.label, LabelText.graphvizEscaped(edge.labelLines)),
        ]
        if engine == .neato { attributes.append(LayoutAttribute(.len, Self.inches(length(ofEdge: position)))) }
        if engine == .dot { attributes.append(LayoutAttribute(.minlen, "\(edge.rankSpan)")) }
        attributes += [
            LayoutAttribute(.penwidth, "\(style.width / 10).\(style.width % 10)"),
            LayoutAttribute(.style, style.line.rawValue),
        ]
        // A weight of 0 crashes twopi.
        if engine == .dot { attributes.append(LayoutAttribute(.weight, style.tone == .place ? "0" : "1")) }
        return attributes
    }

    /// Distance between the middles of an edge's ends that leaves room for its label, in points.
    ///
    /// A share of what a level line needs, since most lines slope and overlapping boxes are pushed apart afterwards: less
    /// where there are few lines, all of it where both ends have no other, because nothing turns such a pair.
    private func length(ofEdge position: Int) -> Double {
        let edge = edges[position]
        let ends = [nodes[edge.source], nodes[edge.target]].map { node in
            max(54, Self.width(of: node.labelLines, size: node.fontSize) + 16) / 2
        }
        let density = Double(edges.count) / Double(nodes.count)
        let isPair = edges.allSatisfy { other in
            other.source == edge.source && other.target == edge.target
                || Set([other.source, other.target]).isDisjoint(with: [edge.source, edge.target])
        }
        let share = isPair ? 1 : min(1.3, max(0.8, 0.65 + 0.22 * density))
        return 10 + (ends[0] + ends[1] + Self.width(of: edge.labelLines, size: 9) + 14) * share
    }

    /// Width of the longest line, by an average width of letters.
    private static func width(of lines: [String], size: Int) -> Double {
        Double(lines.map(\.unicodeScalars.count).max() ?? 0) * Double(size) * 0.52
    }

    private static func inches(_ points: Double) -> String {
        let hundredths = Int((points / 0.72).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}

extension NodeStyle {
    /// Space around a label in inches; shapes with slanting sides bring room of their own.
    fileprivate var labelMargin: String {
        switch shape {
        case .box, .note, .tab: "0.11,0.055"
        case .ellipse: "0.04,0.02"
        case .hexagon: "0.02,0"
        }
    }

    /// Value of Graphviz's attribute `style`.
    fileprivate var layoutStyle: String {
        switch outline {
        case .single, .double: "filled"
        case .dashed: "filled,dashed"
        case .rounded: "filled,rounded"
        }
    }
}
