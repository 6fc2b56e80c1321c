import EventModel
import GraphAnalysis
import Testing

@Suite struct ActorDirectoryTests {
    private let graph = TestGraph.actors(
        TestGraph.actor("Sonatrach", aliases: ["la compagnie", "groupe pétrolier", "Groupe Sonatrach"]),
        TestGraph.actor("Sonarem", aliases: ["la compagnie"]),
        TestGraph.actor("Gazprom", aliases: ["le géant russe"]),
        TestGraph.actor("Gazprom Export"),
        TestGraph.actor("Algérie", .country, aliases: ["Alger"]),
        TestGraph.actor("Alger", .place),
        TestGraph.actor("Orano", .company),
        TestGraph.actor("ORANO", .project),
        TestGraph.actor("OPEP", .organization),
        TestGraph.actor("OPEP+", .organization),
        TestGraph.actor("L’Expression", .organization),
        TestGraph.actor("سوناطراك"))

    private var directory: ActorDirectory { ActorDirectory(graph) }

    private func ids(_ nodes: [NodeID]) -> [String] { nodes.map { graph[$0].actorID.rawValue } }

    @Test(arguments: [
        ("Sonatrach", "company/sonatrach"), ("SONATRACH", "company/sonatrach"), ("la Sonatrach", "company/sonatrach"),
        ("company/sonatrach", "company/sonatrach"), ("Company/Sonatrach", "company/sonatrach"),
        ("groupe petrolier", "company/sonatrach"), ("le groupe pétrolier", "company/sonatrach"),
        ("« Sonatrach »", "company/sonatrach"), ("  gazprom ", "company/gazprom"), ("l'Algérie", "country/algerie"),
        ("l’ALGERIE", "country/algerie"), ("Alge\u{301}rie", "country/algerie"), ("Alger", "place/alger"),
        ("Le Géant Russe", "company/gazprom"), ("Orano", "company/orano"), ("ORANO", "project/orano"),
        ("opep", "organization/opep"), ("OPEP +", "organization/opep-plus"), ("opep+", "organization/opep-plus"),
        ("Expression", "organization/l-expression"), ("gazprom-export", "company/gazprom-export"),
        ("سوناطراك", "company/سوناطراك"),
    ])
    func finds(name: String, expected: String) throws {
        #expect(graph[try directory.node(named: name)].actorID.rawValue == expected)
    }

    @Test(arguments: [
        ("la compagnie", ["company/sonarem", "company/sonatrach"]), ("orano", ["company/orano", "project/orano"]),
    ])
    func namesCandidates(name: String, expected: [String]) {
        let error = #expect(throws: ActorLookupError.self) { try directory.node(named: name) }
        guard case .ambiguous(let asked, let candidates) = error else {
            Issue.record("expected an ambiguous name, got \(String(describing: error))")
            return
        }
        #expect(asked == name)
        #expect(ids(candidates) == expected)
    }

    @Test(arguments: [
        ("Gazprmo", ["company/gazprom", "company/gazprom-export"]), ("Sonatrahc", ["company/sonatrach"]),
        ("Sonatrac", ["company/sonatrach"]),
        ("Algérei", ["country/algerie", "place/alger"]), ("gaz", ["company/gazprom", "company/gazprom-export"]),
        ("sona", ["company/sonarem", "company/sonatrach"]), ("Gazprom Neft", ["company/gazprom"]), ("zzzzzz", []),
        ("", []), ("…", []), ("xport", ["company/gazprom-export"]),
    ])
    func namesTheNearest(name: String, expected: [String]) {
        let error = #expect(throws: ActorLookupError.self) { try directory.node(named: name) }
        guard case .unknown(let asked, let nearest) = error else {
            Issue.record("expected an unknown name, got \(String(describing: error))")
            return
        }
        #expect(asked == name)
        #expect(ids(nearest) == expected)
    }

    @Test func namesAtMostFive() {
        let many = TestGraph.graph(
            Extraction(id: "a", actors: (0..<20).map { TestGraph.actor("Banque \($0)") }))
        let directory = ActorDirectory(many)
        #expect(throws: ActorLookupError.unknown(name: "Banque", nearest: (0..<5).map { NodeID(rawValue: $0) })) {
            try directory.node(named: "Banque")
        }
    }

    @Test(arguments: [
        ("gazprom", ["company/gazprom", "company/gazprom-export"]),
        ("export", ["company/gazprom-export"]), ("petro", ["company/sonatrach"]), ("zz", []),
        ("lger", ["country/algerie", "place/alger"]), ("alger", ["country/algerie", "place/alger"]),
        ("company/orano", []),
    ])
    func matches(text: String, expected: [String]) {
        #expect(ids(directory.nodes(matching: text)) == expected)
    }

    @Test func blankTextMatchesEveryActor() {
        #expect(directory.nodes(matching: " ").count == graph.nodes.count)
        #expect(ActorDirectory(EventGraph(nodes: [], edges: [])).nodes(matching: "").isEmpty)
    }
}
