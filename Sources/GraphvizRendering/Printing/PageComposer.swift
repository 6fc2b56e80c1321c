import EventModel

/// Puts a map that was laid out onto a page, with title, legend and note.
///
/// The page is a graph too, in which nothing is left to place: the map's nodes and lines where the layout put them,
/// their labels as boxes of the paper's colour over the lines, samples and texts of the legend around it.
struct PageComposer {
    private let drawing: GraphDrawing
    private let placement: Placement
    private let background: PageBackground
    private let caption: PageCaption
    private let bounds: Bounds

    private static let fontFamily = "Helvetica,Arial,sans-serif"
    private static let captionColor = "#374151"
    /// Space around everything, in inches.
    private static let padding = 0.15

    /// Corners of the map, in points; y grows upwards.
    private struct Bounds {
        let left: Double
        let bottom: Double
        let right: Double
        let top: Double

        init?(_ text: String) {
            let numbers = text.split(separator: ",").compactMap { Double($0) }
            guard numbers.count == 4, numbers.allSatisfy(\.isFinite) else { return nil }
            (left, bottom, right, top) = (numbers[0], numbers[1], numbers[2], numbers[3])
        }
    }

    /// Makes the page of a drawing.
    init(drawing: GraphDrawing, placement: Placement, background: PageBackground) throws(RenderingError) {
        guard let bounds = Bounds(placement.bounds), placement.nodePositions.count == drawing.nodes.count,
            placement.edgeCurves.count == drawing.edges.count, placement.labelPositions.count == drawing.edges.count
        else { throw .unexpectedMarkup(reason: "the bounds “\(placement.bounds)”") }
        self.drawing = drawing
        self.placement = placement
        self.background = background
        self.bounds = bounds
        caption = PageCaption(
            of: drawing, mapWidth: bounds.right - bounds.left, mapHeight: bounds.top - bounds.bottom)
    }

    /// Left edge of the page, so that the map stands in its middle.
    private var pageLeft: Double { bounds.left - (caption.width - (bounds.right - bounds.left)) / 2 }
    private var pageTop: Double { bounds.top + caption.headHeight }
    private var pageBottom: Double { bounds.bottom - caption.footHeight }

    /// Size of a bitmap of the page.
    func pixelSize(resolution: Int) -> (width: Int, height: Int) {
        func pixels(_ points: Double) -> Int {
            Int((min(1e9, points / 72 + 2 * Self.padding) * Double(resolution)).rounded(.up))
        }
        return (pixels(caption.width), pixels(pageTop - pageBottom))
    }

    /// The page as a graph, for a bitmap of a resolution or for PDF.
    func graph(resolution: Int? = nil) -> LayoutGraph {
        var nodes: [[LayoutGraph.Attribute]] = []
        // Drawn first, so that a label never covers an actor.
        let labelled = drawing.edges.indices.filter {
            !placement.labelPositions[$0].isEmpty && !drawing.edges[$0].labelLines.isEmpty
        }
        nodes += labelled.map(labelBox)
        let firstActor = nodes.count
        for position in drawing.nodes.indices {
            nodes.append(
                kept(drawing.attributes(ofNode: position)) + [.init(.pos, placement.nodePositions[position])])
        }
        var edges = drawing.edges.enumerated().compactMap { position, edge -> LayoutGraph.Edge? in
            // A line without a curve would be routed anew, past what is known to be safe.
            guard !placement.edgeCurves[position].isEmpty else { return nil }
            return LayoutGraph.Edge(
                source: firstActor + edge.source, target: firstActor + edge.target,
                attributes: kept(drawing.attributes(ofEdge: position), without: .label)
                    + [.init(.pos, placement.edgeCurves[position])])
        }
        addCaption(to: &nodes, &edges)
        // The library makes the page as large as what stands on it.
        nodes += [position(0, 0), position(caption.width, pageTop - pageBottom)].map(Self.invisibleNode)
        var page: [LayoutGraph.Attribute] = [
            .init(.bgcolor, background == .white ? "#ffffff" : "transparent"),
            // Pages would get half an inch of their own otherwise.
            .init(.margin, "0"), .init(.outputorder, "edgesfirst"), .init(.pad, Self.number(Self.padding)),
        ]
        if let resolution { page.append(.init(.dpi, "\(resolution)")) }
        return LayoutGraph(
            engine: .placed, graphAttributes: page, nodeDefaults: kept(drawing.nodeDefaults),
            edgeDefaults: kept(drawing.edgeDefaults), nodes: nodes, edges: edges)
    }

    /// What an attribute of a map means on a page too; identifiers and classes are for SVG alone.
    private func kept(
        _ attributes: [LayoutAttribute], without dropped: LayoutAttribute.Name? = nil
    ) -> [LayoutGraph.Attribute] {
        attributes.filter { ![.id, .class, .minlen, .weight, dropped].contains($0.name) }
            .map { LayoutGraph.Attribute($0.name, $0.value) }
    }

    /// The label of a line: text on a patch of paper, which keeps other lines from running through it.
    private func labelBox(of edge: Int) -> [LayoutGraph.Attribute] {
        let attributes = drawing.attributes(ofEdge: edge)
        let color = attributes.first { $0.name == .fontcolor }?.value ?? Self.captionColor
        let size = (attributes + drawing.edgeDefaults).first { $0.name == .fontsize }?.value ?? "9"
        return [
            .init(.color, "#ffffff00"), .init(.fillcolor, background == .white ? "#ffffffd8" : "#ffffff00"),
            .init(.fontcolor, color), .init(.fontsize, size), .init(.height, "0.01"),
            .init(.label, LabelText.graphvizEscaped(drawing.edges[edge].labelLines)), .init(.margin, "0.015,0.005"),
            .init(.penwidth, "0"), .init(.pos, placement.labelPositions[edge]), .init(.shape, "box"),
            .init(.style, "filled"), .init(.width, "0.01"),
        ]
    }

    private func addCaption(to nodes: inout [[LayoutGraph.Attribute]], _ edges: inout [LayoutGraph.Edge]) {
        for sample in caption.samples {
            switch sample.symbol {
            case .node(let style):
                nodes.append(sampleNode(style, at: position(sample.x + PageCaption.sampleWidth / 2, sample.y)))
            case .edge(let style):
                let ends = [sample.x, sample.x + PageCaption.sampleWidth].map { position($0, sample.y) }
                edges.append(
                    LayoutGraph.Edge(
                        source: nodes.count, target: nodes.count + 1,
                        attributes: [
                            .init(.arrowhead, "none"), .init(.color, style.tone.lightColor.hexadecimal),
                            .init(.dir, "none"), .init(.penwidth, "1.8"),
                            .init(.pos, "\(ends[0]) \(ends[0]) \(ends[1]) \(ends[1])"),
                            .init(.style, style.line.rawValue),
                        ]))
                nodes += ends.map(Self.invisibleNode)
            }
        }
        for line in caption.lines {
            nodes.append([
                .init(.fontcolor, Self.captionColor), .init(.fontname, Self.fontFamily + (line.isBold ? " Bold" : "")),
                .init(.fontsize, Self.number(line.size)), .init(.height, "0.1"),
                // The library aligns lines that end so with the left side of their box.
                .init(.label, LabelText.graphvizEscaped([line.text]) + "\\l"), .init(.margin, "0"),
                .init(.pos, position(line.x + line.width / 2, line.y)), .init(.shape, "plaintext"),
                .init(.style, ""), .init(.width, Self.number(line.width / 72)),
            ])
        }
    }

    private func sampleNode(_ style: NodeStyle, at position: String) -> [LayoutGraph.Attribute] {
        let palette = style.lightPalette
        return [
            .init(.color, palette.line.hexadecimal), .init(.fillcolor, palette.fill.hexadecimal),
            .init(.fixedsize, "true"), .init(.height, Self.number(PageCaption.sampleHeight / 72)), .init(.label, ""),
            .init(.margin, "0"), .init(.penwidth, "1.2"), .init(.pos, position),
            .init(.shape, style.shape.rawValue), .init(.style, style.isRounded ? "filled,rounded" : "filled"),
            .init(.width, Self.number(PageCaption.sampleWidth / 72)),
        ]
    }

    private static func invisibleNode(at position: String) -> [LayoutGraph.Attribute] {
        [
            .init(.fixedsize, "true"), .init(.height, "0.01"), .init(.label, ""), .init(.pos, position),
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
