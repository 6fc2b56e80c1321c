import EventModel
import EventPipeline
import Foundation
import GraphAnalysis
import TestSupport
import Testing

@Suite struct EventWorkspaceTests {
    let folder: TemporaryDirectory
    let workspace: EventWorkspace

    init() throws {
        folder = try TemporaryDirectory()
        workspace = try EventWorkspace.inMemory()
    }

    /// Every word of a text is a company, and each partners with the next.
    private let pipeline = ArticlePipeline(configuration: .init(jobs: 2), fingerprint: "test") { article in
        var actors: [Actor] = []
        var relations: [Relation] = []
        var start = 0
        for word in article.text.split(separator: " ") {
            let span = TextSpan(start: start, end: start + word.utf8.count)
            start = span.end + 1
            let mention = Mention(text: String(word), span: span)
            let actor = Actor(name: String(word), type: .company, mentions: [mention])
            if let last = actors.last {
                let evidence = Evidence(text: mention.text, span: span, trigger: mention.text)
                relations.append(
                    Relation(type: .partnersWith, source: last.id, target: actor.id, evidence: [evidence]))
            }
            actors.append(actor)
        }
        return Extraction(id: article.id, actors: actors, relations: relations)
    }

    @Test func buildReportsWhatBecameOfEachArticle() async throws {
        try folder.write("Gazprom Sonatrach", to: "a.txt")
        try folder.write("Sonatrach Eni", to: "b.txt")
        let input = [folder.url.path]
        #expect(try await workspace.build(from: input, using: pipeline).new == ["a", "b"])
        let again = try await workspace.build(from: input, using: pipeline)
        #expect(again.unchanged == ["a", "b"] && again.new.isEmpty && again.changed.isEmpty)
        try folder.write("Sonatrach Total", to: "b.txt")
        try folder.write("", to: "c.txt")
        let changed = try await workspace.build(from: input, using: pipeline)
        #expect(changed.changed == ["b"])
        #expect(changed.failures.count == 1)
        #expect(try workspace.graph().nodes.map(\.name) == ["Gazprom", "Sonatrach", "Total"])
    }

    @Test func manyArticlesGoInBatches() async throws {
        let lines = (0..<300).map { #"{"id":"\#($0)","text":"Gazprom Sonatrach"}"# }
        try folder.write(lines.joined(separator: "\n"), to: "many.jsonl")
        #expect(try await workspace.build(from: [folder.url.path], using: pipeline).new.count == 300)
        #expect(try workspace.graph().edges.map(\.articleCount) == [300])
    }

    @Test func partnershipsAreSeenFromTheActor() async throws {
        try folder.write("Acron Gazprom Sonatrach Eni", to: "a.txt")
        try await workspace.build(from: [folder.url.path], using: pipeline)
        let graph = try workspace.graph()
        #expect(try graph.partnerships(of: "sonatrach").map(\.partner.name) == ["Eni", "Gazprom"])
        #expect(
            try graph.partnerships(of: "Eni").map(\.description) == ["Eni partnersWith Sonatrach (actual)"])
        for partnership in try graph.partnerships(of: "Eni") {
            #expect(
                Set([graph[partnership.edge.source], graph[partnership.edge.target]])
                    == Set([partnership.actor, partnership.partner]))
        }
        #expect(try graph.partnerships(of: "Eni", filter: GraphFilter(types: [.owns])).isEmpty)
        #expect(throws: ActorLookupError.self) { try graph.partnerships(of: "Nobody") }
    }

    @Test func mapsShowTheFocusAndItsSurroundings() async throws {
        try folder.write("Gazprom Sonatrach Eni Total", to: "a.txt")
        try await workspace.build(from: [folder.url.path], using: pipeline)
        let graph = try workspace.graph()
        let near = try RelationMap(of: graph, as: MapRequest(focus: "Gazprom", depth: 1))
        #expect(near.graph.nodes.map(\.name) == ["Gazprom", "Sonatrach"])
        let alone = try RelationMap(of: graph, as: MapRequest(focus: "Gazprom", filter: GraphFilter(types: [.owns])))
        #expect(alone.graph.nodes.map(\.name) == ["Gazprom"])
        #expect(near.dot.contains("Sonatrach"))
        #expect(near.dot == (try RelationMap(of: graph, as: MapRequest(focus: "Gazprom", depth: 1)).dot))
    }

    @Test func anEmptyStoreHasAMap() throws {
        #expect(try RelationMap(of: workspace.graph()).svg().contains("<svg"))
    }

    @Test func writingNamesWhatStandsInTheWay() throws {
        let path = folder.url.path
        try folder.write("x", to: "file")
        #expect(throws: MapError.unsupportedFormat(path: "map.jpg")) { try workspace.writeMap(to: "map.jpg") }
        #expect(throws: MapError.unwritable(path: "\(path)/no/a.dot", reason: "the folder \(path)/no does not exist")) {
            try workspace.writeMap(to: "\(path)/no/a.dot")
        }
        #expect(throws: MapError.unwritable(path: "\(path)/file/a.dot", reason: "\(path)/file is no folder")) {
            try workspace.writeMap(to: "\(path)/file/a.dot")
        }
        try FileManager.default.createDirectory(atPath: "\(path)/a.svg", withIntermediateDirectories: true)
        #expect(throws: MapError.unwritable(path: "\(path)/a.svg", reason: "it is a folder")) {
            try workspace.writeMap(to: "\(path)/a.svg")
        }
    }
}
