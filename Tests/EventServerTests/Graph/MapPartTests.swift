import EventModel
import EventPipeline
import EventStorage
import GraphExport
import Testing

@testable import EventServer

/// What a map page draws.
@Suite struct MapPartTests {
    /// A hub with so many partners; each even one is tied to the next, and each has a place of its own.
    private func snapshot(partners: Int) throws -> GraphSnapshot {
        let workspace = try EventWorkspace.inMemory()
        let names = ["Hub"] + (0..<partners).map { "Partner \(100 + $0)" }
        let places = (0..<partners).map { "Place \(100 + $0)" }
        let evidence = [Evidence(text: "x", span: TextSpan(start: 0, end: 1), trigger: "")]
        func id(_ name: String, _ type: ActorType = .company) -> ActorID { ActorID(type: type, name: name) }
        var relations: [Relation] = []
        for position in 0..<partners {
            relations.append(
                Relation(
                    type: .partnersWith, source: id("Hub"), target: id(names[position + 1]),
                    date: EventDate(iso: String(2020 + position % 3)), evidence: evidence))
            relations.append(
                Relation(
                    type: .locatedIn, source: id(names[position + 1]), target: id(places[position], .place),
                    evidence: evidence))
            if position % 2 == 0, position + 1 < partners {
                relations.append(
                    Relation(
                        type: .owns, source: id(names[position + 1]), target: id(names[position + 2]),
                        evidence: evidence))
            }
        }
        try workspace.store.save([
            StoredArticle(
                extraction: Extraction(
                    id: "a", published: CalendarDate(iso: "2025-01-01"),
                    actors: names.map { Actor(name: $0, type: .company) }
                        + places.map { Actor(name: $0, type: .place) },
                    relations: relations),
                source: "a", digest: "1", text: "x")
        ])
        return try GraphCache(workspace).snapshot()
    }

    private func state(_ target: String, _ snapshot: GraphSnapshot) throws -> MapState {
        try MapState(PageRequest(method: "GET", target: target).query) { name throws(PageFailure) in
            try snapshot.actor(named: name).actorID
        }
    }

    @Test func neighboursAndTheirTiesAreDrawn() throws {
        let snapshot = try snapshot(partners: 4)
        let part = MapPart(of: snapshot, as: try state("/map?actor=Hub", snapshot))
        #expect(part.graph.nodes.map(\.name) == ["Hub"] + (0..<4).map { "Partner \(100 + $0)" })
        #expect(part.graph.edges.count == 4 + 2)
        #expect(part.hiddenCounts[ActorID(type: .company, name: "Partner 100")] == 1, "its place is not drawn")
        #expect(part.hiddenCounts[ActorID(type: .company, name: "Hub")] == nil)
    }

    @Test func limitKeepsTheOpenedActor() throws {
        let snapshot = try snapshot(partners: 30)
        let part = MapPart(of: snapshot, as: try state("/map?actor=Hub&limit=5", snapshot))
        #expect(part.graph.nodes.count == 5)
        #expect(part.graph.nodes.contains { $0.name == "Hub" })
        #expect(part.actorCount == 31)
    }

    @Test func openedActorWithoutMatchingTieStays() throws {
        let snapshot = try snapshot(partners: 3)
        let part = MapPart(of: snapshot, as: try state("/map?actor=Hub&type=sanctions", snapshot))
        #expect(part.graph.nodes.map(\.name) == ["Hub"])
        #expect(part.graph.edges.isEmpty)
    }

    @Test func yearsAreCountedWhateverThePeriod() throws {
        let snapshot = try snapshot(partners: 6)
        let part = MapPart(of: snapshot, as: try state("/map?actor=Hub&since=2021&until=2021", snapshot))
        #expect(part.graph.edges.filter { $0.type == .partnersWith }.count == 2)
        #expect(part.statementsByYear[2020] == 2)
        #expect(part.statementsByYear[2022] == 2)
    }

    @Test func wholeMapShowsTheBestConnected() throws {
        let snapshot = try snapshot(partners: 60)
        let part = MapPart(of: snapshot, as: MapState())
        #expect(part.graph.nodes.count == MapState.defaultLimit)
        #expect(part.graph.nodes.contains { $0.name == "Hub" })
    }

    @Test func everyDrawnNodeIsAKnownActor() throws {
        let snapshot = try snapshot(partners: 12)
        for target in [
            "/map", "/map?actor=Hub", "/map?actor=Partner+100", "/map?actor=Partner+100&type=locatedIn",
            "/map?actor=Partner+100&actor=Hub",
        ] {
            let state = try state(target, snapshot)
            let part = MapPart(of: snapshot, as: state)
            let drawing = MapDrawing(
                of: part.graph, focus: state.expanded.last, language: .french,
                showsLocations: state.choice.types?.contains(.locatedIn) == true)
            #expect(drawing.actors.count == drawing.drawing.nodes.count, "\(target)")
            for (actor, node) in zip(drawing.actors, drawing.drawing.nodes) {
                #expect(node.accessibleTitle.hasPrefix(snapshot.actor(actor)?.name ?? "?"))
            }
        }
    }
}
