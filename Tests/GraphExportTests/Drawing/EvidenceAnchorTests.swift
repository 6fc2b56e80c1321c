import EventModel
import GraphExport
import Testing

struct EvidenceAnchorTests {
    private static let sonatrach = ActorID(type: .company, name: "Sonatrach")
    private static let gazprom = ActorID(type: .company, name: "Gazprom")

    @Test func nameIsTheSameOnEveryMachine() {
        let anchor = EvidenceAnchor(type: .partnersWith, source: Self.gazprom, target: Self.sonatrach)
        #expect(anchor.name == "evidence-partnersWith-f6eef0d789f08955")
        #expect(anchor.fragment == "#" + anchor.name)
        #expect("\(anchor)" == anchor.name)
    }

    @Test func onlyDirectedTypesTellTheEndsApart() {
        func anchors(_ type: RelationType) -> [EvidenceAnchor] {
            [
                EvidenceAnchor(type: type, source: Self.gazprom, target: Self.sonatrach),
                EvidenceAnchor(type: type, source: Self.sonatrach, target: Self.gazprom),
            ]
        }
        for type in RelationType.allCases {
            #expect(Set(anchors(type)).count == (type.isSymmetric ? 1 : 2), "\(type)")
        }
    }

    @Test(arguments: ["سوناطراك", "R&D \"x\" <y>", "Électricité d’Algérie", ""])
    func namesAreElementIdentifiersThatEveryToolTakes(_ name: String) {
        let anchor = EvidenceAnchor(
            type: .owns, source: ActorID(type: .company, name: name), target: Self.gazprom)
        #expect(anchor.name.wholeMatch(of: /evidence-owns-[0-9a-f]{16}/) != nil)
    }

    @Test func edgesOfAGraphHaveTheAnchorOfTheirEnds() {
        let nodes = [Self.gazprom, Self.sonatrach].map {
            ActorNode(actorID: $0, name: $0.rawValue, type: .company, aliases: [], articleIDs: [])
        }
        let edge = RelationEdge(
            type: .supplies, source: NodeID(rawValue: 1), target: NodeID(rawValue: 0), status: .actual,
            firstDate: nil, lastDate: nil, sectors: [], amount: nil, statements: [])
        #expect(
            EvidenceAnchor(of: edge, in: EventGraph(nodes: nodes, edges: [edge]))
                == EvidenceAnchor(type: .supplies, source: Self.sonatrach, target: Self.gazprom))
    }
}
