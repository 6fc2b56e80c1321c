import EventModel

/// What a map's shapes, colours and lines mean, for those that occur in it.
enum MapLegend {
    /// The entries: types of actors, kinds of ties, then ties that do not hold yet.
    static func entries(nodes: [DrawnNode], edges: [DrawnEdge], _ language: LabelLanguage) -> [LegendEntry] {
        let styles = Set(nodes.map(\.style))
        let tones = Set(edges.map(\.style.tone))
        let lines = Set(edges.map(\.style.line))
        var entries = NodeStyle.allCases.filter(styles.contains).map { style in
            LegendEntry(symbol: .node(style), label: language.label(of: style))
        }
        entries += EdgeStyle.Tone.allCases.filter(tones.contains).map { tone in
            LegendEntry(symbol: .edge(EdgeStyle(tone: tone)), label: language.label(of: tone))
        }
        for (line, status) in [(EdgeStyle.Line.dashed, RelationStatus.planned), (.dotted, .possible)]
        where lines.contains(line) {
            entries.append(
                LegendEntry(
                    symbol: .edge(EdgeStyle(tone: .meeting, line: line)), label: language.label(of: status)))
        }
        return entries
    }
}
