import EventAnswers
import EventModel
import EventPipeline
import EventStorage
import GraphAnalysis
import TestSupport
import Testing

/// Places and groups that are found by the outline of a store's graph are those of the graph.
@Suite struct WholeAnswerTests {
    private let workspace: EventWorkspace
    private let whole: EventGraph

    init() throws {
        workspace = try EventWorkspace.inMemory()
        var press = PressGenerator(seed: 71, actorCount: 150)
        var articles: [StoredArticle] = []
        for number in 0..<120 {
            articles.append(press.article("a\(number)"))
            if press.number(below: 4) == 0 { articles.append(press.copy(of: articles[number], id: "copie-\(number)")) }
        }
        try workspace.store.save(articles)
        let nodes = try workspace.graph().nodes
        try workspace.merge(nodes[3].actorID.rawValue, into: nodes[9].actorID.rawValue, acrossTypes: true)
        whole = try workspace.graph()
    }

    @Test func placesAreThoseOfTheWholeGraph() throws {
        let filters = [
            GraphFilter(), GraphFilter(types: [.owns, .partnersWith, .worksFor]), GraphFilter(statuses: [.denied]),
            GraphFilter(minimumSources: 2), GraphFilter(since: CalendarDate(iso: "2024-06"), minimumConfidence: 0.4),
        ]
        let country = try #require(
            whole.edges.first { $0.type == .locatedIn && $0.status == .actual }.map { whole[$0.target] })
        let partners = [
            PartnerFilter(), PartnerFilter(types: [.company]), PartnerFilter(country: country.actorID),
            PartnerFilter(types: [.event], words: ["xyz"]),
        ]
        for filter in filters {
            for partner in partners {
                let found = try workspace.ranking(
                    by: .pagerank, filter: filter, among: partner, top: 7, exactLimit: 20_000, articleLists: .all)
                let passing = Set(whole.nodes(passing: partner).map { whole[$0].actorID })
                let expected = try CentralityRanking(
                    of: whole, filter: filter, by: .pagerank, among: passing, top: 7)
                #expect(found.json.document == expected.json.document)
                #expect(found.everyPlace == expected.everyPlace)
                #expect(found.places.allSatisfy { passing.contains($0.actor.actorID) })
            }
        }
        let all = try workspace.ranking(
            by: .degree, filter: GraphFilter(), among: PartnerFilter(types: [.company]), top: .max, exactLimit: 1,
            articleLists: .asked)
        #expect(all.places.count > 20)
        let counts = whole.relationCounts
        #expect(all.places.allSatisfy { $0.relationCount == counts[$0.actor.actorID] })
        let estimated = try workspace.ranking(
            by: .betweenness, filter: GraphFilter(), among: PartnerFilter(), top: 5, exactLimit: 1,
            articleLists: .all)
        #expect(
            try estimated.json.document
                == CentralityRanking(of: whole, filter: GraphFilter(), by: .betweenness, top: 5, exactLimit: 1)
                .json.document)
        #expect(
            all.places.count
                == all.everyPlace.count { place in
                    whole.nodeID(of: place.actor).map { whole[$0].type == .company } ?? false
                })
    }

    @Test func groupsAreThoseOfTheWholeGraph() throws {
        let search = ActorCommunities.Search.leiden(Leiden(iterations: 10))
        for filter in [GraphFilter(), GraphFilter(types: [.owns, .heads]), GraphFilter(minimumConfidence: 0.5)] {
            for top in [2, nil] {
                let found = try workspace.communities(filter: filter, by: search, top: top)
                let expected = CommunityListing(of: whole, filter: filter, by: search, top: top)
                #expect(found.json.document == expected.json.document)
                #expect(found.shown.count > 1)
            }
        }
    }

    @Test func relationsAreThoseOfTheWholeGraph() throws {
        let filters = [
            GraphFilter(), GraphFilter(types: [.owns, .locatedIn]),
            GraphFilter(since: CalendarDate(iso: "2018"), minimumConfidence: 0.4),
        ]
        for filter in filters {
            for partner in [PartnerFilter(), PartnerFilter(types: [.company]), PartnerFilter(words: ["noria"])] {
                for top in [1, 7, 100_000, nil] {
                    let found = try workspace.relations(filter: filter, actors: partner, top: top, articleLists: .all)
                    let expected = whole.relations(filter: filter, actors: partner).prefix(top ?? .max)
                    #expect(!expected.isEmpty)
                    #expect(
                        found.relations.map { JSONValue.relation($0).document }
                            == expected.map { JSONValue.relation($0).document })
                    #expect(found.relations.allSatisfy { found.graph[$0.edge.source] == $0.actor })
                }
            }
        }
    }
}
