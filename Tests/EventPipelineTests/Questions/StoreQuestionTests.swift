import EventModel
import EventPipeline
import EventStorage
import GraphAnalysis
import TestSupport
import Testing

/// Questions to a store are understood as those to its whole graph.
@Suite struct StoreQuestionTests {
    private static let names = [
        ("Gazprom", ActorType.company), ("Atlas", .company), ("Atlas", .organization),
        ("ministère de l'Énergie", .government),
        ("Russie", .country), ("Algérie", .country), ("Allemagne", .country),
        ("Organisation des Nations unies", .organization),
        ("Banque d'Alger", .company), ("Belkacem Soltani", .person), ("OPEP+", .organization),
        ("Gazpromneft", .company),
    ]

    private func workspace() throws -> EventWorkspace {
        let workspace = try EventWorkspace.inMemory()
        let actors = Self.names.map { name, type in
            Actor(name: name, type: type, aliases: name == "Atlas" ? ["la banque Atlas"] : [])
        }
        let relations = zip(actors, actors.dropFirst()).map {
            Relation(type: .partnersWith, source: $0.id, target: $1.id, evidence: [])
        }
        try workspace.store.save([
            StoredArticle(
                extraction: Extraction(id: "a", actors: actors, relations: relations), source: "a.txt", digest: "1",
                text: "Texte.")
        ])
        return workspace
    }

    private static func text(_ error: QuestionError, _ graph: EventGraph) -> String {
        switch error {
        case .unknownActor(let name, let nearest, let corrected):
            "unknown \(name), near \(nearest.map { graph[$0].actorID }), \(corrected ?? "-")"
        case .ambiguousActor(let name, let candidates): "ambiguous \(name): \(candidates.map { graph[$0].actorID })"
        default: "\(error)"
        }
    }

    @Test(arguments: [
        "Qui sont les partenaires de Gazprom ?", "Qui sont les partenaires de Gazprmo ?", "Qui possède Atlas ?",
        "Que possède la banque Atlas ?", "Quel lien entre Gazprom et la Banque d'Alger ?",
        "Quels partenaires russes de Gazprom ?", "Quels partenaires japonais de Gazprom ?",
        "Qui est le ministre de l'Énergie ?", "Which German companies signed with Gazprom since 2024?",
        "Who heads the United Nations?", "Quels accords algéro-russes ?", "Qui est le plus central ?",
        "Quel temps fait-il chez Gazprom ?", "Quels articles parlent d'hydrogène ?", "Qui dirige Zzyzx ?",
        "partenaires de Belkasem Soltani", "Quels membres de l'OPEP+ ?", "", "Qui a rencontré Gazprom en septembre ?",
    ])
    func asInTheWholeGraph(question: String) throws {
        let workspace = try workspace()
        let whole = try workspace.graph()
        let answerer = try QuestionAnswerer(whole)
        let expected = Result { () throws(QuestionError) in try answerer.understand(question) }
        do {
            let (understood, names) = try workspace.understand(question)
            #expect(try understood == expected.get())
            #expect(understood.query.arguments(in: names) == understood.query.arguments(in: whole))
        } catch let failure as QuestionFailure {
            let error = #expect(throws: QuestionError.self) { try expected.get() }
            #expect(Self.text(failure.error, failure.names) == error.map { Self.text($0, whole) })
            for node in failure.names.nodes {
                let ties = whole.edges.count {
                    whole[$0.source].actorID == node.actorID || whole[$0.target].actorID == node.actorID
                }
                #expect(failure.relationCounts[node.actorID] == ties)
            }
        }
    }
}
