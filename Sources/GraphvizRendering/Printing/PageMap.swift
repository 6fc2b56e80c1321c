import EventModel

/// A map as its layout placed it, in points; y grows upwards, as everywhere in the library.
struct PageMap {
    /// Lower left and upper right corner of the map.
    let left: Double
    let bottom: Double
    let right: Double
    let top: Double
    /// Middle of each edge's label; nil where there is none, or no room for it.
    let labelCenters: [PlanePoint?]

    /// Reads where the library placed a drawing, and places the labels of lines that it leaves to chance.
    init(of drawing: GraphDrawing, placement: Placement) throws(RenderingError) {
        let corners = placement.bounds.split(separator: ",").compactMap { Double($0) }
        guard corners.count == 4, corners.allSatisfy(\.isFinite), placement.nodes.count == drawing.nodes.count,
            placement.edges.count == drawing.edges.count
        else { throw .unexpectedMarkup(reason: "the bounds “\(placement.bounds)”") }
        (left, bottom, right, top) = (corners[0], corners[1], corners[2], corners[3])
        guard drawing.engine != .dot else {
            labelCenters = placement.edges.map { Self.points(in: $0.labelPosition).first }
            return
        }
        // As in an SVG, whose y grows downwards: labels stand at the same places in every format.
        let boxes = placement.nodes.compactMap { node in
            Self.points(in: node.position).first.map { center in
                PlaneBox(
                    center: PlanePoint(x: center.x, y: -center.y), width: 72 * (Double(node.width) ?? 0),
                    height: 72 * (Double(node.height) ?? 0))
            }
        }
        var owners: [Int] = []
        var lines: [EdgeLabelPlacement.Line] = []
        for (position, edge) in placement.edges.enumerated() {
            guard let curve = PlaneCurve(bezier: Self.curve(edge.curve).map { PlanePoint(x: $0.x, y: -$0.y) }) else {
                continue
            }
            owners.append(position)
            lines.append(EdgeLabelPlacement.Line(curve: curve, label: Self.labelSize(of: drawing.edges[position])))
        }
        var centers = [PlanePoint?](repeating: nil, count: drawing.edges.count)
        for (box, owner) in zip(EdgeLabelPlacement(nodes: boxes, lines: lines).boxes(), owners) {
            centers[owner] = box.map { PlanePoint(x: $0.center.x, y: -$0.center.y) }
        }
        labelCenters = centers
    }

    /// Width and height of an edge's label; nil without a label.
    static func labelSize(of edge: DrawnEdge) -> (width: Double, height: Double)? {
        guard !edge.labelLines.isEmpty else { return nil }
        let size = 9.0
        let width = edge.labelLines.map { TextWidth.of($0, size: size) }.max() ?? 0
        return (width + 4, Double(edge.labelLines.count) * size * 1.12 + 1)
    }

    /// The control points of a line, without the tips of its end marks.
    private static func curve(_ text: String) -> [PlanePoint] {
        let controls = text.split(separator: " ").filter { !$0.hasPrefix("e,") && !$0.hasPrefix("s,") }
        return controls.flatMap { points(in: String($0)) }
    }

    /// The points `x,y` of a text.
    private static func points(in text: String) -> [PlanePoint] {
        text.split(separator: " ").compactMap { pair in
            let numbers = pair.split(separator: ",").compactMap { Double($0) }
            return numbers.count >= 2 ? PlanePoint(x: numbers[0], y: numbers[1]) : nil
        }
    }
}
