import EventModel
import GraphAnalysis
import Testing

@Suite struct GraphFilterTests {
    private let graph = TestGraph.graph(
        TestGraph.article(
            "1", on: "2024-05-10",
            TestGraph.relation(.owns, "a", "b", date: "2023-06", sectors: [.mining], confidence: 0.4),
            TestGraph.relation(.partnersWith, "b", "c", confidence: 0.9)),
        TestGraph.article(
            "2", on: "2025-05-10", TestGraph.relation(.owns, "a", "b", .ended, confidence: 0.8)),
        TestGraph.article("3", TestGraph.relation(.supplies, "c", "d", .planned)),
        Extraction(id: "4", actors: [TestGraph.actor("lonely")]))

    private static func day(_ text: String) -> CalendarDate? { CalendarDate(iso: text) }

    @Test(arguments: [
        (GraphFilter(), ["a owns b ended", "b partnersWith c actual", "c supplies d planned"]),
        (GraphFilter(types: [.owns, .supplies]), ["a owns b ended", "c supplies d planned"]),
        (GraphFilter(types: []), []),
        (GraphFilter(statuses: [.actual]), ["b partnersWith c actual"]),
        (GraphFilter(sector: .mining), ["a owns b ended"]),
        (GraphFilter(sector: .sport), []),
        (GraphFilter(minimumSources: 2), ["a owns b ended"]),
        (GraphFilter(minimumConfidence: 0.85), ["b partnersWith c actual", "c supplies d planned"]),
        (GraphFilter(since: day("2025")), ["a owns b ended"]),
        (GraphFilter(until: day("2023")), ["a owns b actual"]),
        (GraphFilter(since: day("2023-06-30"), until: day("2023-06-30")), ["a owns b actual"]),
        (GraphFilter(since: day("2023-07-01"), until: day("2024-05-09")), []),
        (GraphFilter(since: day("2024-05-10"), until: day("2024-05")), ["b partnersWith c actual"]),
        (GraphFilter(statuses: [.actual], until: day("2024")), ["a owns b actual", "b partnersWith c actual"]),
        (GraphFilter(until: day("2024"), minimumSources: 2), []),
    ])
    func keeps(filter: GraphFilter, expected: [String]) {
        #expect(TestGraph.lines(graph.filtered(by: filter)) == expected)
    }

    @Test func dropsActorsWithoutARemainingRelation() {
        #expect(TestGraph.names(graph) == ["a", "b", "c", "d", "lonely"])
        #expect(TestGraph.names(graph.filtered(by: GraphFilter())) == ["a", "b", "c", "d"])
        #expect(TestGraph.names(graph.filtered(by: GraphFilter(types: [.supplies]))) == ["c", "d"])
    }

    @Test func recomputesDatesAndCountOfTheRemainingStatements() throws {
        let edge = try #require(graph.filtered(by: GraphFilter(minimumConfidence: 0.5)).edges.first)
        #expect(edge.statements.map(\.articleID) == ["2"])
        #expect(edge.firstDate == nil)
        #expect(edge.sectors == [.mining])
    }

    @Test func emptyGraphStaysEmpty() {
        let empty = EventGraph(nodes: [], edges: [])
        #expect(empty.filtered(by: GraphFilter(types: [.owns])) == empty)
    }
}
