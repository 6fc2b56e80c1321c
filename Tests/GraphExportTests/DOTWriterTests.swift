import EventModel
import GraphExport
import TestSupport
import Testing

struct DOTWriterTests {
    static let hostileNames = [
        "Électricité d’Algérie", "\"cité\" entre guillemets", "fin par \\", "\\N et \\G", "<b>gras</b>",
        "une\nautre ligne",
        "nul\u{0}ici", "\u{202E}à l’envers\u{2069}", "usine 🏭", "سوناطراك", "R&D &eacute;", "\"]; n9 [shape=box",
    ]

    @Test func hostileNamesMatchTheGolden() throws {
        let nodes = Self.hostileNames.map { name in
            DrawnNode(labelLines: [name], accessibleTitle: name, style: .company)
        }
        let edges = nodes.indices.dropFirst().map { position in
            DrawnEdge(
                source: 0, target: position, labelLines: ["possède", Self.hostileNames[position]], accessibleTitle: "",
                style: EdgeStyle(tone: .money, line: .dashed, arrow: .normal, width: 17))
        }
        let identifier = try #require(DrawingIdentifier("golden"))
        let drawing = GraphDrawing(identifier: identifier, title: "Noms difficiles", nodes: nodes, edges: edges)
        let text = DOTWriter().text(for: drawing)
        let difference = try Golden.difference(of: text, from: "GraphExport/hostile.dot")
        #expect(difference == nil, "\(difference ?? "")")
        #expect(text == DOTWriter().text(for: drawing))
    }

    @Test(arguments: [
        ("fin par \\", #"label="fin par \\""#), ("\"", #"label="\"""#), ("\\\"", #"label="\\\"""#),
        ("a\nb", #"label="a b""#), ("nul\u{0}", #"label="nul""#), ("\u{202E}x", #"label="x""#),
        ("A&B", #"label="A&amp;B""#), ("\\N", #"label="\\N""#),
    ])
    func labelsAreEscaped(_ name: String, _ attribute: String) {
        let drawing = GraphDrawing(
            identifier: DrawingIdentifier(derivedFrom: ""), title: "",
            nodes: [DrawnNode(labelLines: [name], accessibleTitle: "", style: .person)])
        #expect(DOTWriter().text(for: drawing).contains(attribute + ", margin"))
    }

    @Test func emptyDrawingIsAGraph() throws {
        let identifier = try #require(DrawingIdentifier("m"))
        let text = DOTWriter().text(for: GraphDrawing(identifier: identifier, title: "", engine: .circo))
        #expect(
            text == """
                digraph map {
                  graph [bgcolor="transparent", id="m", outputorder="edgesfirst", pad="0.15", splines="line", \
                layout="circo"];
                  node [fontname="Helvetica,Arial,sans-serif", height="0.3"];
                  edge [arrowsize="0.65", fontname="Helvetica,Arial,sans-serif", fontsize="9"];
                }

                """)
    }

    @Test(arguments: ["", "1a", "a-b", "a b", "é", "a\"", String(repeating: "a", count: 65)])
    func identifiersOfAnotherFormAreRefused(_ text: String) {
        #expect(DrawingIdentifier(text) == nil)
    }
}
