import Foundation
import TestSupport
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// The maps under graphs/ are those that the program makes now.
@Suite struct PublishedMapTests {
    static let maps: [(name: String, options: [String])] = [
        ("overview", ["--top", "30"]),
        ("partners", ["--type", "partnersWith", "signsWith"]),
        ("algerie", ["--focus", "Algérie", "--depth", "1"]),
    ]

    @Test func publishedMapsAreThoseOfThisVersion() throws {
        let program = try BuiltProgram(named: "liaison")
        let folder = try TemporaryDirectory()
        let graphs = Golden.packageRoot.appendingPathComponent("graphs")
        let articles = Golden.packageRoot.appendingPathComponent("examples/articles").path
        #expect(try program.run(["build", articles], in: folder.url).status == 0)
        for map in Self.maps {
            #expect(try program.run(["map", "-o", "now.dot"] + map.options, in: folder.url).status == 0)
            let now = try Data(contentsOf: folder.url.appendingPathComponent("now.dot"))
            let published = try Data(contentsOf: graphs.appendingPathComponent("\(map.name).dot"))
            #expect(now == published, "graphs/\(map.name).dot is not what the program makes now. Run: make graphs")
        }
    }

    @Test func picturesAreWellFormed() throws {
        for map in Self.maps {
            let file = Golden.packageRoot.appendingPathComponent("graphs/\(map.name).svg")
            let parser = XMLParser(data: try Data(contentsOf: file))
            #expect(parser.parse(), "graphs/\(map.name).svg is not well-formed. Run: make graphs")
        }
    }
}
