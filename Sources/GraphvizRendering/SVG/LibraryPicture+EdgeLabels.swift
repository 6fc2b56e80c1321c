extension LibraryPicture {
    /// Moves every edge's label to where it covers least, and takes those out that fit nowhere.
    mutating func placeEdgeLabels() {
        // Large maps have none: then every line stays where it is.
        guard groups.contains(where: { $0.isEdge && $0.hasText }) else { return }
        var nodeBoxes: [PlaneBox] = []
        var lines: [EdgeLabelPlacement.Line] = []
        var owners: [Int] = []
        for (position, group) in groups.enumerated() {
            let isEdge = group.isEdge
            if isEdge, let path = group.shapes.first(where: { $0.name == "path" }),
                let curve = PlaneCurve(bezier: path.controlPoints)
            {
                lines.append(EdgeLabelPlacement.Line(curve: curve, label: group.labelSize))
                owners.append(position)
            } else if !isEdge,
                let box = PlaneBox(around: group.shapes.filter { $0.name != "text" }.flatMap(\.controlPoints))
            {
                nodeBoxes.append(box)
            }
        }
        let placement = EdgeLabelPlacement(nodes: nodeBoxes, lines: lines)
        let boxes = placement.boxes()
        for (box, owner) in zip(boxes, owners) { groups[owner].moveLabel(to: box) }
        let reordered = placement.drawingOrder(of: boxes).map { groups[owners[$0]] }
        for (place, group) in zip(owners, reordered) { groups[place] = group }
    }
}

extension LibraryPicture.Group {
    fileprivate var isEdge: Bool { attribute("class")?.hasPrefix("edge") == true }
    fileprivate var hasText: Bool { shapes.contains { $0.name == "text" } }

    /// Width and height of the label's lines; nil without a label.
    fileprivate var labelSize: (width: Double, height: Double)? {
        let texts = shapes.filter { $0.name == "text" }
        guard !texts.isEmpty else { return nil }
        let sizes = texts.map { $0.number("font-size") ?? 9 }
        let widths = zip(texts, sizes).map { TextWidth.of(($0.text ?? "").markupUnescaped, size: $1) }
        return ((widths.max() ?? 0) + 4, sizes.reduce(0) { $0 + $1 * 1.12 } + 1)
    }

    /// Moves the label's lines into a box, which is laid below them as a patch of paper; takes them out for nil.
    fileprivate mutating func moveLabel(to box: PlaneBox?) {
        guard let box else {
            shapes.removeAll { $0.name == "text" }
            return
        }
        let center = box.center
        let rows = shapes.indices.filter { shapes[$0].name == "text" }
        for (row, position) in rows.enumerated() {
            let size = shapes[position].number("font-size") ?? 9
            let middle = center.y + (Double(row) - Double(rows.count - 1) / 2) * size * 1.12
            shapes[position].set("x", to: SVGNumber.text(center.x))
            // Letters stand on their base line, about a third of their size below their middle.
            shapes[position].set("y", to: SVGNumber.text(middle + size * 0.33))
        }
        guard let first = rows.first else { return }
        let paper = [
            ("class", "paper"), ("x", SVGNumber.text(box.left)), ("y", SVGNumber.text(box.top)),
            ("width", SVGNumber.text(box.right - box.left)), ("height", SVGNumber.text(box.bottom - box.top)),
            ("rx", "2"), ("fill", "#ffffff"),
        ]
        shapes.insert(
            LibraryPicture.Shape(
                name: "rect", attributes: paper.map { MarkupAttribute(name: $0.0, value: $0.1) }, text: nil),
            at: first)
    }
}
