import EventModel
import Testing

@testable import GraphExport

struct MapComposerTests {
    private static func node(_ name: String, _ type: ActorType) -> ActorNode {
        ActorNode(actorID: ActorID(type: type, name: name), name: name, type: type, aliases: [], articleIDs: ["a1"])
    }

    private static func edge(
        _ type: RelationType, _ source: Int32, _ target: Int32, _ status: RelationStatus = .actual,
        date: String? = nil, articles: Int = 1
    ) -> RelationEdge {
        let day = date.flatMap { EventDate(iso: $0) }
        return RelationEdge(
            type: type, source: NodeID(rawValue: source), target: NodeID(rawValue: target), status: status,
            firstDate: day, lastDate: day, sectors: [], amount: nil,
            statements: (0..<articles).map { number in
                RelationStatement(
                    articleID: "a\(number)", published: nil, status: status, date: day, confidence: 1, evidence: [])
            })
    }

    private static let companies = [node("Gazprom", .company), node("Sonatrach", .company), node("VESNA", .company)]

    @Test func tiesOfOnePairAndDirectionBecomeOneLine() {
        let graph = EventGraph(
            nodes: Self.companies,
            edges: [
                Self.edge(.partnersWith, 0, 1, date: "2025-09-08"), Self.edge(.signsWith, 0, 1, date: "2025-09-08"),
                Self.edge(.owns, 0, 2), Self.edge(.supplies, 2, 0),
            ])
        let drawing = MapComposer().drawing(of: graph)
        #expect(
            drawing.edges.map(\.labelLines) == [["partenariat\u{A0}·", "accord signé"], ["possède"], ["fournit"]])
        #expect(
            drawing.edges.map(\.accessibleTitle) == [
                "Gazprom – partenariat, accord signé – Sonatrach (2025-09-08)", "Gazprom – possède → VESNA",
                "VESNA – fournit → Gazprom",
            ])
        #expect(drawing.edges.map(\.style.arrow) == [.none, .normal, .normal])
    }

    @Test(arguments: [
        (RelationStatus.actual, EdgeStyle.Line.solid, EdgeStyle.Tone.cooperation, "partenariat"),
        (.planned, .dashed, .cooperation, "partenariat"),
        (.possible, .dotted, .cooperation, "partenariat"),
        (.ended, .solid, .muted, "partenariat\u{A0}(terminé)"),
        (.denied, .solid, .muted, "✗\u{A0}partenariat"),
    ])
    func statusIsDrawn(
        _ status: RelationStatus, _ line: EdgeStyle.Line, _ tone: EdgeStyle.Tone, _ label: String
    ) throws {
        let graph = EventGraph(nodes: Self.companies, edges: [Self.edge(.partnersWith, 0, 1, status)])
        let edge = try #require(MapComposer().drawing(of: graph).edges.first)
        #expect(edge.style.line == line)
        #expect(edge.style.tone == tone)
        #expect(edge.labelLines.joined(separator: " ") == label)
    }

    @Test func otherStatusInABundleIsSaidInWords() throws {
        let graph = EventGraph(
            nodes: Self.companies,
            edges: [Self.edge(.partnersWith, 0, 1), Self.edge(.signsWith, 0, 1, .planned)])
        let edge = try #require(MapComposer().drawing(of: graph).edges.first)
        #expect(edge.labelLines.joined(separator: " ") == "partenariat\u{A0}· accord signé\u{A0}(prévu)")
        #expect(edge.style.line == .solid)
    }

    @Test func moreArticlesMakeAWiderLine() {
        let widths = [1, 2, 4, 64].map { count in
            MapComposer().drawing(
                of: EventGraph(nodes: Self.companies, edges: [Self.edge(.owns, 0, 1, articles: count)])
            ).edges.map(\.style.width)
        }
        #expect(widths == [[11], [17], [23], [40]])
    }

    @Test func placesAreFoldedUnlessAskedFor() {
        let graph = EventGraph(
            nodes: Self.companies + [Self.node("Alger", .place)],
            edges: [Self.edge(.partnersWith, 0, 1), Self.edge(.locatedIn, 1, 3)])
        #expect(MapComposer().drawing(of: graph).nodes.map(\.accessibleTitle) == ["Gazprom", "Sonatrach"])
        let asked = MapComposer(configuration: .init(showsPlaces: true)).drawing(of: graph)
        #expect(asked.nodes.map(\.accessibleTitle) == ["Gazprom", "Sonatrach", "Alger"])
        let focused = MapComposer().drawing(of: graph, focus: NodeID(rawValue: 3))
        #expect(focused.nodes.filter(\.isFocus).map(\.accessibleTitle) == ["Alger"])
        #expect(focused.edges.count == 2)
    }

    @Test func englishLabels() {
        let graph = EventGraph(nodes: Self.companies, edges: [Self.edge(.partnersWith, 0, 1)])
        let drawing = MapComposer(configuration: .init(language: .english)).drawing(of: graph)
        #expect(drawing.edges.map(\.labelLines) == [["partners with"]])
        #expect(drawing.summary == "Map of relations: 2 actors, 1 tie.")
        #expect(drawing.legend.map(\.label) == ["company", "cooperation"])
    }

    @Test func emptyGraphSaysSo() {
        let drawing = MapComposer().drawing(of: EventGraph(nodes: [], edges: []))
        #expect(drawing.nodes.isEmpty)
        #expect(drawing.note == "Aucun lien à dessiner.")
    }

    @Test(arguments: [(25, LayoutEngine.dot), (26, .neato), (80, .neato), (81, .sfdp)])
    func layoutFollowsSize(_ count: Int, _ engine: LayoutEngine) {
        let nodes = (0..<count).map { Self.node("Acteur \($0)", .company) }
        let edges = (1..<Int32(count)).map { Self.edge(.owns, 0, $0) }
        #expect(MapComposer().drawing(of: EventGraph(nodes: nodes, edges: edges)).engine == engine)
    }

    @Test(arguments: [
        ("Gazprom", ["Gazprom"]), ("", []),
        ("ministère des Hydrocarbures et des Mines", ["ministère", "des Hydrocarbures", "et des Mines"]),
        ("Saint-Germain-des-Prés-les-Bains", ["Saint-Germain-des-", "Prés-les-Bains"]),
        ("Anticonstitutionnellementement", ["Anticonstitutionnellementement"]),
    ])
    func namesWrapAtSpacesAndHyphens(_ name: String, _ lines: [String]) {
        let wrapped = NameWrapping.lines(of: name, width: 20)
        #expect(wrapped == lines)
        let kept = wrapped.joined().filter { $0 != " " }
        #expect(kept == name.filter { $0 != " " })
    }
}
