import Foundation
import TestSupport
import Testing

/// `liaison path`.
@Suite struct PathTests {
    let sample: SampleStore

    init() throws { sample = try SampleStore() }

    @Test func chainAsText() throws {
        let outcome = try sample.run("path", "sonatrach", "Russie")
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        #expect(
            outcome.output == """
                Sonatrach —partnersWith→ Gazprom —locatedIn→ Russie  ·  2 hops
                  HOP  RELATION      STATUS  WHEN        SOURCES  EVIDENCE
                  1    partnersWith  actual  2025-09-08  1        « Gazprom a scellé un partenariat avec Sonatrach »  accord
                  2    locatedIn     actual  –           1        « La société russe Gazprom »  accord

                """)
    }

    @Test func againstTheDirectionOfARelation() throws {
        let outcome = try sample.run("path", "Noria", "company/atlas", "--evidence")
        #expect(
            outcome.output == """
                Noria —owned by→ Atlas  ·  1 hop
                  HOP  RELATION  STATUS    WHEN  SOURCES  EVIDENCE
                  1    ← owns    possible  –     1
                    « Atlas, « la banque, dit-on », possède Noria »  banque 60–106

                """)
    }

    @Test(arguments: [
        ("path-json", ["path", "Russie", "Sonatrach", "--format", "json"]),
        ("path-csv", ["path", "Russie", "Sonatrach", "--k", "2", "--format", "csv"]),
        ("path-none-json", ["path", "Russie", "Noria", "--format", "json"]),
    ])
    func recordedAnswers(name: String, arguments: [String]) throws {
        let outcome = try BuiltProgram(named: "liaison").run(arguments, in: sample.folder.url)
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        #expect(try Golden.difference(of: outcome.output, from: "command/\(name).txt") == nil)
    }

    @Test(arguments: [
        (["Russie", "Sonatrach", "--max-length", "2"], "2 hops"),
        (["Russie", "Sonatrach", "--max-length", "1"], "no chain of relations of at most 1 hop connects them"),
        (["Russie", "Sonatrach", "--type", "owns", "partnersWith"], "no chain of relations connects them"),
        (["Russie", "Sonatrach", "--by", "evidence", "--k", "3"], "2 hops"),
        (["Russie", "Noria"], "no chain of relations connects them"),
        (["Noria", "company/atlas", "--status", "actual"], "no chain of relations connects them"),
        (["Gazprom", "Sonatrach", "--since", "2026"], "no chain of relations connects them"),
    ])
    func options(arguments: [String], expected: String) throws {
        let outcome = try BuiltProgram(named: "liaison").run(["path"] + arguments, in: sample.folder.url)
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        #expect(outcome.output.contains(expected))
    }

    @Test func anUnknownNameIsAnError() throws {
        let outcome = try sample.run("path", "Gazprom", "Sonatrak")
        #expect(outcome.status == 1)
        #expect(outcome.output == "")
        #expect(outcome.errors.hasPrefix("liaison: no actor is called “Sonatrak”. Did you mean Sonatrach"))
    }

    @Test(arguments: [
        ["Gazprom"], ["Gazprom", "Sonatrach", "--k", "0"], ["Gazprom", "Sonatrach", "--max-length", "0"],
        ["Gazprom", "Sonatrach", "--type", "loves"], ["Gazprom", "le géant"], ["Gazprom", "Sonatrach", "--by", "luck"],
        ["Gazprom", "Sonatrach", "--by", "evidence", "--max-length", "3"],
    ])
    func wrongUsage(arguments: [String]) throws {
        let outcome = try BuiltProgram(named: "liaison").run(["path"] + arguments, in: sample.folder.url)
        #expect(outcome.status == 64)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains("Usage: liaison"))
    }
}
