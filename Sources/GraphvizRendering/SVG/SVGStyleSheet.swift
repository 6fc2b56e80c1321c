import EventModel

/// The style sheet of a picture: the ground, the halo of edge labels, links, the colours of dark mode.
///
/// Every rule is bound to the picture's own identifier, because a sheet inside an inline SVG holds for the whole page.
/// What prints is always light.
struct SVGStyleSheet {
    let drawing: GraphDrawing

    var text: String {
        let root = "#\(drawing.identifier)_svg"
        let rules = [
            "\(root) .ground,\(root) .paper{fill:#ffffff}",
            "\(root) .edge text{paint-order:stroke;stroke:#ffffff;stroke-width:3px;stroke-linejoin:round}",
            // The halo of a line through letters would wipe them out.
            "\(root) .struck text{stroke:none!important}",
            "\(root) a{cursor:pointer;outline:none}",
            "\(root) a:hover text,\(root) a:focus-visible text{text-decoration:underline}",
            "\(root) a:hover .line,\(root) a:focus-visible .line{stroke-width:3.2px}",
        ]
        switch drawing.theme {
        case .automatic:
            return (rules + ["@media screen and (prefers-color-scheme:dark){\(dark(root).joined())}"])
                .joined(separator: "\n")
        case .light: return rules.joined(separator: "\n")
        case .dark: return (rules + ["@media screen{\(dark(root).joined())}"]).joined(separator: "\n")
        }
    }

    private func dark(_ root: String) -> [String] {
        var rules = [
            "\(root) .ground,\(root) .paper{fill:#14181d}",
            "\(root) .edge text{stroke:#14181d}",
            "\(root) .caption{fill:#d1d5db}",
        ]
        let legendNodes = drawing.legend.compactMap { entry in
            if case .node(let style) = entry.symbol { style } else { nil }
        }
        let nodeStyles = Set(drawing.nodes.map(\.style)).union(legendNodes)
        for style in NodeStyle.allCases where nodeStyles.contains(style) {
            let palette = style.darkPalette
            let name = "\(root) .\(style.rawValue)"
            rules.append("\(name) .line{stroke:\(palette.line.hexadecimal)}")
            rules.append("\(name) .full{fill:\(palette.fill.hexadecimal)}")
            rules.append("\(name) text{fill:\(palette.text.hexadecimal)}")
        }
        let legendTones = drawing.legend.compactMap { entry in
            if case .edge(let style) = entry.symbol { style.tone } else { nil }
        }
        let tones = Set(drawing.edges.map(\.style.tone)).union(legendTones)
        for tone in EdgeStyle.Tone.allCases where tones.contains(tone) {
            let name = "\(root) .tie.\(tone.rawValue)"
            rules.append("\(name) .line{stroke:\(tone.darkColor.hexadecimal)}")
            rules.append("\(name) .full{fill:\(tone.darkColor.hexadecimal)}")
            rules.append("\(name) text{fill:\(tone.darkTextColor.hexadecimal)}")
        }
        return rules
    }
}
