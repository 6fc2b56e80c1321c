import EventModel

/// Turns what libgvc draws into an SVG for reports.
struct SVGComposer {
    let drawing: GraphDrawing

    /// The finished document, checked against the allow-list.
    func document(from markup: String) throws(RenderingError) -> String { try document(from: Array(markup.utf8)) }

    /// The same from the UTF-8 bytes that the library wrote.
    func document(from markup: [UInt8]) throws(RenderingError) -> String {
        var picture = try LibraryPicture(markup)
        let parts = parts
        if drawing.engine != .dot { picture.placeEdgeLabels() }
        var body = ""
        body.reserveCapacity(markup.count * 2)
        for group in picture.groups {
            append(group, group.attribute("id").flatMap { parts[$0] }, to: &body)
        }
        let document = framed(body, frame: picture.frame, viewBox: picture.viewBox)
        try SVGAllowList.check(document)
        return document
    }

    /// Whether a reader can follow a link of the picture.
    private var hasLinks: Bool { drawing.edges.contains { $0.link != nil } }

    /// What belongs to a group of shapes beside the shapes.
    private enum Part {
        case node(DrawnNode)
        case edge(DrawnEdge)
    }

    private var parts: [String: Part] {
        var parts: [String: Part] = [:]
        for (position, node) in drawing.nodes.enumerated() {
            parts[drawing.identifier(ofNode: position)] = .node(node)
        }
        for (position, edge) in drawing.edges.enumerated() {
            parts[drawing.identifier(ofEdge: position)] = .edge(edge)
        }
        return parts
    }

    private func append(_ group: LibraryPicture.Group, _ part: Part?, to body: inout String) {
        var attributes = group.attributes
        var isLinked = false
        switch part {
        case .node(let node):
            if hasLinks { attributes += Self.image(LabelText.plain(node.accessibleTitle)) }
            open("g", attributes, to: &body)
            body += "<title>\(LabelText.plain(node.accessibleTitle).markupEscaped)</title>\n"
        case .edge(let edge):
            let title = LabelText.plain(edge.accessibleTitle)
            let description = edge.accessibleDescription.map(LabelText.plain)
            if let link = edge.link {
                isLinked = true
                body += """
                    <a href="\(link.description.markupEscaped)" aria-label="\
                    \([title, description].compactMap(\.self).joined(separator: " – ").markupEscaped)">
                    """
            } else if hasLinks {
                attributes += Self.image(title)
            }
            open("g", attributes, to: &body)
            body += "<title>\(title.markupEscaped)</title>\n"
            if let description { body += "<desc>\(description.markupEscaped)</desc>\n" }
        case nil:
            open("g", attributes, to: &body)
        }
        if isLinked, let line = group.shapes.first(where: { $0.name == "path" }), let data = line["d"] {
            // A line of one point is hard to hit.
            body += "<path class=\"hit\" d=\"\(data)\" fill=\"none\" stroke=\"none\" stroke-width=\"11\" "
            body += "pointer-events=\"stroke\"/>\n"
        }
        var textCount = 0
        for shape in group.shapes {
            if shape.name == "text" { textCount += 1 }
            append(shape, of: part, line: textCount, to: &body)
        }
        if case .edge(let edge) = part, edge.style.isStruck { body += Self.strike(through: group) }
        body += isLinked ? "</g></a>\n" : "</g>\n"
    }

    /// What makes a group one image for a screen reader.
    private static func image(_ label: String) -> [MarkupAttribute] {
        [
            MarkupAttribute(name: "role", value: "img"),
            MarkupAttribute(name: "aria-label", value: label.markupEscaped),
        ]
    }

    /// Appends a shape, or the given line of the label.
    private func append(
        _ shape: LibraryPicture.Shape, of part: Part?, line: Int, to body: inout String
    ) {
        var shape = shape
        if shape.name == "text" {
            switch part {
            case .edge(let edge) where edge.style.isStruck: shape.set("text-decoration", to: "line-through")
            case .node(let node) where line > node.labelLines.count - node.remarkLineCount:
                shape.set("font-style", to: "italic")
            default: break
            }
        } else if shape["class"] == nil {
            // Dark mode paints by class: an empty shape must not be filled.
            shape.attributes.insert(
                MarkupAttribute(name: "class", value: shape["fill"] == "none" ? "line" : "line full"), at: 0)
        }
        open(shape.name, shape.attributes, isEmpty: shape.text == nil, to: &body)
        if let text = shape.text { body += "\(text)</\(shape.name)>" }
        body += "\n"
    }

    /// Two short strokes across a line whose label does not tell that it is denied.
    private static func strike(through group: LibraryPicture.Group) -> String {
        guard !group.shapes.contains(where: { $0.name == "text" }),
            let path = group.shapes.first(where: { $0.name == "path" }),
            let curve = PlaneCurve(bezier: path.controlPoints)
        else { return "" }
        let center = curve.point(at: 0.5)
        let number = SVGNumber.text
        let data = [-1.0, 1].map { slope in
            "M\(number(center.x - 4)),\(number(center.y - 4 * slope))L\(number(center.x + 4)),\(number(center.y + 4 * slope))"
        }
        let color = EdgeStyle.Tone.muted.lightColor.hexadecimal
        return "<path class=\"line\" d=\"\(data.joined())\" fill=\"none\" stroke=\"\(color)\" stroke-width=\"1.6\"/>\n"
    }

    private func open(
        _ name: String, _ attributes: [MarkupAttribute], isEmpty: Bool = false, to body: inout String
    ) {
        body += "<"
        body += name
        for attribute in attributes {
            // A quotation mark inside single quotes would end the value here.
            let value = attribute.value
            body += " "
            body += attribute.name
            body += "=\""
            body +=
                value.utf8.contains(UInt8(ascii: "\""))
                ? value.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "&quot;") : value
            body += "\""
        }
        body += isEmpty ? "/>" : ">"
    }

    private func framed(_ body: String, frame: [MarkupAttribute], viewBox: [Double]) -> String {
        let caption = SVGCaption(of: drawing, mapWidth: viewBox[2], mapHeight: viewBox[3])
        let height = caption.headHeight + viewBox[3] + caption.footHeight
        let number = SVGNumber.text
        // The map stands in the middle where title or legend are wider. The library's own frame moves its lower left
        // corner into the view box.
        let shiftX = (caption.width - viewBox[2]) / 2 - viewBox[0]
        let shiftY = caption.headHeight - viewBox[1]
        let identifier = drawing.identifier
        let title = LabelText.plain(drawing.title).markupEscaped
        let summary = LabelText.plain(drawing.summary).markupEscaped
        let inner = frame.map { " \($0.name)=\"\($0.value)\"" }.joined()
        return """
            <svg xmlns="http://www.w3.org/2000/svg" id="\(identifier)_svg" class="relation-map" viewBox="0 0 \
            \(number(caption.width)) \(number(height))" style="width:\(number(caption.width))pt;max-width:100%;height:auto" \
            role="\(hasLinks ? "group" : "img")" lang="\(drawing.language)" \
            aria-labelledby="\(identifier)_title \(identifier)_desc">
            <title id="\(identifier)_title">\(title)</title>
            <desc id="\(identifier)_desc">\(summary)</desc>
            <style>\(SVGStyleSheet(drawing: drawing).text)</style>
            <rect class="ground" x="0" y="0" width="\(number(caption.width))" height="\(number(height))" fill="#ffffff"/>
            <g transform="translate(\(number(shiftX)) \(number(shiftY)))"><g\(inner)>
            \(body)</g></g>
            \(caption.markup)</svg>

            """
    }
}

/// Numbers as a picture writes them.
enum SVGNumber {
    /// A number with at most two decimals, without exponent.
    static func text(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let sign = hundredths < 0 ? "-" : ""
        let (whole, fraction) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
        return fraction == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(fraction < 10 ? "0" : "")\(fraction)"
    }
}
