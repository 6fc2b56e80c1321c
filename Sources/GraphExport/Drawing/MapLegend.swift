import EventModel

/// What a map's shapes, colours and lines mean, for those that occur in it.
enum MapLegend {
    /// The entries: types of actors, kinds of ties with their end marks, then what the lines tell of status and weight.
    static func entries(nodes: [DrawnNode], edges: [DrawnEdge], _ language: LabelLanguage) -> [LegendEntry] {
        let styles = Set(nodes.map(\.style))
        var entries = NodeStyle.allCases.filter(styles.contains).map { style in
            LegendEntry(symbol: .node(style), label: language.label(of: style))
        }
        let tones = Set(edges.map(\.style.tone))
        entries += EdgeStyle.Tone.allCases.filter { tones.contains($0) && $0 != .muted }.map { tone in
            LegendEntry(symbol: .edge(EdgeStyle(tone: tone, arrow: tone.mark)), label: language.label(of: tone))
        }
        // Shown in the colour of a kind that occurs, since the line alone tells the status.
        let tone = EdgeStyle.Tone.allCases.first { tones.contains($0) && $0 != .muted } ?? .function
        let held = edges.map(\.style).filter { $0.tone != .muted }
        for (line, status) in [(EdgeStyle.Line.dashed, RelationStatus.planned), (.dotted, .possible)]
        where held.contains(where: { $0.line == line }) {
            entries.append(
                LegendEntry(symbol: .edge(EdgeStyle(tone: tone, line: line)), label: language.label(of: status)))
        }
        let over = edges.map(\.style).filter { $0.tone == .muted }
        for (isStruck, status) in [(false, RelationStatus.ended), (true, .denied)]
        where over.contains(where: { $0.isStruck == isStruck }) {
            entries.append(
                LegendEntry(
                    symbol: .edge(EdgeStyle(tone: .muted, isStruck: isStruck)), label: language.label(of: status)))
        }
        if Set(edges.map(\.style.width).filter { $0 > 11 }).count > 0 {
            entries.append(
                LegendEntry(
                    symbol: .edge(EdgeStyle(tone: tone, width: 29)),
                    label: language.text(french: "plusieurs sources", english: "several sources")))
        }
        return entries
    }
}
