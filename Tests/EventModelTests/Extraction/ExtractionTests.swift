import EventModel
import Foundation
import Testing

@Suite struct ExtractionTests {
    private static let full = Extraction(
        id: "a1", title: "« Été »", published: CalendarDate(iso: "2025-09-11"), language: "fr",
        actors: [
            Actor(
                name: "Sonatrach", type: .company, aliases: ["la compagnie"],
                mentions: [Mention(text: "Sonatrach", span: TextSpan(start: 10, end: 19))]),
            Actor(name: "Gazprom", type: .company),
        ],
        relations: [
            Relation(
                type: .partnersWith, source: ActorID(rawValue: "company/sonatrach"),
                target: ActorID(rawValue: "company/gazprom"), status: .planned, date: EventDate(iso: "2025-09/2026"),
                sectors: [.hydrocarbons], amount: Amount(value: 1.7e9, currency: "USD"), confidence: 0.91,
                evidence: [
                    Evidence(text: "le partenariat", span: TextSpan(start: 30, end: 44), trigger: "partenariat")
                ])
        ])

    @Test(arguments: [full, Extraction(id: "")])
    func codesBackAndForth(extraction: Extraction) throws {
        let data = try JSONEncoder().encode(extraction)
        #expect(try JSONDecoder().decode(Extraction.self, from: data) == extraction)
    }

    @Test func graphCodesBackAndForth() throws {
        let statement = RelationStatement(
            articleID: "a1", published: nil, status: .denied, date: nil, confidence: 0.5, evidence: [])
        let edge = RelationEdge(
            type: .heads, source: NodeID(rawValue: 0), target: NodeID(rawValue: 1), status: .denied, firstDate: nil,
            lastDate: nil, sectors: [], amount: nil, statements: [statement])
        let nodes = ["person/a", "company/b"].map {
            ActorNode(
                actorID: ActorID(rawValue: $0), name: $0, type: .person, aliases: ["x"], articleIDs: ["a1"])
        }
        let graph = EventGraph(nodes: nodes, edges: [edge])
        #expect(try JSONDecoder().decode(EventGraph.self, from: JSONEncoder().encode(graph)) == graph)
    }

    @Test func symmetricRelationPutsTheSmallerEndFirst() {
        let large = ActorID(rawValue: "company/z")
        let small = ActorID(rawValue: "company/a")
        for type in RelationType.allCases {
            let relation = Relation(type: type, source: large, target: small, evidence: [])
            #expect(relation.source == (type.isSymmetric ? small : large))
            #expect(relation.target == (type.isSymmetric ? large : small))
        }
    }

    @Test(arguments: [(-1, 3), (4, 3)])
    func backwardOffsetsAreAnErrorNotATrap(start: Int, end: Int) {
        let text = #"{"text":"x","byteStart":\#(start),"byteEnd":\#(end)}"#
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Mention.self, from: Data(text.utf8)) }
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Evidence.self, from: Data(text.utf8)) }
    }

    @Test func evidenceWithoutTriggerDecodes() throws {
        let text = #"{"text":"x","byteStart":0,"byteEnd":1}"#
        let evidence = try JSONDecoder().decode(Evidence.self, from: Data(text.utf8))
        #expect(evidence == Evidence(text: "x", span: TextSpan(start: 0, end: 1), trigger: ""))
    }

    @Test func everyRelationTypeHasEndsAndLabels() {
        for type in RelationType.allCases {
            #expect(!type.sourceTypes.isEmpty && !type.targetTypes.isEmpty)
            #expect(!type.frenchLabel.isEmpty && !type.englishLabel.isEmpty)
        }
    }
}
