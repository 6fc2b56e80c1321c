import Foundation
import TestSupport
import Testing

/// The commands that answer from a store.
@Suite struct AnswerTests {
    let sample: SampleStore

    init() throws { sample = try SampleStore() }

    @Test func partnersAsText() throws {
        let outcome = try sample.run("partners", "gazprom")
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        #expect(
            outcome.output == """
                Gazprom · company · Russie
                  RELATION      WITH       STATUS  WHEN        SOURCES  EVIDENCE
                  partnersWith  Sonatrach  actual  2025-09-08  1        « Gazprom a scellé un partenariat avec Sonatrach »  accord

                """)
    }

    @Test func partnersWithFullEvidence() throws {
        let outcome = try sample.run("partners", "Sonatrach", "--evidence")
        #expect(
            outcome.output == """
                Sonatrach · company
                  RELATION      WITH     STATUS  WHEN        SOURCES  EVIDENCE
                  partnersWith  Gazprom  actual  2025-09-08  1
                    « Gazprom a scellé un partenariat avec Sonatrach »  accord 2025-09-11 19–66

                """)
    }

    @Test(arguments: [
        (["--type", "owns"], "no such relation"), (["--status", "ended"], "no such relation"),
        (["--since", "2025-10"], "no such relation"), (["--until", "2025-08"], "no such relation"),
        (["--sector", "water"], "no such relation"), (["--type", "partnersWith", "owns"], "Sonatrach"),
        (["--since", "2025-09", "--until", "2025-09"], "Sonatrach"), (["--sector", "hydrocarbons"], "Sonatrach"),
    ])
    func partnersFiltered(options: [String], expected: String) throws {
        let program = try BuiltProgram(named: "liaison")
        let outcome = try program.run(["partners", "Gazprom"] + options, in: sample.folder.url)
        #expect(outcome.status == 0)
        #expect(outcome.output.contains(expected))
    }

    @Test(arguments: [
        ("partners-json", ["partners", "Gazprom", "--format", "json"]),
        ("partners-csv", ["partners", "company/atlas", "--type", "owns", "--format", "csv"]),
        ("show-text", ["show", "Gazprom"]), ("show-incoming-text", ["show", "Noria", "--evidence"]),
        ("articles-text", ["articles"]), ("articles-json", ["articles", "--format", "json"]),
        ("articles-csv", ["articles", "--format", "csv"]), ("actors-text", ["actors"]),
        ("actors-json", ["actors", "gaz", "--format", "json"]), ("actors-csv", ["actors", "--format", "csv"]),
        ("actors-type-text", ["actors", "--type", "organization"]), ("actors-none-text", ["actors", "xyzzy"]),
    ])
    func recordedAnswers(name: String, arguments: [String]) throws {
        let program = try BuiltProgram(named: "liaison")
        let outcome = try program.run(arguments, in: sample.folder.url)
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        #expect(try Golden.difference(of: outcome.output, from: "command/\(name).txt") == nil)
    }

    @Test func removeTakesAnArticleOut() throws {
        let removed = try sample.run("remove", "accord", "xyz")
        #expect(removed.status == 1)
        #expect(removed.output == " 1 article removed  ·  liaison.sqlite\n")
        #expect(
            removed.errors
                == "liaison: the store holds no article “xyz”. Try: liaison articles --store liaison.sqlite\n")
        #expect(try sample.run("partners", "Gazprom").status == 1)
    }

    @Test func noColourInAPipe() throws {
        #expect(!(try sample.run("show", "Gazprom").output.contains("\u{1B}")))
    }

    @Test(arguments: [
        (
            ["partners", "Gazprmo"], 1,
            "liaison: no actor is called “Gazprmo”. Did you mean Gazprom (company, 2 relations)?   Try: liaison actors gaz\n"
        ),
        (
            ["show", "Atlas"], 1,
            """
            liaison: “Atlas” may mean several actors; name one by its id:
              company/atlas  Atlas (company, 1 relation)
              organization/atlas  Atlas (organization, 0 relations)

            """
        ),
        (
            ["articles", "--store", "none.sqlite"], 1,
            "liaison: there is no store at none.sqlite. Make one: liaison build ARTICLES --store none.sqlite\n"
        ),
        (
            ["map", "-o", "map.gif"], 1,
            "liaison: cannot write “map.gif”: maps are written as .dot, .svg, .html, .png or .pdf. Try: -o map.svg\n"
        ),
        (
            ["map", "-o", "map.jpg"], 1,
            "liaison: cannot write “map.jpg”: maps are written as .dot, .svg, .html, .png or .pdf. Try: -o map.svg\n"
        ),
        (
            ["map", "-o", "missing/map.svg"], 1,
            "liaison: cannot write “missing/map.svg”: the folder missing does not exist. Choose another place with -o.\n"
        ),
    ])
    func failures(arguments: [String], status: Int32, message: String) throws {
        let outcome = try BuiltProgram(named: "liaison").run(arguments, in: sample.folder.url)
        #expect(outcome.status == status)
        #expect(outcome.output == "")
        #expect(outcome.errors == message)
    }

    @Test(arguments: [
        ["partners"], ["partners", "Gazprom", "--type", "loves"], ["partners", "Gazprom", "--since", "2025-13"],
        ["partners", "Gazprom", "--since", "2025", "--until", "2024"], ["map"],
        ["map", "--depth", "-1", "-o", "a.svg"],
        ["map", "--top", "0", "-o", "a.svg"], ["map", "--layout", "fdp", "-o", "a.svg"], ["extract"],
        ["extract", "a.txt", "--jobs", "0"], ["nonsense"], ["build", "--no-such-option", "a.txt"],
    ])
    func wrongUsage(arguments: [String]) throws {
        let outcome = try BuiltProgram(named: "liaison").run(arguments, in: sample.folder.url)
        #expect(outcome.status == 64)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains("Usage: liaison"))
    }

    @Test func mapsAreWrittenWhole() throws {
        let outcome = try sample.run("map", "--focus", "Gazprom", "--depth", "2", "-o", "map.svg")
        #expect(outcome.status == 0)
        #expect(outcome.output.hasPrefix(" map.svg  ·  2 actors  ·  1 relation  ·  "))
        let svg = try String(contentsOf: sample.folder.url.appendingPathComponent("map.svg"), encoding: .utf8)
        #expect(svg.contains("Sonatrach"))
        #expect(svg.hasSuffix("</svg>\n"))
        for name in ["one.dot", "two.dot"] { #expect(try sample.run("map", "-o", name).status == 0) }
        let dots = try ["one.dot", "two.dot"].map { try Data(contentsOf: sample.folder.url.appendingPathComponent($0)) }
        #expect(dots[0] == dots[1])
    }

    @Test func helpAndVersion() throws {
        #expect(try sample.run("--version").output == "0.1.0\n")
        for command in [
            "extract", "build", "articles", "remove", "actors", "show", "partners", "path", "rank", "communities",
            "map",
        ] {
            let help = try sample.run(command, "--help")
            #expect(help.status == 0)
            #expect(help.output.contains("Examples:"), "\(command) --help gives examples")
        }
        #expect(try sample.run("--generate-completion-script", "bash").output.contains("liaison"))
    }
}
