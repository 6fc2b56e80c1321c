import EventModel
import Testing

@testable import GraphvizRendering

struct PageComposerTests {
    private static func drawing(legend: [LegendEntry] = [], isStruck: Bool = false) throws -> GraphDrawing {
        let nodes = ["A", "B"].map { DrawnNode(labelLines: [$0], accessibleTitle: $0, style: .company) }
        let style = EdgeStyle(tone: .money, arrow: .normal, isStruck: isStruck)
        return GraphDrawing(
            identifier: try #require(DrawingIdentifier("p")), title: "Carte", engine: .dot, nodes: nodes,
            edges: [
                DrawnEdge(source: 0, target: 1, labelLines: ["vend"], accessibleTitle: "", style: style),
                DrawnEdge(source: 1, target: 0, labelLines: ["nulle part"], accessibleTitle: "", style: style),
            ], legend: legend)
    }

    private static let placement = Placement(
        bounds: "0,0,360,144",
        nodes: [
            Placement.Node(position: "27,126", width: "0.75", height: "0.5"),
            Placement.Node(position: "333,18", width: "0.75", height: "0.5"),
        ],
        edges: [
            Placement.Edge(curve: "e,30,40 50,100 60,80 70,60 40,45", labelPosition: "180,72"),
            Placement.Edge(curve: "", labelPosition: ""),
        ])

    private static func page(_ drawing: GraphDrawing, _ background: PageBackground = .white) throws -> LayoutGraph {
        try PageComposer(drawing: drawing, placement: placement, background: background).graph()
    }

    private static func value(_ attributes: [LayoutGraph.Attribute], _ name: String) -> String? {
        attributes.first { $0.name.text == name }?.value
    }

    @Test func everythingStandsWhereTheLayoutPutIt() throws {
        let page = try Self.page(Self.drawing())
        #expect(page.engine == .placed)
        // A label, two actors, two corners of the page; the line without a curve is left out with its label.
        #expect(page.nodes.map { Self.value($0, "label") } == ["vend", "A", "B", "", ""])
        #expect(page.nodes.map { Self.value($0, "pos") } == ["180,72", "27,126", "333,18", "0,144", "360,0"])
        #expect(page.edges.map { Self.value($0.attributes, "pos") } == [Self.placement.edges[0].curve])
        #expect(page.edges.map(\.source) == [1])
        #expect(page.edges.map(\.target) == [2])
        #expect(page.edges.allSatisfy { Self.value($0.attributes, "label") == nil })
    }

    @Test func deniedTiesAreStruckThrough() throws {
        let page = try Self.page(Self.drawing(isStruck: true))
        #expect(page.nodes.map { Self.value($0, "label") } == ["vend", "", "A", "B", "", ""])
        #expect(Self.value(page.nodes[1], "pos") == "180,72")
        let sample = LegendEntry(symbol: .edge(EdgeStyle(tone: .muted, isStruck: true)), label: "démenti")
        #expect(try Self.page(Self.drawing(legend: [sample])).edges.count == 4)
    }

    @Test func paperIsWhiteOrLeftFree() throws {
        let white = try Self.page(Self.drawing())
        #expect(white.graphAttributes.first { $0.name.text == "bgcolor" }?.value == "#ffffff")
        #expect(Self.value(white.nodes[0], "fillcolor") == "#ffffffd8")
        let free = try Self.page(Self.drawing(), .transparent)
        #expect(free.graphAttributes.first { $0.name.text == "bgcolor" }?.value == "transparent")
        #expect(Self.value(free.nodes[0], "fillcolor") == "#ffffff00")
    }

    @Test func pageIsAsLargeAsMapAndMargin() throws {
        let composer = try PageComposer(
            drawing: Self.drawing(), placement: Self.placement, background: .white)
        // 360 × 144 points are 5 × 2 inches; the margin has 0.15 inch on each side.
        #expect(composer.pixelSize(resolution: 100) == (530, 230))
    }

    @Test(arguments: ["", "0,0,1", "0,0,nan,1", "a,b,c,d"])
    func nonsenseFromTheLibraryIsRefused(_ bounds: String) throws {
        let placement = Placement(bounds: bounds, nodes: Self.placement.nodes, edges: Self.placement.edges)
        let drawing = try Self.drawing()
        let error = #expect(throws: RenderingError.self) {
            try PageComposer(drawing: drawing, placement: placement, background: .white)
        }
        #expect(error == .unexpectedMarkup(reason: "the bounds “\(bounds)”"))
    }
}
