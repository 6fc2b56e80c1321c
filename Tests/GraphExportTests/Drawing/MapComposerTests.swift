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

    @Test func tiesOfOnePairBecomeOneLine() {
        let graph = EventGraph(
            nodes: Self.companies,
            edges: [
                Self.edge(.partnersWith, 0, 1, date: "2025-09-08"), Self.edge(.signsWith, 0, 1, date: "2006-07"),
                Self.edge(.partnersWith, 0, 2), Self.edge(.owns, 0, 2),
            ])
        let drawing = MapComposer().drawing(of: graph)
        #expect(
            drawing.edges.map(\.labelLines) == [
                ["partenariat\u{A0}·", "accord\u{A0}signé\u{A0}2006"], ["partenariat\u{A0}· possède"],
            ])
        #expect(
            drawing.edges.map(\.accessibleTitle) == [
                "Gazprom – partenariat, accord signé – Sonatrach (2006-07 – 2025-09-08)",
                "Gazprom – partenariat, possède → VESNA",
            ])
        // The line of several ties shows the direction of those that have one.
        #expect(drawing.edges.map(\.style.arrow) == [.none, .normal])
        #expect(drawing.edges.map(\.style.tone) == [.cooperation, .cooperation])
    }

    @Test func aSingleTieIsToldWithItsDate() throws {
        let graph = EventGraph(nodes: Self.companies, edges: [Self.edge(.partnersWith, 0, 1, date: "2025-09-08")])
        let edge = try #require(MapComposer().drawing(of: graph).edges.first)
        #expect(edge.accessibleTitle == "Gazprom – partenariat – Sonatrach (2025-09-08)")
        #expect(edge.accessibleDescription == "1 source, confiance 100 %")
    }

    @Test func tiesThatLeadBothWaysAreTwoLines() {
        let graph = EventGraph(
            nodes: Self.companies,
            edges: [Self.edge(.owns, 0, 2), Self.edge(.supplies, 2, 0), Self.edge(.partnersWith, 0, 2)])
        let drawing = MapComposer().drawing(of: graph)
        #expect(drawing.edges.map(\.labelLines) == [["partenariat\u{A0}· possède"], ["fournit"]])
        #expect(drawing.edges.map(\.source) == [0, 1])
    }

    @Test func bundlesKnowTheirTies() {
        let graph = EventGraph(
            nodes: Self.companies,
            edges: [Self.edge(.owns, 0, 2), Self.edge(.signsWith, 0, 1), Self.edge(.partnersWith, 0, 2)])
        let map = MapComposer().map(of: FoldedGraph(graph: graph))
        #expect(map.ties == [[1], [2, 0]])
        #expect(map.nodes.map { map.graph[$0].name } == ["Gazprom", "Sonatrach", "VESNA"])
    }

    @Test(arguments: [
        (RelationType.partnersWith, EdgeStyle.Arrow.none, true), (.tradesWith, .normal, true),
        (.disputesWith, .tee, true), (.meetsWith, .odot, true), (.owns, .normal, false), (.sanctions, .tee, false),
        (.heads, .diamond, false), (.supports, .vee, false), (.participatesIn, .odot, false), (.locatedIn, .dot, false),
    ])
    func endMarksTellKindAndDirection(_ type: RelationType, _ arrow: EdgeStyle.Arrow, _ isTwoWay: Bool) throws {
        let graph = EventGraph(nodes: Self.companies, edges: [Self.edge(type, 0, 1)])
        let configuration = MapComposer.Configuration(showsPlaces: true, showsPosts: true)
        let style = try #require(MapComposer(configuration: configuration).drawing(of: graph).edges.first).style
        #expect(style.arrow == arrow)
        #expect(style.isTwoWay == isTwoWay)
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
        #expect(edge.style.isStruck == (status == .denied))
    }

    @Test func otherStatusInABundleIsSaidInWords() throws {
        let graph = EventGraph(
            nodes: Self.companies,
            edges: [Self.edge(.partnersWith, 0, 1), Self.edge(.signsWith, 0, 1, .planned)])
        let edge = try #require(MapComposer().drawing(of: graph).edges.first)
        #expect(edge.labelLines.joined(separator: " ") == "partenariat\u{A0}· accord\u{A0}signé\u{A0}(prévu)")
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
        #expect(MapComposer().drawing(of: graph).nodes.map(\.accessibleTitle) == ["Gazprom", "Sonatrach – (Alger)"])
        #expect(MapComposer().drawing(of: graph).nodes.map(\.labelLines) == [["Gazprom"], ["Sonatrach", "(Alger)"]])
        #expect(MapComposer().drawing(of: graph).nodes.map(\.remarkLineCount) == [0, 1])
        let asked = MapComposer(configuration: .init(showsPlaces: true)).drawing(of: graph)
        #expect(asked.nodes.map(\.accessibleTitle) == ["Gazprom", "Sonatrach", "Alger"])
        let focused = MapComposer().drawing(of: graph, focus: NodeID(rawValue: 3))
        #expect(focused.nodes.filter(\.isFocus).map(\.accessibleTitle) == ["Alger"])
        #expect(focused.edges.count == 2)
    }

    @Test func englishLabels() {
        let graph = EventGraph(nodes: Self.companies, edges: [Self.edge(.partnersWith, 0, 1)])
        let drawing = MapComposer(configuration: .init(language: .english)).drawing(of: graph)
        #expect(drawing.edges.map(\.labelLines) == [["partners\u{A0}with"]])
        #expect(drawing.summary == "Map of relations: 2 actors, 1 tie.")
        #expect(drawing.legend.map(\.label) == ["company", "cooperation"])
    }

    @Test func emptyGraphSaysSo() {
        let drawing = MapComposer().drawing(of: EventGraph(nodes: [], edges: []))
        #expect(drawing.nodes.isEmpty)
        #expect(drawing.note == "Aucun lien à dessiner.")
    }

    @Test func whatIsLeftOutIsSaid() {
        let graph = EventGraph(nodes: Self.companies, edges: [Self.edge(.partnersWith, 0, 1), Self.edge(.owns, 0, 2)])
        func note(_ count: Int?, _ language: LabelLanguage, note: String? = nil) -> String? {
            MapComposer(configuration: .init(language: language, note: note))
                .map(of: FoldedGraph(graph: graph), wholeActorCount: count).drawing.note
        }
        #expect(note(187, .french) == "3 acteurs sur 187")
        #expect(note(1870, .french, note: "Source : presse") == "Source : presse · 3 acteurs sur 1\u{A0}870")
        #expect(note(4_252_000, .english) == "3 of 4,252,000 actors")
        #expect(note(3, .french) == nil)
        #expect(note(nil, .french) == nil)
    }

    @Test func linesLeadToTheirEvidence() throws {
        func link(_ links: EvidenceLinks, _ urls: String?...) throws -> String? {
            let statements = urls.enumerated().map { number, url in
                RelationStatement(
                    articleID: "a\(number)", url: url, published: nil, status: .actual, date: nil, confidence: 1,
                    evidence: [])
            }
            let edge = RelationEdge(
                type: .partnersWith, source: NodeID(rawValue: 0), target: NodeID(rawValue: 1), status: .actual,
                firstDate: nil, lastDate: nil, sectors: [], amount: nil, statements: statements)
            let graph = EventGraph(nodes: Self.companies, edges: [edge])
            return try #require(MapComposer(configuration: .init(links: links)).drawing(of: graph).edges.first)
                .link?.description
        }
        let anchor = EvidenceAnchor(
            type: .partnersWith, source: Self.companies[0].actorID, target: Self.companies[1].actorID
        ).fragment
        #expect(try link(.none, "https://example.org/0") == nil)
        #expect(try link(.evidence, "https://example.org/0") == anchor)
        #expect(try link(.articles, "https://example.org/0", "https://example.org/1") == "https://example.org/1")
        #expect(try link(.articles, "https://example.org/0", "javascript:alert(1)") == "https://example.org/0")
        #expect(try link(.articles, "mailto:x@example.org", nil) == anchor)
    }

    /// A tree in which nobody has more than seven neighbours; a star; every pair tied.
    @Test(arguments: [
        (25, 3, LayoutEngine.dot), (26, 3, .neato), (25, 24, .neato), (150, 3, .neato), (151, 3, .sfdp), (3, 2, .dot),
    ])
    func layoutFollowsSizeAndShape(_ count: Int, _ children: Int, _ engine: LayoutEngine) {
        let nodes = (0..<count).map { Self.node("Acteur \($0)", .company) }
        let edges = (1..<Int32(count)).map { Self.edge(.owns, ($0 - 1) / Int32(children), $0) }
        #expect(MapComposer().drawing(of: EventGraph(nodes: nodes, edges: edges)).engine == engine)
    }

    @Test func aDenseMapIsNotLaidOutInRanks() {
        let nodes = (0..<8).map { Self.node("Acteur \($0)", .company) }
        let edges = (0..<Int32(8)).flatMap { source in (source + 1..<8).map { Self.edge(.partnersWith, source, $0) } }
        #expect(MapComposer().drawing(of: EventGraph(nodes: nodes, edges: edges)).engine == .neato)
    }

    @Test(arguments: [(110, true), (111, false)])
    func labelsAreLeftOutWhereTheyWouldCoverTheMap(_ count: Int, _ hasLabels: Bool) {
        let nodes = (0...count).map { Self.node("Acteur \($0)", .company) }
        let edges = (1...Int32(count)).map { Self.edge(.owns, ($0 - 1) / 3, $0) }
        let drawing = MapComposer().drawing(of: EventGraph(nodes: nodes, edges: edges))
        #expect(drawing.edges.allSatisfy { $0.labelLines.isEmpty == !hasLabels })
    }

    @Test func theLegendTellsWhatOccurs() {
        let graph = EventGraph(
            nodes: Self.companies,
            edges: [
                Self.edge(.partnersWith, 0, 1, .planned, articles: 2), Self.edge(.owns, 0, 2, .denied),
                Self.edge(.supplies, 1, 2, .ended),
            ])
        #expect(
            MapComposer().drawing(of: graph).legend.map(\.label) == [
                "entreprise", "coopération", "prévu", "terminé", "démenti", "plusieurs sources",
            ])
        #expect(MapComposer(configuration: .init(showsLegend: false)).drawing(of: graph).legend.isEmpty)
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
