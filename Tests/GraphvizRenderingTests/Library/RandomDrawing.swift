import EventModel
import TestSupport

/// A picture made by chance: every style, parallel lines, lines from an actor to itself, labels on some lines.
struct RandomDrawing {
    let seed: UInt64
    var nodeCount: Int?
    var engine: LayoutEngine?

    /// The picture; the same for the same seed.
    func drawing() throws -> GraphDrawing {
        var generator = SeededGenerator(seed: seed)
        let engine = self.engine ?? LayoutEngine.allCases.randomElement(using: &generator) ?? .dot
        let most = engine == .circo ? 25 : 60
        let count = nodeCount ?? Int.random(in: 0...most, using: &generator)
        let nodes = (0..<count).map { position in Self.node(position, &generator) }
        let edgeCount = count == 0 ? 0 : Int.random(in: 0...(2 * count), using: &generator)
        var edges: [DrawnEdge] = []
        for _ in 0..<edgeCount {
            let parallel = edges.randomElement(using: &generator)
            let isParallel = Int.random(in: 0..<6, using: &generator) == 0
            let source = isParallel ? parallel?.source ?? 0 : Int.random(in: 0..<count, using: &generator)
            let isLoop = Int.random(in: 0..<12, using: &generator) == 0
            let target =
                isLoop ? source : isParallel ? parallel?.target ?? 0 : Int.random(in: 0..<count, using: &generator)
            edges.append(Self.edge(from: source, to: target, &generator))
        }
        return GraphDrawing(
            identifier: DrawingIdentifier(derivedFrom: "\(seed)"), title: "Carte \(seed)",
            showsTitle: Bool.random(using: &generator), note: Bool.random(using: &generator) ? "Une note." : nil,
            engine: engine, nodes: nodes, edges: edges,
            legend: Bool.random(using: &generator)
                ? NodeStyle.allCases.map { LegendEntry(symbol: .node($0), label: $0.rawValue) } : [])
    }

    private static func node(_ position: Int, _ generator: inout SeededGenerator) -> DrawnNode {
        let lines = (0..<Int.random(in: 0...3, using: &generator)).map { _ in
            String(repeating: "Actéur ", count: Int.random(in: 0...4, using: &generator))
        }
        return DrawnNode(
            labelLines: lines, accessibleTitle: "acteur \(position)",
            style: NodeStyle.allCases.randomElement(using: &generator) ?? .person,
            fontSize: Int.random(in: 6...36, using: &generator), isFocus: Int.random(in: 0..<20, using: &generator) == 0
        )
    }

    private static func edge(from source: Int, to target: Int, _ generator: inout SeededGenerator) -> DrawnEdge {
        let hasLabel = Int.random(in: 0..<3, using: &generator) > 0
        let style = EdgeStyle(
            tone: EdgeStyle.Tone.allCases.randomElement(using: &generator) ?? .meeting,
            line: EdgeStyle.Line.allCases.randomElement(using: &generator) ?? .solid,
            arrow: EdgeStyle.Arrow.allCases.randomElement(using: &generator) ?? .none,
            width: Int.random(in: 1...60, using: &generator))
        return DrawnEdge(
            source: source, target: target, labelLines: hasLabel ? ["partenariat", "protocole 2006"] : [],
            accessibleTitle: "lien", style: style, rankSpan: Int.random(in: 1...4, using: &generator))
    }
}
