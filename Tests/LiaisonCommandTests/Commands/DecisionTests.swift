import TestSupport
import Testing

/// The commands that merge, split, rename and retype, and `--as-of`.
@Suite struct DecisionTests {
    let sample: SampleStore

    init() throws { sample = try SampleStore() }

    @Test func mergeAndSplit() throws {
        let before = try sample.run("actors", "--format", "json").output
        let merged = try sample.run("merge", "Noria", "Sonatrach")
        #expect(merged.status == 0)
        #expect(
            merged.output
                == " Noria (company/noria) is Sonatrach (company/sonatrach)  ·  2 relations  ·  undo: liaison decisions undo 1\n"
        )
        #expect(try sample.run("show", "company/noria").output.hasPrefix("Sonatrach · company\n"))
        #expect(try sample.run("ask", "Qui possède Noria ?").output.contains("= liaison show Sonatrach --type owns"))
        #expect(try sample.run("map", "-o", "map.dot").status == 0)
        let split = try sample.run("split", "Sonatrach")
        #expect(split.output == " Noria (company/noria) is an actor of its own again\n")
        #expect(try sample.run("actors", "--format", "json").output == before)
    }

    @Test func decisionsAreListedAndUndone() throws {
        #expect(try sample.run("decisions").output == "Nothing was decided by hand.\n")
        #expect(try sample.run("rename", "Noria", "Noria Eaux").status == 0)
        #expect(try sample.run("retype", "Noria Eaux", "organization").output.contains("is an organization"))
        let listed = try sample.run("decisions", "--format", "csv").output.split(separator: "\r\n")
        #expect(listed.count == 3)
        #expect(listed[1].hasPrefix("1,rename,company/noria,company/noria-eaux,Noria,Noria Eaux,company,"))
        #expect(
            listed[2].hasPrefix(
                "2,retype,company/noria-eaux,organization/noria-eaux,Noria Eaux,Noria Eaux,organization,"))
        let early = try sample.run("decisions", "undo", "1")
        #expect(early.status == 1)
        #expect(early.errors.contains("decision 1 cannot be undone alone: 2 rests on it"))
        #expect(try sample.run("decisions", "undo", "2").status == 0)
        #expect(
            try sample.run("decisions", "undo", "1").output
                == " undone: Noria (company/noria) is called Noria Eaux (company/noria-eaux)\n")
        #expect(try sample.run("decisions").output == "Nothing was decided by hand.\n")
        #expect(try sample.run("decisions", "--all", "--format", "csv").output.split(separator: "\r\n").count == 3)
    }

    @Test(arguments: [
        (["merge", "Gazprmo", "Sonatrach"], 1, "no actor is called “Gazprmo”. Did you mean Gazprom"),
        (["merge", "Atlas", "Sonatrach"], 1, "“Atlas” may mean several actors; name one by its id:"),
        (["merge", "Russie", "Sonatrach"], 1, "liaison merge country/russie company/sonatrach --across-types"),
        (["merge", "Sonatrach"], 64, "Name two actors"),
        (["merge", "--suggest", "Sonatrach"], 64, "--suggest takes no actors"),
        (["retype", "Sonatrach", "firm"], 64, "'firm'"),
        (["split", "Sonatrach"], 1, "nothing was merged into Sonatrach"),
        (["decisions", "undo", "4"], 1, "there is no decision 4 that holds"),
    ])
    func clearErrors(arguments: [String], status: Int32, message: String) throws {
        let outcome = try BuiltProgram(named: "liaison").run(arguments, in: sample.folder.url)
        #expect(outcome.status == status)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains(message))
    }

    @Test func suggestions() throws {
        #expect(try sample.run("merge", "--suggest").output == "No two actors look the same.\n")
        #expect(try sample.run("merge", "--suggest", "--format", "json").output == "[]\n")
    }

    @Test(arguments: [
        (["--as-of", "2025-09-07"], "no such relation"), (["--as-of", "2025-09-08"], "Sonatrach"),
        (["--as-of", "2025"], "Sonatrach"), (["--known-on", "2025-09-10"], "no such relation"),
        (["--known-on", "2025-09-11"], "Sonatrach"),
    ])
    func stateOnADay(options: [String], expected: String) throws {
        let outcome = try BuiltProgram(named: "liaison").run(["partners", "Gazprom"] + options, in: sample.folder.url)
        #expect(outcome.status == 0)
        #expect(outcome.output.contains(expected))
    }

    @Test func helpGivesExamples() throws {
        for command in ["ask", "search", "relations", "merge", "split", "rename", "retype", "decisions"] {
            #expect(try sample.run(command, "--help").output.contains("Examples:"), "\(command) --help gives examples")
        }
    }
}
