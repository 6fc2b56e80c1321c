import EventModel

/// A sample of a node or an edge, drawn before the words that explain it.
struct LegendSymbol {
    let symbol: LegendEntry.Symbol

    /// Width and height of a sample of a legend of letters of normal size.
    static let width = 26.0
    static let height = 11.0

    /// The sample as markup.
    /// - Parameters:
    ///   - x: left edge.
    ///   - center: middle of the row.
    ///   - scale: size of the legend's letters by the normal size.
    func markup(x: Double, center: Double, scale: Double) -> String {
        let origin = "translate(\(SVGNumber.text(x)) \(SVGNumber.text(center))) scale(\(SVGNumber.text(scale)))"
        switch symbol {
        case .node(let style):
            return "<g class=\"\(style.rawValue)\" transform=\"\(origin)\">\(Self.node(style))</g>\n"
        case .edge(let style):
            return "<g class=\"tie \(style.tone.rawValue)\" transform=\"\(origin)\">\(Self.edge(style))</g>\n"
        }
    }

    private static func node(_ style: NodeStyle) -> String {
        let palette = style.lightPalette
        let dashes = style.outline == .dashed ? " stroke-dasharray=\"4,2\"" : ""
        let stroke = " stroke=\"\(palette.line.hexadecimal)\" stroke-width=\"1.2\"\(dashes)/>"
        let paint = " class=\"line full\" fill=\"\(palette.fill.hexadecimal)\"" + stroke
        switch style.shape {
        case .ellipse: return "<ellipse cx=\"13\" cy=\"0\" rx=\"13\" ry=\"5.50\"" + paint
        case .hexagon: return "<polygon points=\"0,0 6,-5.50 20,-5.50 26,0 20,5.50 6,5.50\"" + paint
        case .tab:
            return "<polygon points=\"0,-3 0,-5.50 9,-5.50 9,-3 26,-3 26,5.50 0,5.50\"" + paint
                + "<polyline points=\"0,-3 9,-3\" class=\"line\" fill=\"none\"" + stroke
        case .note:
            return "<polygon points=\"0,-5.50 22,-5.50 26,-1.50 26,5.50 0,5.50\"" + paint
                + "<polyline points=\"22,-5.50 22,-1.50 26,-1.50\" class=\"line\" fill=\"none\"" + stroke
        case .box where style.outline == .double:
            return "<rect x=\"2\" y=\"-3.50\" width=\"22\" height=\"7\"" + paint
                + "<rect x=\"0\" y=\"-5.50\" width=\"26\" height=\"11\" class=\"line\" fill=\"none\"" + stroke
        case .box:
            return "<rect x=\"0\" y=\"-5.50\" width=\"26\" height=\"11\" rx=\"\(style.isRounded ? 4 : 0)\"" + paint
        }
    }

    private static func edge(_ style: EdgeStyle) -> String {
        let color = style.tone.lightColor.hexadecimal
        let width = "\(style.width / 10).\(style.width % 10)"
        let dashes =
            switch style.line {
            case .solid: ""
            case .dashed: " stroke-dasharray=\"5,2\""
            case .dotted: " stroke-dasharray=\"1,3\""
            }
        func line(_ data: String, width: String, dashes: String = "") -> String {
            "<path class=\"line\" d=\"\(data)\" fill=\"none\" stroke=\"\(color)\" stroke-width=\"\(width)\"\(dashes)/>"
        }
        let full = " class=\"line full\" fill=\"\(color)\" stroke=\"\(color)\" stroke-width=\"1\"/>"
        // The sample ends where its mark begins.
        let mark: (end: Int, markup: String) =
            switch style.arrow {
            case .none: (26, "")
            case .normal: (19, "<polygon points=\"26,0 19,-3 19,3\"" + full)
            case .vee: (22, "<polygon points=\"26,0 18,-3.50 20.50,0 18,3.50\"" + full)
            case .tee: (24, "<polygon points=\"23,-4 25,-4 25,4 23,4\"" + full)
            case .diamond: (17, "<polygon points=\"26,0 21.50,-3 17,0 21.50,3\"" + full)
            case .dot: (21, "<ellipse cx=\"23\" cy=\"0\" rx=\"2.50\" ry=\"2.50\"" + full)
            case .odot:
                (
                    20,
                    "<ellipse cx=\"23\" cy=\"0\" rx=\"2.80\" ry=\"2.80\" class=\"line\" fill=\"none\" stroke=\"\(color)\" stroke-width=\"1\"/>"
                )
            }
        var markup = line("M0,0L\(mark.end),0", width: width, dashes: dashes) + mark.markup
        if style.isStruck { markup += line("M9,-4L17,4M9,4L17,-4", width: "1.6") }
        return markup
    }
}
