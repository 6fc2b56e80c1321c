import EventModel

/// Title, legend and note around a map on a page: where each stands, in points from the page's upper left corner.
///
/// Text widths are estimated generously, since the library measures them only when it draws.
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

    static let sampleWidth = 26.0
    static let sampleHeight = 11.0

    private static let titleSize = 14.0
    private static let textSize = 9.5
    private static let rowHeight = 17.0
    private static let inset = 4.0
    private static let narrowestPage = 300.0

    private(set) var lines: [Line] = []
    private(set) var samples: [Sample] = []
    /// Width that the page needs.
    let width: Double
    /// Height of what stands above the map.
    private(set) var headHeight = 0.0
    /// Height of what stands below the map.
    private(set) var footHeight = 0.0

    /// Lays title, legend and note out around a map of this size.
    init(of drawing: GraphDrawing, mapWidth: Double, mapHeight: Double) {
        let hasCaption = drawing.showsTitle || !drawing.legend.isEmpty || drawing.note != nil
        width = hasCaption ? max(mapWidth, Self.narrowestPage) : mapWidth
        if drawing.showsTitle { addTitle(drawing.title) }
        var y = headHeight + mapHeight + (hasCaption ? 12 : 0)
        addLegend(drawing.legend, below: &y)
        if let note = drawing.note { addNote(note, below: &y) }
        footHeight = y - headHeight - mapHeight
    }

    private mutating func addTitle(_ title: String) {
        var y = 0.0
        for part in Self.wrapped(title, size: Self.titleSize, width: width - 2 * Self.inset) {
            lines.append(line(part, size: Self.titleSize, isBold: true, x: Self.inset, y: y + 9))
            y += 19
        }
        headHeight = y + 8
    }

    private mutating func addLegend(_ legend: [LegendEntry], below y: inout Double) {
        guard !legend.isEmpty else { return }
        let longest = legend.map { Self.textWidth(LabelText.plain($0.label), size: Self.textSize) }.max() ?? 0
        let columnWidth = Self.sampleWidth + 20 + longest
        let columns = max(1, Int((width - Self.inset) / columnWidth))
        for (position, entry) in legend.enumerated() {
            let x = Self.inset + Double(position % columns) * columnWidth
            let center = y + (Double(position / columns) + 0.5) * Self.rowHeight
            samples.append(Sample(symbol: entry.symbol, x: x, y: center))
            lines.append(
                line(entry.label, size: Self.textSize, isBold: false, x: x + Self.sampleWidth + 7, y: center))
        }
        y += Double((legend.count + columns - 1) / columns) * Self.rowHeight
    }

    private mutating func addNote(_ note: String, below y: inout Double) {
        y += 4
        for part in Self.wrapped(note, size: Self.textSize, width: width - 2 * Self.inset) {
            lines.append(line(part, size: Self.textSize, isBold: false, x: Self.inset, y: y + 7))
            y += 14
        }
    }

    private func line(_ text: String, size: Double, isBold: Bool, x: Double, y: Double) -> Line {
        let text = LabelText.plain(text)
        return Line(text: text, size: size, isBold: isBold, x: x, y: y, width: 1.3 * Self.textWidth(text, size: size))
    }

    /// Width of a text, estimated: a letter takes three fifths of its height on average, an ideograph all of it.
    private static func textWidth(_ text: String, size: Double) -> Double {
        size * text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 1.1 : 0.58) }
    }

    /// The text in lines that fit the width by estimate; a single long word stays whole.
    private static func wrapped(_ text: String, size: Double, width: Double) -> [String] {
        var lines: [String] = []
        for word in LabelText.plain(text).split(separator: " ") {
            if let last = lines.last, textWidth("\(last) \(word)", size: size) <= width {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }
}
