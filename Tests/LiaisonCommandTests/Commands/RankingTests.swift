import Foundation
import TestSupport
import Testing

/// The commands that tell places and groups, on the sample store and on the sample articles.
@Suite struct RankingTests {
    let sample: SampleStore

    init() throws { sample = try SampleStore() }

    @Test func rankAsText() throws {
        let outcome = try sample.run("rank")
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        #expect(
            outcome.output == """
                  RANK  NAME       TYPE     DEGREE  RELATIONS  ARTICLES
                  1     Gazprom    company  2       2          1
                  2     Atlas      company  1       1          1
                  2     Noria      company  1       1          1
                  2     Sonatrach  company  1       1          1
                  2     Russie     country  1       1          1

                """)
    }

    @Test func communitiesAsText() throws {
        let outcome = try sample.run("communities")
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        #expect(
            outcome.output == """
                 2 groups  ·  5 actors  ·  modularity 0.444
                  GROUP  ACTORS  TIES  AROUND                      ALSO
                  1      3       2     Gazprom, Sonatrach, Russie
                  2      2       1     Atlas, Noria

                """)
    }

    @Test(arguments: [
        ("rank-json", ["rank", "--by", "pagerank", "--top", "2", "--format", "json"]),
        ("rank-csv", ["rank", "--by", "core", "--format", "csv"]),
        ("rank-only-text", ["rank", "--only", "country"]),
        ("communities-json", ["communities", "--format", "json"]),
        ("communities-csv", ["communities", "--top", "1", "--format", "csv"]),
        ("communities-louvain-text", ["communities", "--method", "louvain", "--resolution", "100", "--seed", "3"]),
        ("show-json", ["show", "Gazprom", "--format", "json"]),
    ])
    func recordedAnswers(name: String, arguments: [String]) throws {
        let outcome = try BuiltProgram(named: "liaison").run(arguments, in: sample.folder.url)
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        #expect(try Golden.difference(of: outcome.output, from: "command/\(name).txt") == nil)
    }

    @Test(arguments: ["degree", "betweenness", "closeness", "harmonic", "pagerank", "eigenvector", "core"])
    func everyMeasureRanks(measure: String) throws {
        let outcome = try sample.run("rank", "--by", measure, "--top", "1")
        #expect(outcome.status == 0)
        #expect(outcome.output.split(separator: "\n").count == 2)
        #expect(outcome.output.contains(measure.uppercased()))
        #expect(measure == "core" || outcome.output.contains("Gazprom"), "the centre of the largest part")
    }

    @Test(arguments: [
        (["--type", "owns"], ["Atlas", "Noria"]), (["--status", "possible"], ["Atlas", "Noria"]),
        (["--since", "2025-09", "--until", "2025-09"], ["Gazprom", "Sonatrach", "Russie"]),
        (["--since", "2026"], []), (["--sector", "hydrocarbons"], ["Gazprom", "Sonatrach"]),
    ])
    func filtersSayWhichTiesCount(options: [String], names: [String]) throws {
        let program = try BuiltProgram(named: "liaison")
        let rank = try program.run(["rank", "--format", "csv"] + options, in: sample.folder.url)
        let rows = rank.output.split(separator: "\r\n").dropFirst()
        #expect(rows.map { String($0.split(separator: ",")[2]) } == names)
        let groups = try program.run(["communities"] + options, in: sample.folder.url)
        #expect(groups.status == 0)
        if names.isEmpty {
            #expect(groups.output == "No actor has such a relation.\n")
            #expect(
                try program.run(["rank"] + options, in: sample.folder.url).output == "No actor has such a relation.\n")
        } else {
            #expect(groups.output.contains(names.joined(separator: ", ")))
        }
    }

    @Test(arguments: [
        ["rank", "--by", "fame"], ["rank", "--top", "0"], ["rank", "--only", "planet"], ["communities", "--top", "0"],
        ["communities", "--resolution=-1"], ["communities", "--resolution", "nan"], ["communities", "--method", "x"],
        ["communities", "--seed=-1"], ["rank", "Gazprom"],
        ["rank", "--exact-up-to=-1"],
    ])
    func wrongUsage(arguments: [String]) throws {
        let outcome = try BuiltProgram(named: "liaison").run(arguments, in: sample.folder.url)
        #expect(outcome.status == 64)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains("Usage: liaison"))
    }

    @Test(arguments: ["rank", "communities"])
    func withoutAStore(command: String) throws {
        let outcome = try sample.run(command, "--store", "none.sqlite")
        #expect(outcome.status == 1)
        #expect(
            outcome.errors
                == "liaison: there is no store at none.sqlite. Make one: liaison build ARTICLES --store none.sqlite\n")
    }

    /// Where a sample would be as large as the graph, values are exact all the same, and nothing is said of estimates.
    @Test func betweennessOfASmallGraphIsExact() throws {
        let exact = try sample.run("rank", "--by", "betweenness", "--format", "json")
        let limited = try sample.run("rank", "--by", "betweenness", "--exact-up-to", "0", "--format", "json")
        #expect(exact.output == limited.output)
        #expect(limited.errors == "")
        #expect(exact.output.contains("\"value\": 1,"))
    }

    /// The same bytes every time, on a graph with groups that a seed could change.
    @Test func theSameOnEveryRun() throws {
        let articles = Golden.packageRoot.appendingPathComponent("examples/articles").path
        #expect(try sample.run("build", articles, "--no-progress", "--store", "all.sqlite").status == 0)
        for arguments in [["communities", "--format", "json"], ["rank", "--by", "eigenvector", "--format", "json"]] {
            let outputs = try (0..<2).map { _ in
                try BuiltProgram(named: "liaison").run(arguments + ["--store", "all.sqlite"], in: sample.folder.url)
                    .output
            }
            #expect(outputs[0] == outputs[1])
            #expect(outputs[0].contains("country/algerie"))
        }
    }
}
