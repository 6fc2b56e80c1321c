import EventModel

/// Turns what libgvc draws into an SVG for reports.
struct SVGComposer {
    let drawing: GraphDrawing

    /// The finished document, checked against the allow-list.
    func document(from markup: String) throws(RenderingError) -> String {
        var scanner = MarkupScanner(markup)
        var body = ""
        body.reserveCapacity(markup.utf8.count)
        var viewBox: [Double]?
        var pendingTitle: String?
        let titles = accessibleTitles
        while let token = try scanner.next() {
            switch token {
            case .start("svg", let attributes, _):
                viewBox = try Self.viewBox(in: attributes)
            case .end("svg"): break
            case .start("title", _, _):
                // Replaced as a whole: the library wrote the node's internal name.
                while let inner = try scanner.next(), inner != .end(name: "title") {}
                if let title = pendingTitle { body += "<title>\(title.markupEscaped)</title>" }
                pendingTitle = nil
            case .start("g", let attributes, let isEmpty):
                let identifier = attributes.first { $0.name == "id" }?.value
                pendingTitle = identifier.flatMap { titles[$0] }
                try append("g", attributes, isEmpty: isEmpty, to: &body)
            case .start(let name, let attributes, let isEmpty):
                let kept = attributes.filter { $0.name != "xml:space" }
                try append(name, kept, isEmpty: isEmpty, to: &body)
            case .end(let name): body += "</\(name)>"
            case .text(let text): if viewBox != nil { body += text }
            }
        }
        guard let viewBox else { throw .unexpectedMarkup(reason: "no svg element") }
        let document = framed(body, viewBox: viewBox)
        try SVGAllowList.check(document)
        return document
    }

    private var accessibleTitles: [String: String] {
        var titles: [String: String] = [:]
        for (position, node) in drawing.nodes.enumerated() {
            titles[drawing.identifier(ofNode: position)] = LabelText.plain(node.accessibleTitle)
        }
        for (position, edge) in drawing.edges.enumerated() {
            titles[drawing.identifier(ofEdge: position)] = LabelText.plain(edge.accessibleTitle)
        }
        return titles
    }

    private func append(
        _ name: String, _ attributes: [MarkupAttribute], isEmpty: Bool, to body: inout String
    ) throws(RenderingError) {
        try SVGAllowList.check(name, attributes)
        body += "<\(name)"
        for attribute in attributes {
            // A quotation mark inside single quotes would end the value here.
            body +=
                " \(attribute.name)=\"\(attribute.value.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "&quot;"))\""
        }
        body += isEmpty ? "/>" : ">"
    }

    private static func viewBox(in attributes: [MarkupAttribute]) throws(RenderingError) -> [Double] {
        let value = attributes.first { $0.name == "viewBox" }?.value ?? ""
        let numbers = value.split(separator: " ").compactMap { Double($0) }
        guard numbers.count == 4, numbers.allSatisfy(\.isFinite), numbers[2] > 0, numbers[3] > 0 else {
            throw .unexpectedMarkup(reason: "the view box “\(value)”")
        }
        return numbers
    }

    private func framed(_ body: String, viewBox: [Double]) -> String {
        let caption = SVGCaption(of: drawing, mapWidth: viewBox[2], mapHeight: viewBox[3])
        let height = caption.headHeight + viewBox[3] + caption.footHeight
        let number = SVGCaption.number
        // The map stands in the middle where title or legend are wider.
        let shiftX = (caption.width - viewBox[2]) / 2 - viewBox[0]
        let shiftY = caption.headHeight - viewBox[1]
        let identifier = drawing.identifier
        let title = LabelText.plain(drawing.title).markupEscaped
        let summary = LabelText.plain(drawing.summary).markupEscaped
        return """
            <svg xmlns="http://www.w3.org/2000/svg" id="\(identifier)_svg" viewBox="0 0 \(number(caption.width)) \
            \(number(height))" style="width:\(number(caption.width))pt;max-width:100%;height:auto" role="img" \
            lang="\(drawing.language)" aria-labelledby="\(identifier)_title \(identifier)_desc">
            <title id="\(identifier)_title">\(title)</title>
            <desc id="\(identifier)_desc">\(summary)</desc>
            <style>\(SVGStyleSheet(drawing: drawing).text)</style>
            <rect class="ground" x="0" y="0" width="\(number(caption.width))" height="\(number(height))" fill="#ffffff"/>
            <g transform="translate(\(number(shiftX)) \(number(shiftY)))">\(body.trimmedOfNewlines)</g>
            \(caption.markup)</svg>

            """
    }
}

extension String {
    /// The text without line breaks at its ends.
    fileprivate var trimmedOfNewlines: Substring {
        var text = self[...]
        while text.first?.isNewline == true { text.removeFirst() }
        while text.last?.isNewline == true { text.removeLast() }
        return text
    }
}
