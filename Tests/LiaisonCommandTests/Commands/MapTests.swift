import Foundation
import TestSupport
import Testing

@Suite struct MapTests {
    private let sample: SampleStore

    init() throws { sample = try SampleStore() }

    private func file(_ name: String) throws -> String {
        try String(contentsOf: sample.folder.url.appendingPathComponent(name), encoding: .utf8)
    }

    private func map(_ options: String...) throws -> String {
        let outcome = try BuiltProgram(named: "liaison").run(["map", "-o", "map.svg"] + options, in: sample.folder.url)
        try #require(outcome.status == 0, "\(outcome.errors)")
        return try file("map.svg")
    }

    @Test func placesAreToldInLabelsUnlessAskedFor() throws {
        #expect(try map("--focus", "Gazprom").contains(">(Russie)</text>"))
        let drawn = try map("--focus", "Gazprom", "--places")
        #expect(drawn.contains(">Russie</text>") && drawn.contains("Gazprom – situé en → Russie"))
    }

    @Test func typesOfActorsAreChosen() throws {
        let all = try map("--focus", "Gazprom", "--places")
        #expect(all.contains(">Russie</text>"))
        let svg = try map("--focus", "Gazprom", "--places", "--only", "company", "person")
        #expect(svg.contains(">Gazprom</text>") && !svg.contains(">Russie</text>"))
    }

    @Test func titleLegendThemeAndIdentifierAreChosen() throws {
        let svg = try map(
            "--title", "Qui & <qui>", "--no-legend", "--theme", "light", "--id", "carte1", "--labels", "en")
        #expect(svg.contains("id=\"carte1_svg\""))
        #expect(svg.contains("font-weight=\"bold\" fill=\"#374151\">Qui &amp; &lt;qui&gt;</text>"))
        #expect(!svg.contains("@media"))
        #expect(!svg.contains(">company</text>"))
        #expect(try map("--labels", "en").contains(">company</text>"))
    }

    @Test(
        arguments: [
            ("evidence", "href=\"#evidence-partnersWith-f6eef0d789f08955\""), ("none", nil),
            ("articles", "href=\"#evidence-partnersWith-f6eef0d789f08955\""),
        ] as [(String, String?)])
    func linesLeadWhereAskedFor(_ links: String, _ link: String?) throws {
        let svg = try map("--links", links, "--focus", "Sonatrach")
        #expect(svg.contains("href=") == (link != nil))
        if let link { #expect(svg.contains(link)) }
    }

    @Test func whatIsLeftOutIsSaid() throws {
        #expect(try map("--focus", "Gazprom").contains(">2 acteurs sur 6</text>"))
        #expect(try map("--min-confidence", "0.95", "--labels", "en", "--places").contains(">4 of 6 actors</text>"))
    }

    @Test func groupsAndPlacesInARankingAreChosen() throws {
        #expect(try map("--community", "Sonatrach").contains("Gazprom"))
        #expect(try !map("--community", "Sonatrach").contains("Noria"))
        #expect(try map("--top", "2", "--by", "pagerank").contains("2 acteurs sur 6"))
        let outcome = try sample.run("map", "--community", "9", "-o", "map.svg")
        #expect(outcome.status == 1)
        #expect(
            outcome.errors
                == "liaison: there is no group 9, only 1 to 2. List them: liaison communities, with the same filters\n")
        let unknown = try sample.run("map", "--community", "Gazprmo", "-o", "map.svg")
        #expect(unknown.errors.hasPrefix("liaison: no actor is called “Gazprmo”. Did you mean Gazprom"))
    }

    @Test func samePictureTwice() throws {
        let first = try map()
        #expect(try map() == first)
    }

    @Test(arguments: [
        (["--min-confidence", "2"], "--min-confidence takes a number from 0 to 1, not 2.0."),
        (["--min-articles", "0"], "--min-articles takes a number from 1 on, not 0."),
        (["--id", "1a"], "--id takes a letter and up to 63 more letters, digits and underscores, not “1a”."),
        (["--by", "fame"], "The value 'fame' is invalid for '--by <measure>'"),
        (["--theme", "sepia"], "The value 'sepia' is invalid for '--theme <theme>'"),
    ])
    func wrongUsage(_ options: [String], _ message: String) throws {
        let outcome = try BuiltProgram(named: "liaison").run(["map", "-o", "a.svg"] + options, in: sample.folder.url)
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains(message))
    }
}
