import EventModel
import GraphAnalysis
import Testing

@Suite struct ActorCommunitiesTests {
    /// Two groups of four and three, tied once; y and z tied by a denial alone.
    private static let graph = TestGraph.graph(
        TestGraph.article(
            "1", TestGraph.relation(.owns, "a", "b"), TestGraph.relation(.owns, "a", "c"),
            TestGraph.relation(.owns, "b", "c"), TestGraph.relation(.owns, "d", "a"),
            TestGraph.relation(.supplies, "a", "d"), TestGraph.relation(.owns, "p", "q"),
            TestGraph.relation(.owns, "q", "r"), TestGraph.relation(.owns, "r", "p"),
            TestGraph.relation(.owns, "a", "q"), TestGraph.relation(.owns, "y", "z", .denied)))

    private static func names(_ groups: [ActorCommunities.Group]) -> [[String]] {
        groups.map { $0.members.map { graph[$0.node].name } }
    }

    @Test(arguments: [ActorCommunities.Search.leiden(Leiden()), .louvain(Louvain())])
    func groupsAreNamedAfterTheirCentres(search: ActorCommunities.Search) {
        let communities = ActorCommunities(of: Self.graph, by: search)
        #expect(Self.names(communities.groups) == [["a", "b", "c", "d"], ["q", "p", "r"], ["y"], ["z"]])
        #expect(communities.groups.map(\.tieCount) == [4, 3, 0, 0])
        #expect(communities.groups[0].label.map { Self.graph[$0].name } == ["a", "b", "c"])
        // 7 of 8 edges inside; strengths 9 and 7 of 16.
        #expect(abs(communities.modularity - (7.0 / 8 - (81.0 + 49) / 256)) < 1e-12)
    }

    @Test func statusesSayWhichTiesCount() {
        let communities = ActorCommunities(of: Self.graph, statuses: [.denied])
        #expect(Self.names(communities.groups)[0] == ["y", "z"])
        #expect(communities.groups.count == 8)
        #expect(communities.modularity == 0)
    }

    @Test func ofNothing() {
        let communities = ActorCommunities(of: EventGraph(nodes: [], edges: []))
        #expect(communities.groups.isEmpty)
        #expect(communities.modularity == 0)
    }
}
