import TestSupport
import Testing

@testable import GraphvizRendering

struct EdgeLabelPlacementTests {
    private static func curve(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) throws -> PlaneCurve {
        let from = PlanePoint(x: x1, y: y1)
        let to = PlanePoint(x: x2, y: y2)
        return try #require(PlaneCurve(bezier: [from, from, to, to]))
    }

    private static func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> PlaneBox {
        PlaneBox(center: PlanePoint(x: x, y: y), width: width, height: height)
    }

    @Test func aFreeLabelStandsAtTheMiddle() throws {
        let line = EdgeLabelPlacement.Line(curve: try Self.curve(0, 0, 200, 0), label: (40, 12))
        let boxes = EdgeLabelPlacement(nodes: [Self.box(0, 0, 50, 20), Self.box(200, 0, 50, 20)], lines: [line]).boxes()
        let center = try #require(boxes[0]).center
        #expect(abs(center.x - 100) <= PlaneCurve.spacing && abs(center.y) < 0.01)
    }

    @Test func aLabelMakesWayForANode() throws {
        let line = EdgeLabelPlacement.Line(curve: try Self.curve(0, 0, 200, 0), label: (40, 12))
        let node = Self.box(100, 0, 40, 20)
        let box = try #require(EdgeLabelPlacement(nodes: [node], lines: [line]).boxes()[0])
        #expect(box.overlap(with: node) == 0)
    }

    @Test func aLabelThatFitsNowhereIsLeftOut() throws {
        let line = EdgeLabelPlacement.Line(curve: try Self.curve(0, 0, 30, 0), label: (60, 12))
        let wall = Self.box(15, 0, 300, 300)
        #expect(EdgeLabelPlacement(nodes: [wall], lines: [line]).boxes() == [nil])
    }

    @Test func aLineWithoutALabelStaysWithoutOne() throws {
        let line = EdgeLabelPlacement.Line(curve: try Self.curve(0, 0, 30, 0), label: nil)
        #expect(EdgeLabelPlacement(nodes: [], lines: [line]).boxes() == [nil])
    }

    /// Random stars and grids: no two labels share more than a label's tolerated part, and none covers a node.
    @Test(arguments: 0..<20)
    func labelsKeepOffNodesAndOneAnother(_ seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let centers = (0..<14).map { _ in
            PlanePoint(x: .random(in: 0...600, using: &generator), y: .random(in: 0...600, using: &generator))
        }
        let nodes = centers.map { PlaneBox(center: $0, width: 60, height: 20) }
        let lines = try (0..<24).map { _ in
            let ends = (0..<2).map { _ in Int.random(in: 0..<14, using: &generator) }
            let (from, to) = (centers[ends[0]], centers[ends[1]])
            return EdgeLabelPlacement.Line(curve: try Self.curve(from.x, from.y, to.x, to.y + 1), label: (50, 11))
        }
        let placement = EdgeLabelPlacement(nodes: nodes, lines: lines)
        let boxes = placement.boxes()
        let placed = boxes.compactMap(\.self)
        #expect(placed.count >= 12, "only \(placed.count) of 24 labels found a place")
        for (position, box) in placed.enumerated() {
            let covered =
                nodes.map(box.overlap).reduce(0, +) + placed.dropFirst(position + 1).map(box.overlap).reduce(0, +)
            #expect(covered <= box.area * 0.25)
        }
        #expect(placement.drawingOrder(of: boxes).sorted() == Array(lines.indices))
    }

    @Test func aLineIsDrawnBeforeTheLabelThatItRunsUnder() throws {
        let lines = [
            EdgeLabelPlacement.Line(curve: try Self.curve(0, 0, 200, 0), label: (40, 12)),
            EdgeLabelPlacement.Line(curve: try Self.curve(100, -50, 100, 50), label: nil),
        ]
        let placement = EdgeLabelPlacement(nodes: [], lines: lines)
        #expect(placement.drawingOrder(of: [Self.box(100, 0, 40, 12), nil]) == [1, 0])
        #expect(placement.drawingOrder(of: [nil, nil]) == [0, 1])
    }
}
