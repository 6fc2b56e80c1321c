import EventModel

/// The style sheet of a picture: the ground, the halo of edge labels, the colours of dark mode.
///
/// Every rule is bound to the picture's own identifier, because a sheet inside an inline SVG holds for the whole page.
struct SVGStyleSheet {
    let drawing: GraphDrawing

    var text: String {
        let root = "#\(drawing.identifier)_svg"
        var rules = [
            "\(root) .ground{fill:#ffffff}",
            "\(root) .edge text{paint-order:stroke;stroke:#ffffff;stroke-width:3px;stroke-linejoin:round}",
            "\(root) .caption{fill:#374151}",
        ]
        var dark = [
            "\(root) .ground{fill:#14181d}",
            "\(root) .edge text{stroke:#14181d}",
            "\(root) .caption{fill:#d1d5db}",
        ]
        let legendNodes = drawing.legend.compactMap { entry in
            if case .node(let style) = entry.symbol { style } else { nil }
        }
        let nodeStyles = Set(drawing.nodes.map(\.style)).union(legendNodes)
        for style in NodeStyle.allCases where nodeStyles.contains(style) {
            let palette = style.darkPalette
            let shapes = ["path", "polygon", "ellipse", "rect"].map { "\(root) .\(style.rawValue) \($0)" }
            dark.append(
                shapes.joined(separator: ",")
                    + "{fill:\(palette.fill.hexadecimal);stroke:\(palette.line.hexadecimal)}")
            dark.append("\(root) .\(style.rawValue) polyline{stroke:\(palette.line.hexadecimal)}")
            dark.append("\(root) .\(style.rawValue) text{fill:\(palette.text.hexadecimal)}")
        }
        let legendTones = drawing.legend.compactMap { entry in
            if case .edge(let style) = entry.symbol { style.tone } else { nil }
        }
        let tones = Set(drawing.edges.map(\.style.tone)).union(legendTones)
        for tone in EdgeStyle.Tone.allCases where tones.contains(tone) {
            let color = tone.darkColor.hexadecimal
            let tie = "\(root) .tie.\(tone.rawValue)"
            dark.append("\(tie) path,\(tie) polygon,\(tie) polyline{stroke:\(color)}")
            dark.append("\(tie) polygon,\(tie) text{fill:\(color)}")
        }
        rules.append("@media (prefers-color-scheme:dark){\(dark.joined())}")
        return rules.joined(separator: "\n")
    }
}
