import EventModel
import Testing

@testable import GraphExport

@Suite struct GraphMLWriterTests {
    @Test(arguments: [
        ("Sonatrach", "Sonatrach"), ("a < b & \"c\" > d", "a &lt; b &amp; &quot;c&quot; &gt; d"),
        ("deux\nlignes\t.", "deux&#10;lignes&#9;."),
        ("zéro\u{0}octet\u{1B}\u{FFFE}", "zéro\u{FFFD}octet\u{FFFD}\u{FFFD}"),
        ("", ""),
    ])
    func textIsEscaped(text: String, escaped: String) {
        #expect(GraphMLWriter.escaped(text) == escaped)
    }

    @Test func actorsAndRelations() {
        let graph = EventGraph(
            nodes: [
                ActorNode(
                    actorID: ActorID(rawValue: "company/a"), name: "A & fils", type: .company,
                    aliases: ["A", "le groupe"], articleIDs: ["1", "2"]),
                ActorNode(
                    actorID: ActorID(rawValue: "country/b"), name: "B", type: .country, aliases: [], articleIDs: ["1"]),
            ],
            edges: [
                RelationEdge(
                    type: .partnersWith, source: NodeID(rawValue: 0), target: NodeID(rawValue: 1), status: .planned,
                    firstDate: nil, lastDate: nil, sectors: [.mining], amount: Amount(value: 2.5, currency: "EUR"),
                    statements: [])
            ])
        let writer = GraphMLWriter()
        #expect(
            writer.text(for: graph.nodes[0]) == """
                    <node id="company/a"><data key="node-name">A &amp; fils</data><data key="node-type">company</data>\
                <data key="node-aliases">A; le groupe</data><data key="node-articles">2</data>\
                <data key="node-sources">2</data></node>

                """)
        #expect(
            writer.text(for: graph.edges[0], in: graph) == """
                    <edge source="company/a" target="country/b" directed="false"><data key="edge-type">partnersWith</data>\
                <data key="edge-status">planned</data><data key="edge-articles">0</data>\
                <data key="edge-sources">0</data><data key="edge-confidence">0.0</data>\
                <data key="edge-sectors">mining</data><data key="edge-amount">2.5</data>\
                <data key="edge-currency">EUR</data></edge>

                """)
        // Every attribute that is used is announced.
        for key in ["node-name", "edge-evidence", "edge-amount"] {
            #expect(writer.opening.contains("<key id=\"\(key)\""))
        }
    }
}
