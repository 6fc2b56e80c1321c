import EventModel
import Testing

@testable import GraphExport

struct LabelFoldingTests {
    private static func node(_ name: String, _ type: ActorType) -> ActorNode {
        ActorNode(actorID: ActorID(type: type, name: name), name: name, type: type, aliases: [], articleIDs: ["a1"])
    }

    private static func edge(
        _ type: RelationType, _ source: Int32, _ target: Int32, _ status: RelationStatus = .actual,
        trigger: String = "x"
    ) -> RelationEdge {
        RelationEdge(
            type: type, source: NodeID(rawValue: source), target: NodeID(rawValue: target), status: status,
            firstDate: nil, lastDate: nil, sectors: [], amount: nil,
            statements: [
                RelationStatement(
                    articleID: "a1", published: nil, status: status, date: nil, confidence: 1,
                    evidence: [Evidence(text: trigger, span: TextSpan(start: 0, end: 1), trigger: trigger)])
            ])
    }

    /// 0 and 1 are companies that deal with each other, 2 is a person, 3 a ministry, 4 a place.
    private static let nodes = [
        node("Sonatrach", .company), node("VNG", .company), node("Karim Belhadj", .person),
        node("ministère des Finances", .government), node("Oran", .place), node("Allemagne", .country),
    ]

    private func names(_ graph: EventGraph) -> [String] { graph.nodes.map(\.name) }

    private func remarks(_ folded: FoldedGraph, of name: String) -> ActorRemarks? {
        Self.nodes.first { $0.name == name }.flatMap { folded.remarks[$0.actorID] }
    }

    @Test(arguments: [
        ("ministre des Finances", "ministre des Finances"), ("PDG", "PDG, ministère des Finances"),
        ("à la tête", "dirige ministère des Finances"),
    ])
    func aPostIsToldAtAPersonWhoDealsWithOthers(_ trigger: String, _ remark: String) {
        let graph = EventGraph(
            nodes: Self.nodes,
            edges: [Self.edge(.meetsWith, 0, 2), Self.edge(.heads, 2, 3, trigger: trigger)])
        let folded = LabelFolding().folded(graph)
        #expect(names(folded.graph) == ["Sonatrach", "Karim Belhadj"])
        #expect(remarks(folded, of: "Karim Belhadj") == ActorRemarks(posts: [remark]))
    }

    @Test(arguments: [("PDG", "PDG : Karim Belhadj"), ("dirigé par", "dirigé par Karim Belhadj")])
    func aPersonWithNothingButAPostIsToldAtTheBody(_ trigger: String, _ remark: String) {
        let graph = EventGraph(
            nodes: Self.nodes, edges: [Self.edge(.signsWith, 0, 1), Self.edge(.heads, 2, 0, trigger: trigger)])
        let folded = LabelFolding().folded(graph)
        #expect(names(folded.graph) == ["Sonatrach", "VNG"])
        #expect(remarks(folded, of: "Sonatrach") == ActorRemarks(posts: [remark]))
    }

    @Test func aPostInEnglishIsToldByItsRelation() {
        let graph = EventGraph(
            nodes: Self.nodes, edges: [Self.edge(.meetsWith, 0, 2), Self.edge(.heads, 2, 3, trigger: "ministre")])
        let folded = LabelFolding(language: .english).folded(graph)
        #expect(remarks(folded, of: "Karim Belhadj")?.lines == ["heads ministère des Finances"])
    }

    @Test(arguments: [RelationStatus.planned, .possible, .ended, .denied])
    func aPostThatDoesNotHoldStaysALine(_ status: RelationStatus) {
        let graph = EventGraph(
            nodes: Self.nodes, edges: [Self.edge(.meetsWith, 0, 2), Self.edge(.heads, 2, 3, status)])
        let folded = LabelFolding().folded(graph)
        #expect(folded.graph.edges.count == 2)
        #expect(folded.remarks.isEmpty)
    }

    @Test func aPersonWithTwoPostsStaysAsTheLinkThatItIs() {
        let graph = EventGraph(
            nodes: Self.nodes,
            edges: [Self.edge(.signsWith, 0, 1), Self.edge(.worksFor, 2, 0), Self.edge(.worksFor, 2, 1)])
        #expect(LabelFolding().folded(graph).graph.edges.count == 3)
    }

    @Test func placesAreToldAtWhatLiesThere() {
        let graph = EventGraph(
            nodes: Self.nodes,
            edges: [
                Self.edge(.signsWith, 0, 1), Self.edge(.locatedIn, 0, 4), Self.edge(.locatedIn, 1, 5),
                Self.edge(.locatedIn, 3, 5),
            ])
        let folded = LabelFolding().folded(graph)
        #expect(names(folded.graph) == ["Sonatrach", "VNG"])
        #expect(remarks(folded, of: "Sonatrach")?.lines == ["(Oran)"])
        #expect(remarks(folded, of: "VNG")?.lines == ["(Allemagne)"])
        #expect(remarks(folded, of: "ministère des Finances") == nil)
    }

    @Test(arguments: [
        (RelationStatus.planned, ["(Oran, prévu)"]), (.possible, ["(Oran, possible)"]), (.ended, []), (.denied, []),
    ])
    func aPlaceIsToldWithItsStatus(_ status: RelationStatus, _ lines: [String]) {
        let graph = EventGraph(
            nodes: Self.nodes, edges: [Self.edge(.signsWith, 0, 1), Self.edge(.locatedIn, 0, 4, status)])
        #expect(remarks(LabelFolding().folded(graph), of: "Sonatrach")?.lines ?? [] == lines)
    }

    @Test func aMapAboutAPlaceShowsWhatLiesThere() {
        let graph = EventGraph(
            nodes: Self.nodes, edges: [Self.edge(.signsWith, 0, 1), Self.edge(.locatedIn, 0, 4)])
        let folded = LabelFolding().folded(graph, focus: Self.nodes[4].actorID)
        #expect(names(folded.graph) == ["Sonatrach", "VNG", "Oran"])
    }

    @Test func nothingIsFoldedWhereNothingElseIsKnown() {
        let graph = EventGraph(nodes: Self.nodes, edges: [Self.edge(.heads, 2, 3), Self.edge(.locatedIn, 0, 4)])
        #expect(LabelFolding().folded(graph).graph == graph)
    }

    @Test func whatIsAskedForIsDrawn() {
        let graph = EventGraph(
            nodes: Self.nodes,
            edges: [Self.edge(.signsWith, 0, 1), Self.edge(.locatedIn, 0, 4), Self.edge(.heads, 2, 0)])
        let places = LabelFolding(foldsPlaces: false).folded(graph)
        #expect(places.graph.edges.map(\.type) == [.signsWith, .locatedIn])
        let posts = LabelFolding(foldsPosts: false).folded(graph)
        #expect(posts.graph.edges.map(\.type) == [.signsWith, .heads])
    }
}
