import EventModel
import Testing

@testable import GraphAnalysis

@Suite struct EdgeFoldingTests {
    /// a partners with b (articles 1, 2); b owns a (articles 2, 3); a disputes c (3, denied); b supplies b; d alone.
    private static let graph = TestGraph.graph(
        TestGraph.article("1", TestGraph.relation(.partnersWith, "a", "b", confidence: 0.5)),
        TestGraph.article(
            "2", TestGraph.relation(.partnersWith, "a", "b", confidence: 0.75),
            TestGraph.relation(.owns, "b", "a", confidence: 0.25)),
        TestGraph.article(
            "3", TestGraph.relation(.owns, "b", "a", confidence: 0.25), TestGraph.relation(.supplies, "b", "b"),
            TestGraph.relation(.disputesWith, "a", "c", .denied)),
        Extraction(id: "4", actors: [TestGraph.actor("d")]))

    private static func lines(_ rule: EdgeFolding) -> [String] {
        let compact = CompactGraph(folding: graph, by: rule)
        var lines: [String] = []
        for vertex in 0..<compact.vertexCount {
            let inner = Int(compact.inner[vertex])
            for entry in compact.outgoing.range(of: inner) {
                let target = Int(compact.original[Int(compact.targets[entry])])
                guard compact.isDirected || vertex <= target else { continue }
                let weight = compact.isWeighted ? " \(compact.weights[entry])" : ""
                lines.append("\(graph.nodes[vertex].name) \(graph.nodes[target].name)\(weight)")
            }
        }
        return lines.sorted()
    }

    @Test func tiesBetweenTwoActorsAreOneEdge() {
        #expect(Self.graph.nodes.map(\.name) == ["a", "b", "c", "d"])
        #expect(Self.lines(EdgeFolding()) == ["a b 3.0"])
        #expect(CompactGraph(folding: Self.graph).vertexCount == 4)
        #expect(Self.lines(EdgeFolding(weight: .none)) == ["a b"])
        #expect(Self.lines(EdgeFolding(weight: .distance)) == ["a b \(1 / 3.0)"])
    }

    @Test func symmetricTiesLeadBothWays() {
        #expect(Self.lines(EdgeFolding(isDirected: true)) == ["a b 2.0", "b a 3.0"])
        #expect(Self.lines(EdgeFolding(types: [.owns], isDirected: true)) == ["b a 2.0"])
    }

    @Test func typesAndStatusesAreChosen() {
        #expect(Self.lines(EdgeFolding(types: [.partnersWith])) == ["a b 2.0"])
        #expect(Self.lines(EdgeFolding(types: [.supplies])) == [])
        #expect(Self.lines(EdgeFolding(statuses: [.denied])) == ["a c 1.0"])
        #expect(Self.lines(EdgeFolding(statuses: [.actual, .denied])) == ["a b 3.0", "a c 1.0"])
    }

    @Test func strengthMayBeConfidence() {
        #expect(Self.lines(EdgeFolding(strength: .confidence)) == ["a b 0.75"])
        #expect(Self.lines(EdgeFolding(types: [.owns], strength: .confidence, weight: .distance)) == ["a b 4.0"])
    }

    @Test func ofNone() {
        let empty = CompactGraph(folding: EventGraph(nodes: [], edges: []))
        #expect(empty.vertexCount == 0 && empty.edgeCount == 0)
    }
}
