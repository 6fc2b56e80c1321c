import EventModel
import EventPipeline
import EventStorage
import GraphAnalysis
import TestSupport
import Testing

/// What is told by an outline of the graph is what the whole graph tells.
@Suite struct OutlineQueryTests {
    @Test(arguments: [false, true]) func theOutlineIsThatOfTheWholeGraph(isDecided: Bool) throws {
        var statuses: Set<RelationStatus> = []
        for seed in 41...44 {
            let workspace = try WorkspaceQueryTests.workspace(seed: UInt64(seed), actorCount: 30, isDecided: isDecided)
            let whole = try workspace.graph()
            let outline = try workspace.outline()
            #expect(outline.actors == whole.nodes.map(\.actorID))
            #expect(outline.ties.map(\.source) == whole.edges.map(\.source))
            #expect(outline.ties.map(\.target) == whole.edges.map(\.target))
            #expect(outline.ties.map(\.type) == whole.edges.map(\.type))
            #expect(outline.ties.map(\.status) == whole.edges.map(\.status))
            let sourceCounts = outline.ties.indices.map { Set(outline.sources(ofTieAt: $0)).count }
            #expect(sourceCounts == whole.edges.map(\.sourceCount))
            statuses.formUnion(outline.ties.map(\.status))
            for measure in CentralityMeasure.allCases where measure != .eigenvector {
                let values = try measure.values(of: outline)
                let expected = try measure.values(of: whole)
                #expect(values == expected)
            }
        }
        #expect(statuses == Set(RelationStatus.allCases))
    }

    @Test(arguments: [false, true]) func theBestPlacedAreChosenAsFromTheWholeGraph(isDecided: Bool) throws {
        let workspace = try WorkspaceQueryTests.workspace(seed: 51, actorCount: 60, isDecided: isDecided)
        let whole = try workspace.graph()
        var requests = [MapRequest(top: 12), MapRequest(top: 5, by: .pagerank), MapRequest(top: 20, by: .betweenness)]
        for filter in [
            GraphFilter(types: [.owns, .heads, .partnersWith]), GraphFilter(statuses: [.actual, .denied]),
            GraphFilter(minimumSources: 2), GraphFilter(since: CalendarDate(iso: "2024")),
        ] {
            requests.append(MapRequest(top: 10, filter: filter))
        }
        for request in requests {
            let (part, located) = try workspace.graph(for: request)
            if request.filter == GraphFilter() { #expect(part.edges.count < whole.edges.count) }
            let (map, expected) = (try RelationMap(of: part, as: located), try RelationMap(of: whole, as: request))
            #expect(map.dot == expected.dot)
            #expect(map.graph.edges == expected.graph.edges)
            // But for the lists of articles of actors, which a part does not have.
            #expect(map.graph.nodes.map(\.sourceCount) == expected.graph.nodes.map(\.sourceCount))
            #expect(map.selected.edges.map(\.statements) == expected.selected.edges.map(\.statements))
            #expect(map.selected.nodes.map(\.actorID) == expected.selected.nodes.map(\.actorID))
            // A picture alone needs no more than what it shows.
            let (shown, seen) = try workspace.graph(for: request, evidence: MapFormat.svg.evidence)
            #expect(try RelationMap(of: shown, as: seen).dot == expected.dot)
        }
        let (all, located) = try workspace.graph(for: MapRequest(top: 1000))
        #expect(try RelationMap(of: all, as: located).dot == RelationMap(of: whole, as: MapRequest(top: 1000)).dot)
    }

    @Test func anOutlineIsKeptUntilTheStoreChanges() throws {
        let workspace = try WorkspaceQueryTests.workspace(seed: 61, actorCount: 40, isDecided: true)
        let store = workspace.store
        #expect(try store.keptOutline() == nil)
        let outline = try workspace.outline()
        #expect(try store.keptOutline() == outline)
        #expect(try workspace.outline() == outline)
        let revision = try store.revision()
        var press = PressGenerator(seed: 62, actorCount: 9)
        try store.save((0..<5).map { press.article("neuf-\($0)") })
        #expect(try store.keptOutline() == nil)
        #expect(try !store.keep(outline, at: revision))
        let next = try workspace.outline()
        #expect(next != outline)
        #expect(next.actors == (try workspace.graph()).nodes.map(\.actorID))
        // A decision changes what the graph is made of, too.
        try workspace.rename(try #require(next.actors.first).rawValue, to: "Tout Autre")
        #expect(try store.keptOutline() == nil)
        let empty = try EventWorkspace.inMemory()
        #expect(try empty.outline() == GraphOutline(actors: [], ties: [], sources: []))
        #expect(try empty.store.keptOutline()?.actors == [])
    }
}
