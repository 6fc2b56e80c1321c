import EventModel

/// Title, legend and note of a picture, drawn around the map in the coordinates of its view box.
///
/// Text widths are estimated generously, since no font is measured here.
struct SVGCaption {
    /// Markup of title, legend and note.
    let markup: String
    /// Width that the whole picture needs, in points.
    let width: Double
    /// Height of what stands above the map, in points.
    let headHeight: Double
    /// Height of what stands below the map, in points.
    let footHeight: Double

    private static let textSize = 9.5
    private static let rowHeight = 17.0
    private static let symbolWidth = 26.0
    private static let inset = 10.0

    /// Lays title, legend and note out around a map of this size.
    init(of drawing: GraphDrawing, mapWidth: Double, mapHeight: Double) {
        let hasCaption = drawing.showsTitle || !drawing.legend.isEmpty || drawing.note != nil
        let width = hasCaption ? max(mapWidth, 300) : mapWidth
        var markup = ""
        var y = Self.inset
        func line(_ text: String, size: Double, weight: String, x: Double, y: Double) -> String {
            """
            <text class="caption" x="\(Self.number(x))" y="\(Self.number(y))" \
            font-family="Helvetica,Arial,sans-serif" font-size="\(Self.number(size))" font-weight="\(weight)" \
            fill="#374151">\(text.markupEscaped)</text>

            """
        }
        if drawing.showsTitle {
            for part in Self.wrapped(LabelText.plain(drawing.title), size: 14, width: width - 2 * Self.inset) {
                y += 16
                markup += line(part, size: 14, weight: "bold", x: Self.inset, y: y)
            }
            y += 6
        }
        headHeight = drawing.showsTitle ? y : 0
        let footStart = headHeight + mapHeight
        y = footStart + (hasCaption ? 6 : 0)
        if !drawing.legend.isEmpty {
            let longest = drawing.legend.map { LabelText.plain($0.label).unicodeScalars.count }.max() ?? 0
            let columnWidth = Self.symbolWidth + 14 + Double(longest) * Self.textSize * 0.58
            let columns = max(1, Int((width - Self.inset) / columnWidth))
            for (position, entry) in drawing.legend.enumerated() {
                let x = Self.inset + Double(position % columns) * columnWidth
                let center = y + (Double(position / columns) + 0.5) * Self.rowHeight
                markup += Self.symbol(entry.symbol, x: x, center: center)
                markup += line(
                    LabelText.plain(entry.label), size: Self.textSize, weight: "normal", x: x + Self.symbolWidth + 6,
                    y: center + 3.3)
            }
            y += Double((drawing.legend.count + columns - 1) / columns) * Self.rowHeight
        }
        if let note = drawing.note {
            for part in Self.wrapped(LabelText.plain(note), size: Self.textSize, width: width - 2 * Self.inset) {
                y += 14
                markup += line(part, size: Self.textSize, weight: "normal", x: Self.inset, y: y)
            }
            y += 4
        }
        footHeight = hasCaption ? y - footStart + 6 : 0
        self.markup = markup
        self.width = width
    }

    /// A number with at most two decimals, without exponent.
    static func number(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let sign = hundredths < 0 ? "-" : ""
        let (whole, fraction) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
        return fraction == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(fraction < 10 ? "0" : "")\(fraction)"
    }

    private static func symbol(_ symbol: LegendEntry.Symbol, x: Double, center: Double) -> String {
        switch symbol {
        case .node(let style):
            let palette = style.lightPalette
            let paint =
                "fill=\"\(palette.fill.hexadecimal)\" stroke=\"\(palette.line.hexadecimal)\" stroke-width=\"1.2\""
            let (left, right, top, bottom) = (x, x + symbolWidth, center - 5.5, center + 5.5)
            let shape: String
            switch style.shape {
            case .ellipse:
                shape = """
                    <ellipse cx="\(number(x + symbolWidth / 2))" cy="\(number(center))" rx="\(number(symbolWidth / 2))" \
                    ry="5.5" \(paint)/>
                    """
            case .hexagon:
                shape =
                    "<polygon points=\"\(points([(left, center), (left + 5, top), (right - 5, top), (right, center), (right - 5, bottom), (left + 5, bottom)]))\" \(paint)/>"
            case .note:
                shape =
                    "<polygon points=\"\(points([(left, top), (right - 4, top), (right, top + 4), (right, bottom), (left, bottom)]))\" \(paint)/>"
            case .box:
                shape = """
                    <rect x="\(number(left))" y="\(number(top))" width="\(number(symbolWidth))" height="11" \
                    rx="\(style.isRounded ? 4 : 0)" \(paint)/>
                    """
            }
            return "<g class=\"\(style.rawValue)\">\(shape)</g>\n"
        case .edge(let style):
            let dashes =
                switch style.line {
                case .solid: ""
                case .dashed: " stroke-dasharray=\"5,2\""
                case .dotted: " stroke-dasharray=\"1,3\""
                }
            return """
                <g class="tie \(style.tone.rawValue)"><path d="M\(number(x)),\(number(center))L\(number(x + symbolWidth)),\
                \(number(center))" fill="none" stroke="\(style.tone.lightColor.hexadecimal)" stroke-width="1.8"\(dashes)/></g>

                """
        }
    }

    private static func points(_ corners: [(Double, Double)]) -> String {
        corners.map { "\(number($0.0)),\(number($0.1))" }.joined(separator: " ")
    }

    /// The text in lines that fit the width by estimate; a single long word stays whole.
    private static func wrapped(_ text: String, size: Double, width: Double) -> [String] {
        let limit = max(10, Int(width / (size * 0.58)))
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, last.unicodeScalars.count + 1 + word.unicodeScalars.count <= limit {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }
}
