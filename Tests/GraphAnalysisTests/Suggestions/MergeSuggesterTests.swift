import EventModel
import GraphAnalysis
import Testing

/// Proposals of actors that are likely one, and lookalikes that are not.
@Suite struct MergeSuggesterTests {
    private static let meanings = [
        "nigerien": "Niger", "nigerian": "Nigeria", "algerien": "Algérie", "algerienne": "Algérie",
    ]

    /// Each actor in an article of its own.
    private static func suggestions(_ actors: [Actor]) -> [MergeSuggestion] {
        let articles = actors.enumerated().map { Extraction(id: "a\($0.offset)", actors: [$0.element]) }
        return MergeSuggester(graph: TestGraph.graph(articles), meanings: meanings).suggestions()
    }

    @Test(arguments: [
        ("BAD", "Banque africaine de développement", ActorType.organization, "are the initials of"),
        ("Sonarem", "Groupe Sonarem", .company, "the same but for words of form"),
        ("Tosyali", "Tosyali Holding", .company, "the same but for words of form"),
        ("Mohamed Arkab", "Arkab", .person, "is short for"), ("Mohamed Arkab", "M. Arkab", .person, "is short for"),
        ("Chambre algérienne de commerce", "Chambre algériene de commerce", .organization, "differ in a letter"),
    ])
    func likelyTheSame(one: String, other: String, type: ActorType, reason: String) throws {
        let found = Self.suggestions([TestGraph.actor(one, type), TestGraph.actor(other, type)])
        #expect(found.count == 1)
        let suggestion = try #require(found.first)
        #expect(Set([suggestion.subject.name, suggestion.object.name]) == [one, other])
        #expect(suggestion.reasons[0].description.contains(reason))
    }

    @Test(arguments: [
        ("IATF 2023", "IATF 2025", ActorType.event),
        ("Agence nigérienne de l'eau", "Agence nigériane de l'eau", .government),
        ("Niger", "Nigeria", .country), ("OPEP", "OPEP+", .organization), ("Lotfi Benamara", "Fodil Benamara", .person),
        ("Port de Skikda 1", "Port de Skikda 2", .project), ("Medgaz", "Galsi", .project), ("VNG", "Eni", .company),
        ("Oran", "Iran", .place), ("Banque du Nord", "Banque du Sud", .company),
    ])
    func lookalikes(one: String, other: String, type: ActorType) {
        #expect(Self.suggestions([TestGraph.actor(one, type), TestGraph.actor(other, type)]).isEmpty)
    }

    @Test func lastNamesSharedByTwoAreNoReason() {
        let lotfi = TestGraph.actor("Lotfi Benamara", .person, aliases: ["Benamara"])
        let fodil = TestGraph.actor("Fodil Benamara", .person, aliases: ["Benamara"])
        #expect(Self.suggestions([lotfi, fodil, TestGraph.actor("Benamara", .person)]).isEmpty == false)
        #expect(Self.suggestions([lotfi, fodil]).isEmpty)
    }

    @Test func anArticleThatNamesBothTellsThemApart() {
        let article = Extraction(id: "a", actors: [TestGraph.actor("Sonarem"), TestGraph.actor("Groupe Sonarem")])
        #expect(MergeSuggester(graph: TestGraph.graph([article])).suggestions().isEmpty)
    }

    @Test func commonNeighboursSpeakForIt() throws {
        let graph = TestGraph.graph(
            TestGraph.article(
                "a", TestGraph.relation(.owns, "sonarem", "x"), TestGraph.relation(.owns, "sonarem", "y")),
            TestGraph.article("b", TestGraph.relation(.owns, "groupe-sonarem", "x")))
        let suggestion = try #require(MergeSuggester(graph: graph).suggestions().first)
        #expect(suggestion.reasons.map(\.description).contains("1 actor tied to both"))
        #expect(suggestion.score == 0.8)
    }
}
