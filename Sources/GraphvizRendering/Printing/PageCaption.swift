import EventModel
import Foundation

/// Title, legend and note around a map on a page: where each stands, in points from the page's upper left corner.
///
/// Text widths are estimated, since the library measures them only when it draws.
struct PageCaption {
    /// A line of text.
    struct Line: Hashable {
        let text: String
        let size: Double
        let isBold: Bool
        /// Where the text begins.
        let x: Double
        /// Middle of the line.
        let y: Double
        /// Room that the text takes at most.
        let width: Double
    }

    /// A sample of a node or an edge, before the line that explains it.
    struct Sample: Hashable {
        let symbol: LegendEntry.Symbol
        /// Where the sample begins.
        let x: Double
        /// Middle of the sample.
        let y: Double
    }

    private static let titleSize = 14.0
    private static let textSize = 9.0
    private static let rowHeight = 17.0
    private static let sampleGap = 6.0
    private static let columnGap = 14.0
    private static let inset = 4.0
    private static let narrowestPage = 300.0
    /// Width of a map that is printed in its own size.
    private static let pageWidth = 640.0

    private(set) var lines: [Line] = []
    private(set) var samples: [Sample] = []
    /// Width that the page needs.
    let width: Double
    /// Height of what stands above the map.
    private(set) var headHeight = 0.0
    /// Height of what stands below the map.
    private(set) var footHeight = 0.0
    /// Size of letters and samples by their normal size, at least 1: a wide map is made smaller when it is printed.
    let scale: Double

    /// Lays title, legend and note out around a map of this size.
    init(of drawing: GraphDrawing, mapWidth: Double, mapHeight: Double) {
        let hasCaption = drawing.showsTitle || !drawing.legend.isEmpty || drawing.note != nil
        width = hasCaption ? max(mapWidth, Self.narrowestPage) : mapWidth
        scale = max(1, pow(width / Self.pageWidth, 0.8))
        if drawing.showsTitle { addTitle(drawing.title) }
        guard hasCaption else { return }
        var y = headHeight + mapHeight + 12 * scale
        let nodes = drawing.legend.filter(\.isNode)
        let edges = drawing.legend.filter { !$0.isNode }
        let longest = drawing.legend.map { TextWidth.of(LabelText.plain($0.label), size: Self.textSize) }.max() ?? 0
        let columnWidth = (LegendSymbol.width + Self.sampleGap + longest + Self.columnGap) * scale
        for group in [nodes, edges] { addRows(of: group, columnWidth: columnWidth, below: &y) }
        if let note = drawing.note { addNote(note, below: &y) }
        footHeight = y - headHeight - mapHeight
    }

    private mutating func addTitle(_ title: String) {
        var y = 0.0
        for part in wrapped(title, size: Self.titleSize * scale) {
            addLine(part, size: Self.titleSize, isBold: true, x: Self.inset * scale, y: y + 9 * scale)
            y += 19 * scale
        }
        headHeight = y + 8 * scale
    }

    private mutating func addRows(of entries: [LegendEntry], columnWidth: Double, below y: inout Double) {
        guard !entries.isEmpty else { return }
        let columns = max(1, Int((width - Self.inset * scale) / columnWidth))
        for (position, entry) in entries.enumerated() {
            let x = Self.inset * scale + Double(position % columns) * columnWidth
            let center = y + (Double(position / columns) + 0.5) * Self.rowHeight * scale
            samples.append(Sample(symbol: entry.symbol, x: x, y: center))
            addLine(
                entry.label, size: Self.textSize, isBold: false,
                x: x + (LegendSymbol.width + Self.sampleGap) * scale, y: center)
        }
        y += Double((entries.count + columns - 1) / columns) * Self.rowHeight * scale
    }

    private mutating func addNote(_ note: String, below y: inout Double) {
        y += 4 * scale
        for part in wrapped(note, size: Self.textSize * scale) {
            addLine(part, size: Self.textSize, isBold: false, x: Self.inset * scale, y: y + 7 * scale)
            y += 14 * scale
        }
    }

    private mutating func addLine(_ text: String, size: Double, isBold: Bool, x: Double, y: Double) {
        let text = LabelText.plain(text)
        let size = size * scale
        // Whatever font is found, the text fits.
        let width = 1.3 * TextWidth.of(text, size: size)
        lines.append(Line(text: text, size: size, isBold: isBold, x: x, y: y, width: width))
    }

    /// The text in lines that fit the page by estimate; a single long word stays whole.
    private func wrapped(_ text: String, size: Double) -> [String] {
        let room = width - 2 * Self.inset * scale
        var lines: [String] = []
        for word in LabelText.plain(text).split(separator: " ") {
            if let last = lines.last, TextWidth.of("\(last) \(word)", size: size) <= room {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }
}

extension LegendEntry {
    fileprivate var isNode: Bool { if case .node = symbol { true } else { false } }
}
