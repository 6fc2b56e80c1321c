import Foundation
import Liaison
import TestSupport
import Testing

/// The program of examples/ReportMap, run as its first line says.
@Suite struct ExampleTests {
    @Test func reportMapAnswersAndDraws() throws {
        let folder = try TemporaryDirectory()
        try folder.write("Le partenariat entre Sonatrach et Gazprom se poursuit.\n", to: "articles/a.txt")
        let outcome = try BuiltProgram(named: "ReportMap").run(["articles", "Gazprom", "map.svg"], in: folder.url)
        #expect(outcome.errors == "")
        #expect(outcome.output == "Gazprom partnersWith Sonatrach (actual)\n")
        let svg = try String(contentsOf: folder.url.appendingPathComponent("map.svg"), encoding: .utf8)
        #expect(svg.contains("Sonatrach"))
    }

    @Test func oneImportGivesTheWholeLibrary() throws {
        let workspace = try EventWorkspace.inMemory()
        #expect(try workspace.graph().filtered(by: GraphFilter(types: [.owns])) == EventGraph(nodes: [], edges: []))
        #expect(MapComposer.Configuration().language == LabelLanguage.french)
    }
}
