import EventModel
import Foundation

/// Title, legend and note of a picture, drawn around the map in the coordinates of its view box.
///
/// A picture shrinks to the width of a page; the caption of a wide map is therefore larger, so that it is read on paper
/// too. Text widths are estimated, since no font is measured here.
struct SVGCaption {
    /// Markup of title, legend and note.
    private(set) var markup = ""
    /// Width that the whole picture needs, in points.
    let width: Double
    /// Height of what stands above the map, in points.
    private(set) var headHeight = 0.0
    /// Height of what stands below the map, in points.
    private(set) var footHeight = 0.0

    /// Size of the letters by their normal size, at least 1.
    private let scale: Double

    private static let textSize = 9.0
    private static let titleSize = 14.0
    private static let rowHeight = 17.0
    private static let inset = 10.0
    /// Gap between a sample and its words, and between two columns.
    private static let symbolGap = 6.0
    private static let columnGap = 14.0
    /// Width of a map that is shown in its own size in a column of text.
    private static let pageWidth = 640.0
    private static let narrowest = 300.0

    /// Lays title, legend and note out around a map of this size.
    init(of drawing: GraphDrawing, mapWidth: Double, mapHeight: Double) {
        let hasCaption = drawing.showsTitle || !drawing.legend.isEmpty || drawing.note != nil
        width = hasCaption ? max(mapWidth, Self.narrowest) : mapWidth
        scale = max(1, pow(width / Self.pageWidth, 0.8))
        if drawing.showsTitle { addTitle(LabelText.plain(drawing.title)) }
        guard hasCaption else { return }
        let start = headHeight + mapHeight
        var y = start + 6 * scale
        let (nodes, edges) = Self.groups(of: drawing.legend)
        let columnWidth = columnWidth(for: drawing.legend)
        for group in [nodes, edges] { addRows(of: group, columnWidth: columnWidth, below: &y) }
        if let note = drawing.note {
            let size = Self.textSize * scale
            for part in wrapped(LabelText.plain(note), size: size) {
                y += 14 * scale
                addLine(part, size: size, isBold: false, x: Self.inset * scale, y: y)
            }
            y += 4 * scale
        }
        footHeight = y - start + 6 * scale
    }

    private mutating func addTitle(_ title: String) {
        let size = Self.titleSize * scale
        var y = Self.inset * scale
        for part in wrapped(title, size: size) {
            y += 16 * scale
            addLine(part, size: size, isBold: true, x: Self.inset * scale, y: y)
        }
        headHeight = y + 6 * scale
    }

    /// Samples of actors and samples of ties, which begin a row of their own.
    private static func groups(of legend: [LegendEntry]) -> (nodes: [LegendEntry], edges: [LegendEntry]) {
        var groups: (nodes: [LegendEntry], edges: [LegendEntry]) = ([], [])
        for entry in legend {
            if case .node = entry.symbol { groups.nodes.append(entry) } else { groups.edges.append(entry) }
        }
        return groups
    }

    private func columnWidth(for legend: [LegendEntry]) -> Double {
        let longest = legend.map { TextWidth.of(LabelText.plain($0.label), size: Self.textSize) }.max() ?? 0
        return (LegendSymbol.width + Self.symbolGap + longest + Self.columnGap) * scale
    }

    private mutating func addRows(of entries: [LegendEntry], columnWidth: Double, below y: inout Double) {
        guard !entries.isEmpty else { return }
        let size = Self.textSize * scale
        let inset = Self.inset * scale
        let columns = max(1, Int((width - inset) / columnWidth))
        for (position, entry) in entries.enumerated() {
            let x = inset + Double(position % columns) * columnWidth
            let center = y + (Double(position / columns) + 0.5) * Self.rowHeight * scale
            markup += LegendSymbol(symbol: entry.symbol).markup(x: x, center: center, scale: scale)
            addLine(
                LabelText.plain(entry.label), size: size, isBold: false,
                x: x + (LegendSymbol.width + Self.symbolGap) * scale, y: center + size * 0.35)
        }
        y += Double((entries.count + columns - 1) / columns) * Self.rowHeight * scale
    }

    private mutating func addLine(_ text: String, size: Double, isBold: Bool, x: Double, y: Double) {
        let number = SVGNumber.text
        markup += """
            <text class="caption" x="\(number(x))" y="\(number(y))" font-family="Helvetica,Arial,sans-serif" \
            font-size="\(number(size))" font-weight="\(isBold ? "bold" : "normal")" \
            fill="#374151">\(text.markupEscaped)</text>

            """
    }

    /// The text in lines that fit the width by estimate; a single long word stays whole.
    private func wrapped(_ text: String, size: Double) -> [String] {
        let room = width - 2 * Self.inset * scale
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, TextWidth.of("\(last) \(word)", size: size) <= room {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }
}
