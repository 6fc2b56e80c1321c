import EventModel
import GraphAnalysis
import Testing

@Suite struct EvidenceChainsTests {
    /// A and D are tied by one unsure article; over B by two sure ones, one of them twice; over C by single ones.
    private let graph = TestGraph.graph(
        TestGraph.article(
            "a", TestGraph.relation(.owns, "A", "D", confidence: 0.3),
            TestGraph.relation(.partnersWith, "A", "B", confidence: 0.9),
            TestGraph.relation(.signsWith, "A", "B", confidence: 0.8),
            TestGraph.relation(.partnersWith, "A", "C", confidence: 0.9),
            TestGraph.relation(.heads, "D", "C", confidence: 0.7)),
        TestGraph.article(
            "b", TestGraph.relation(.owns, "B", "A", confidence: 0.9),
            TestGraph.relation(.owns, "B", "D", confidence: 1), TestGraph.relation(.owns, "E", "F")))

    private func chains(_ search: EvidenceChains, _ source: String = "A", _ target: String = "D") throws -> [String] {
        let ends = try [source, target].map { try #require(graph.nodeID(of: TestGraph.id($0))) }
        return search.chains(from: ends[0], to: ends[1], in: graph).map { chain in
            chain.nodes.map { graph[$0].name.uppercased() }.joined()
        }
    }

    @Test func fewestStepsFirstThenTheBestAttested() throws {
        #expect(try chains(EvidenceChains(count: 9)) == ["AD", "ABD", "ACD"])
        #expect(try chains(EvidenceChains()) == ["AD"])
    }

    @Test func theStrongestMayBeLonger() throws {
        #expect(try chains(EvidenceChains(count: 9, order: .strongest)) == ["ABD", "ACD", "AD"])
    }

    /// Two articles of 0.9 leave a doubt of 0.01; an article counts once however often it states a tie.
    @Test func strengthOfAChain() throws {
        let ends = try ["A", "D"].map { try #require(graph.nodeID(of: TestGraph.id($0))) }
        let chains = EvidenceChains(count: 9, order: .strongest).chains(from: ends[0], to: ends[1], in: graph)
        #expect(largestDifference(chains.map(\.strength), [0.99 * 0.95, 0.9 * 0.7, 0.3]) < 1e-12)
        let tie = try #require(graph.edges.first { $0.type == .signsWith })
        #expect(abs(tie.evidenceStrength - 0.8) < 1e-12)
    }

    @Test func nothingConnectsThoseApart() throws {
        #expect(try chains(EvidenceChains(count: 3), "A", "E").isEmpty)
        #expect(try chains(EvidenceChains(count: 3), "A", "A") == ["A"])
    }

    @Test func confidencesOutOfRangeDoNoHarm() throws {
        let odd = TestGraph.graph(
            TestGraph.article(
                "a", TestGraph.relation(.owns, "A", "B", confidence: 0),
                TestGraph.relation(.owns, "B", "C", confidence: .nan),
                TestGraph.relation(.owns, "C", "D", confidence: 7)))
        let search = EvidenceChains(order: .strongest)
        let chain = try #require(search.chains(from: NodeID(rawValue: 0), to: NodeID(rawValue: 3), in: odd).first)
        #expect(abs(chain.strength - 0.001 * 0.001 * 0.95) < 1e-15)
    }
}
