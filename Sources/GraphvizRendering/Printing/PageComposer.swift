import EventModel

/// Puts a map that was laid out onto a page, with title, legend and note.
///
/// The page is a graph too, in which nothing is left to place: the map's nodes and lines where the layout put them,
/// their labels as boxes of the paper's colour over the lines, samples and texts of the legend around it.
struct PageComposer {
    private let drawing: GraphDrawing
    private let placement: Placement
    private let background: PageBackground
    private let map: PageMap
    private let caption: PageCaption

    private static let fontFamily = "Helvetica,Arial,sans-serif"
    private static let captionColor = "#374151"
    /// Space around everything, in inches.
    private static let padding = 0.15

    private typealias Attributes = [LayoutGraph.Attribute]

    /// Makes the page of a drawing.
    init(drawing: GraphDrawing, placement: Placement, background: PageBackground) throws(RenderingError) {
        self.drawing = drawing
        self.placement = placement
        self.background = background
        map = try PageMap(of: drawing, placement: placement)
        caption = PageCaption(of: drawing, mapWidth: map.right - map.left, mapHeight: map.top - map.bottom)
    }

    /// Left edge of the page, so that the map stands in its middle.
    private var pageLeft: Double { map.left - (caption.width - (map.right - map.left)) / 2 }
    private var pageTop: Double { map.top + caption.headHeight }
    private var pageBottom: Double { map.bottom - caption.footHeight }

    /// Size of a bitmap of the page.
    func pixelSize(resolution: Int) -> (width: Int, height: Int) {
        func pixels(_ points: Double) -> Int {
            Int((min(1e9, points / 72 + 2 * Self.padding) * Double(resolution)).rounded(.up))
        }
        return (pixels(caption.width), pixels(pageTop - pageBottom))
    }

    /// The page as a graph, for a bitmap of a resolution or for PDF.
    func graph(resolution: Int? = nil) -> LayoutGraph {
        // Labels are drawn first, so that none covers an actor.
        var nodes = drawing.edges.indices.flatMap(label)
        let firstActor = nodes.count
        for (position, node) in placement.nodes.enumerated() {
            nodes.append(kept(drawing.attributes(ofNode: position)) + [.init(.pos, node.position)])
        }
        var edges = drawing.edges.enumerated().compactMap { position, edge -> LayoutGraph.Edge? in
            // A line without a curve would be routed anew, past what is known to be safe.
            guard !placement.edges[position].curve.isEmpty else { return nil }
            return LayoutGraph.Edge(
                source: firstActor + edge.source, target: firstActor + edge.target,
                attributes: kept(drawing.attributes(ofEdge: position)) + [.init(.pos, placement.edges[position].curve)])
        }
        addSamples(to: &nodes, &edges)
        nodes += caption.lines.map(text)
        // The library makes the page as large as what stands on it.
        nodes += [position(0, 0), position(caption.width, pageTop - pageBottom)].map(Self.invisibleNode)
        var page: Attributes = [
            .init(.bgcolor, background == .white ? "#ffffff" : "transparent"),
            // Pages would get half an inch of their own otherwise.
            .init(.margin, "0"), .init(.outputorder, "edgesfirst"), .init(.pad, Self.number(Self.padding)),
        ]
        if let resolution { page.append(.init(.dpi, "\(resolution)")) }
        return LayoutGraph(
            engine: .placed, graphAttributes: page, nodeDefaults: kept(drawing.nodeDefaults),
            edgeDefaults: kept(drawing.edgeDefaults), nodes: nodes, edges: edges)
    }

    /// What an attribute of a map means on a page too: identifiers and classes are for SVG alone, distances are for the
    /// layout, and the labels of lines are boxes of their own here.
    private func kept(_ attributes: [LayoutAttribute]) -> Attributes {
        let isEdge = attributes.contains { $0.name == .arrowhead }
        return
            attributes
            .filter { ![.id, .class, .len, .minlen, .weight].contains($0.name) && !(isEdge && $0.name == .label) }
            .map { LayoutGraph.Attribute($0.name, $0.value) }
    }

    /// The label of a line: text on a patch of paper, which keeps other lines from running through it, and a stroke
    /// through the text where the tie is denied.
    private func label(ofEdge edge: Int) -> [Attributes] {
        guard let center = map.labelCenters[edge], let size = PageMap.labelSize(of: drawing.edges[edge]) else {
            return []
        }
        let attributes = drawing.attributes(ofEdge: edge)
        let color = attributes.first { $0.name == .fontcolor }?.value ?? Self.captionColor
        let place = "\(Self.number(center.x)),\(Self.number(center.y))"
        let box: Attributes = [
            .init(.color, "#ffffff00"), .init(.fillcolor, background == .white ? "#ffffffd8" : "#ffffff00"),
            .init(.fontcolor, color), .init(.fontsize, "9"), .init(.height, "0.01"),
            .init(.label, LabelText.graphvizEscaped(drawing.edges[edge].labelLines)), .init(.margin, "0.015,0.005"),
            .init(.penwidth, "0"), .init(.pos, place), .init(.shape, "box"), .init(.style, "filled"),
            .init(.width, "0.01"),
        ]
        guard drawing.edges[edge].style.isStruck else { return [box] }
        let stroke: Attributes = [
            .init(.color, color), .init(.fillcolor, color), .init(.fixedsize, "true"), .init(.height, "0.001"),
            .init(.label, ""), .init(.margin, "0"), .init(.penwidth, "0.3"), .init(.pos, place), .init(.shape, "box"),
            .init(.style, "filled"), .init(.width, Self.number((size.width - 4) / 72)),
        ]
        return [box, stroke]
    }

    private func addSamples(to nodes: inout [Attributes], _ edges: inout [LayoutGraph.Edge]) {
        let length = LegendSymbol.width * caption.scale
        for sample in caption.samples {
            switch sample.symbol {
            case .node(let style):
                nodes.append(sampleNode(style, at: position(sample.x + length / 2, sample.y)))
            case .edge(let style):
                func add(_ attributes: Attributes, from start: (x: Double, y: Double), to end: (x: Double, y: Double)) {
                    edges.append(
                        LayoutGraph.Edge(source: nodes.count, target: nodes.count + 1, attributes: attributes))
                    nodes += [start, end].map { Self.invisibleNode(at: position($0.x, $0.y)) }
                }
                let (start, end) = ((x: sample.x, y: sample.y), (x: sample.x + length, y: sample.y))
                add(sampleEdge(style, from: start, to: end), from: start, to: end)
                guard style.isStruck else { continue }
                let half = 4 * caption.scale
                for slope in [half, -half] {
                    let middle = sample.x + length / 2
                    let (start, end) = ((middle - half, sample.y - slope), (middle + half, sample.y + slope))
                    add(sampleEdge(EdgeStyle(tone: style.tone), from: start, to: end), from: start, to: end)
                }
            }
        }
    }

    private func sampleNode(_ style: NodeStyle, at place: String) -> Attributes {
        let node = DrawnNode(labelLines: [], accessibleTitle: "", style: style)
        let sized: Set<LayoutAttribute.Name> = [.height, .margin, .label]
        let look = GraphDrawing(identifier: drawing.identifier, title: "", nodes: [node]).attributes(ofNode: 0)
        // A second outline is drawn outside of the first.
        let isDouble = style.outline == .double
        let (width, height) = (LegendSymbol.width - (isDouble ? 8 : 0), LegendSymbol.height - (isDouble ? 6 : 0))
        return kept(look.filter { !sized.contains($0.name) }) + [
            .init(.fixedsize, "true"), .init(.height, Self.number(height * caption.scale / 72)), .init(.label, ""),
            .init(.margin, "0"), .init(.pos, place), .init(.width, Self.number(width * caption.scale / 72)),
        ]
    }

    private func sampleEdge(
        _ style: EdgeStyle, from start: (x: Double, y: Double), to end: (x: Double, y: Double)
    ) -> Attributes {
        let node = DrawnNode(labelLines: [], accessibleTitle: "", style: .person)
        let edge = DrawnEdge(source: 0, target: 1, labelLines: [], accessibleTitle: "", style: style)
        let look = GraphDrawing(identifier: drawing.identifier, title: "", nodes: [node, node], edges: [edge])
            .attributes(ofEdge: 0)
        // The line ends where its mark begins, some points before the end.
        let lineEnd = style.arrow == .none ? end.x : end.x - 7 * caption.scale
        let middle = position((start.x + lineEnd) / 2, (start.y + end.y) / 2)
        let tip = style.arrow == .none ? "" : "e,\(position(end.x, end.y)) "
        return kept(look) + [
            .init(.arrowsize, Self.number(0.65 * caption.scale)),
            .init(.pos, "\(tip)\(position(start.x, start.y)) \(middle) \(middle) \(position(lineEnd, end.y))"),
        ]
    }

    private func text(_ line: PageCaption.Line) -> Attributes {
        [
            .init(.fontcolor, Self.captionColor), .init(.fontname, Self.fontFamily + (line.isBold ? " Bold" : "")),
            .init(.fontsize, Self.number(line.size)), .init(.height, "0.1"),
            // The library aligns lines that end so with the left side of their box.
            .init(.label, LabelText.graphvizEscaped([line.text]) + "\\l"), .init(.margin, "0"),
            .init(.pos, position(line.x + line.width / 2, line.y)), .init(.shape, "plaintext"), .init(.style, ""),
            .init(.width, Self.number(line.width / 72)),
        ]
    }

    private static func invisibleNode(at place: String) -> Attributes {
        [
            .init(.fixedsize, "true"), .init(.height, "0.01"), .init(.label, ""), .init(.pos, place),
            .init(.shape, "plaintext"), .init(.style, ""), .init(.width, "0.01"),
        ]
    }

    /// A place of the page as the library writes it, from a distance to the page's left and upper edge.
    private func position(_ x: Double, _ y: Double) -> String {
        "\(Self.number(pageLeft + x)),\(Self.number(pageTop - y))"
    }

    /// A number with at most four decimals, without exponent.
    static func number(_ value: Double) -> String {
        let scaled = Int((value * 10_000).rounded())
        let (whole, fraction) = abs(scaled).quotientAndRemainder(dividingBy: 10_000)
        let digits = String(fraction)
        var decimals = Substring(String(repeating: "0", count: 4 - digits.count) + digits)
        while decimals.last == "0" { decimals.removeLast() }
        return (scaled < 0 ? "-" : "") + "\(whole)" + (decimals.isEmpty ? "" : ".\(decimals)")
    }
}
