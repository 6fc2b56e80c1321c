import EventModel
import EventPipeline
import GraphAnalysis
import GraphExport
import Testing

struct MapSelectionTests {
    private static func node(_ name: String, _ type: ActorType = .company) -> ActorNode {
        ActorNode(actorID: ActorID(type: type, name: name), name: name, type: type, aliases: [], articleIDs: ["a1"])
    }

    private static func edge(
        _ type: RelationType, _ source: Int32, _ target: Int32, _ status: RelationStatus = .actual, articles: Int = 1,
        confidence: Double = 1
    ) -> RelationEdge {
        RelationEdge(
            type: type, source: NodeID(rawValue: source), target: NodeID(rawValue: target), status: status,
            firstDate: nil, lastDate: nil, sectors: [], amount: nil,
            statements: (0..<articles).map { number in
                RelationStatement(
                    articleID: "a\(number)", published: nil, status: status, date: nil, confidence: confidence,
                    evidence: [])
            })
    }

    /// Two triangles, A to C and D to F, joined by C – D; G hangs on F; H is a lonely actor.
    private static let graph = EventGraph(
        nodes: ["A", "B", "C", "D", "E", "F", "G", "H"].map { node($0) },
        edges: [
            edge(.partnersWith, 0, 1), edge(.partnersWith, 0, 2), edge(.partnersWith, 1, 2), edge(.partnersWith, 2, 3),
            edge(.partnersWith, 3, 4, articles: 3), edge(.partnersWith, 3, 5, articles: 3),
            edge(.partnersWith, 4, 5, articles: 3),
            edge(.owns, 5, 6, articles: 3, confidence: 0.4),
        ])

    private func names(_ request: MapRequest) throws -> String {
        try RelationMap(of: Self.graph, as: request).graph.nodes.map(\.name).joined()
    }

    @Test func everythingTiedIsShownByDefault() throws {
        #expect(try names(MapRequest()) == "ABCDEFG")
        #expect(try RelationMap(of: Self.graph).drawing.note == "7 acteurs sur 8")
        var request = MapRequest()
        request.wholeActorCount = 7
        #expect(try RelationMap(of: Self.graph, as: request).drawing.note == nil)
    }

    @Test func groupsAreChosenByNumberOrActor() throws {
        let groups = ActorCommunities(of: Self.graph.filtered(by: GraphFilter())).groups
        for (position, group) in groups.enumerated() {
            let members = group.members.map { Self.graph[$0.node].name }.sorted().joined()
            #expect(try names(MapRequest(community: "\(position + 1)")) == members)
        }
        #expect(try names(MapRequest(community: "a")) == "ABC")
        #expect(try names(MapRequest(community: "company/g")) == "DEFG")
        #expect(try RelationMap(of: Self.graph, as: MapRequest(community: "A")).drawing.note == "3 acteurs sur 8")
    }

    @Test func theBestPlacedAreTiedToOneAnother() throws {
        #expect(try names(MapRequest(top: 3)) == "CDF")
        #expect(try names(MapRequest(top: 2, by: .betweenness)) == "CD")
        #expect(try names(MapRequest(top: 6, by: .core)) == "ABCDEF")
        #expect(try names(MapRequest(top: 100)) == "ABCDEFG")
        #expect(try names(MapRequest(focus: "G", depth: 3, top: 3)) == "DFG")
    }

    @Test func typesOfActorsNarrowTheMapButNeverItsFocus() throws {
        let graph = EventGraph(
            nodes: [
                Self.node("Oran", .place), Self.node("A"), Self.node("B"), Self.node("C"), Self.node("P", .person),
                Self.node("Q", .person),
            ].sorted { $0.actorID < $1.actorID },
            // In order of identifier: companies A, B, C; persons P, Q; the place.
            edges: [
                Self.edge(.partnersWith, 0, 1), Self.edge(.locatedIn, 0, 5), Self.edge(.meetsWith, 1, 4),
                Self.edge(.owns, 2, 0), Self.edge(.meetsWith, 3, 4),
            ])
        func names(_ request: MapRequest) throws -> String {
            try RelationMap(of: graph, as: request).graph.nodes.map(\.name).joined()
        }
        #expect(try names(MapRequest()) == "ABCPQ")
        #expect(try names(MapRequest(actorTypes: [.company])) == "ABC")
        #expect(try names(MapRequest(actorTypes: [.person])) == "PQ")
        #expect(try names(MapRequest(actorTypes: [.event])) == "")
        #expect(try names(MapRequest(focus: "Q", depth: 2, actorTypes: [.company])) == "ABQ")
        #expect(try names(MapRequest(focus: "P", actorTypes: [.company])) == "P")
        #expect(try names(MapRequest(top: 2, actorTypes: [.company])) == "AB")
        // Labels still tell of what is hidden; the relations that they tell are the map's.
        let map = try RelationMap(of: graph, as: MapRequest(actorTypes: [.company]))
        #expect(map.drawing.nodes.first?.labelLines == ["A", "(Oran)"])
        #expect(map.selected.edges.map(\.type) == [.partnersWith, .locatedIn, .owns])
    }

    /// What a map of some of the actors is about: their ties to one another, and what its labels tell of them.
    @Test func theBestPlacedComeWithWhatTheirLabelsTell() throws {
        // In order of identifier: companies A and B, country F, persons P, Q, R and S.
        let graph = EventGraph(
            nodes: [
                Self.node("A"), Self.node("B"), Self.node("F", .country), Self.node("P", .person),
                Self.node("Q", .person), Self.node("R", .person), Self.node("S", .person),
            ].sorted { $0.actorID < $1.actorID },
            edges: [
                Self.edge(.partnersWith, 0, 1), Self.edge(.locatedIn, 0, 2), Self.edge(.tradesWith, 1, 2),
                Self.edge(.heads, 3, 0), Self.edge(.heads, 4, 2), Self.edge(.heads, 5, 1, .ended),
                Self.edge(.heads, 6, 1),
            ])
        let map = try RelationMap(of: graph, as: MapRequest(top: 3))
        #expect(map.graph.nodes.map(\.name) == ["A", "B", "F"])
        // A post that has ended is a line, drawn where both ends are; a country's head is left out.
        #expect(map.selected.nodes.map(\.name) == ["A", "B", "F", "P", "S"])
        #expect(map.selected.edges.map(\.type) == [.partnersWith, .locatedIn, .tradesWith, .heads, .heads])
        #expect(map.drawing.nodes.map { $0.labelLines.joined(separator: " ") }.filter { $0.contains("P") }.count == 1)
    }

    @Test func focusAndFilterNarrowTheMap() throws {
        #expect(try names(MapRequest(focus: "G", depth: 1)) == "FG")
        #expect(try names(MapRequest(focus: "H")) == "H")
        #expect(try names(MapRequest(filter: GraphFilter(minimumSources: 2))) == "DEFG")
        #expect(try names(MapRequest(filter: GraphFilter(minimumConfidence: 0.5))) == "ABCDEF")
    }

    @Test(arguments: [
        ("3", "there is no group 3, only 1 to 2. List them: liaison communities, with the same filters"),
        ("0", "there is no group 0, only 1 to 2. List them: liaison communities, with the same filters"),
        ("H", "H is in no group: it has no such relation. Ask for fewer conditions."),
        ("Nobody", "no actor is called “Nobody”. Find its name: liaison actors"),
    ])
    func whatCannotBeChosenIsSaid(_ community: String, _ message: String) {
        let error = #expect(throws: MapSelectionError.self) {
            try RelationMap(of: Self.graph, as: MapRequest(community: community))
        }
        #expect(error?.description == message)
    }

    @Test func aGroupOfNothingIsSaid() {
        let request = MapRequest(community: "1", filter: GraphFilter(types: [.sanctions]))
        let error = #expect(throws: MapSelectionError.self) { try RelationMap(of: Self.graph, as: request) }
        #expect(
            error?.description
                == "there is no group 1: no actor has such a relation. Ask for fewer conditions.")
    }

    @Test func postsAndPlacesAskedForByTypeAreDrawn() throws {
        let nodes = [Self.node("A"), Self.node("B"), Self.node("P", .person), Self.node("Q", .place)]
        let graph = EventGraph(
            nodes: nodes, edges: [Self.edge(.signsWith, 0, 1), Self.edge(.heads, 2, 0), Self.edge(.locatedIn, 1, 3)])
        func count(_ request: MapRequest) throws -> Int { try RelationMap(of: graph, as: request).graph.edges.count }
        #expect(try count(MapRequest()) == 1)
        #expect(try count(MapRequest(filter: GraphFilter(types: [.signsWith, .heads]))) == 2)
        #expect(try count(MapRequest(filter: GraphFilter(types: [.signsWith, .locatedIn]))) == 2)
        var style = MapComposer.Configuration()
        style.showsPlaces = true
        style.showsPosts = true
        #expect(try count(MapRequest(style: style)) == 3)
    }
}
