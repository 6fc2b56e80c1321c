import EventModel
import EventStorage
import Foundation
import TestSupport
import Testing

/// `liaison export`.
@Suite struct ExportTests {
    let sample: SampleStore

    init() throws { sample = try SampleStore() }

    private func content(of name: String) throws -> String {
        try String(contentsOf: sample.folder.url.appendingPathComponent(name), encoding: .utf8)
    }

    @Test func articlesAreWrittenAsExtractWritesThem() throws {
        let articles = Golden.packageRoot.appendingPathComponent("examples/articles").path
        let program = try BuiltProgram(named: "liaison")
        let folder = try TemporaryDirectory()
        #expect(try program.run(["build", articles], in: folder.url).status == 0)
        let extracted = try program.run(["extract", articles], in: folder.url).output
        let exported = try program.run(["export"], in: folder.url)
        #expect(exported.status == 0 && exported.errors == "")
        // The inputs are read in order of name, and named after their files.
        #expect(exported.output == extracted)
        #expect(try program.run(["export"], in: folder.url).output == extracted)
    }

    @Test func aStoreIsBuiltAnewFromItsExport() throws {
        let articles = Golden.packageRoot.appendingPathComponent("examples/formats").path
        let program = try BuiltProgram(named: "liaison")
        let folder = try TemporaryDirectory()
        #expect(try program.run(["build", articles], in: folder.url).status == 0)
        #expect(try program.run(["export", "--text", "-o", "all.jsonl"], in: folder.url).status == 0)
        #expect(try program.run(["build", "all.jsonl", "--store", "copy.sqlite"], in: folder.url).status == 0)
        for options in [["--text"], ["--format", "json"], ["--format", "csv"], ["--format", "graphml"]] {
            let original = try program.run(["export"] + options, in: folder.url)
            let copy = try program.run(["export", "--store", "copy.sqlite"] + options, in: folder.url)
            #expect(original.status == 0 && !original.output.isEmpty)
            #expect(copy.output == original.output)
        }
        // What is there already is passed over.
        let again = try program.run(["build", "all.jsonl"], in: folder.url)
        #expect(again.status == 0 && again.output.contains("3 unchanged"))
    }

    @Test func theTableHasARowForEachRelation() throws {
        let outcome = try sample.run("export", "--format", "csv")
        #expect(outcome.status == 0 && outcome.errors == "")
        #expect(
            outcome.output.split(separator: "\r\n") == [
                "source,sourceName,sourceType,type,target,targetName,targetType,status,firstDate,lastDate,sources,"
                    + "articles,confidence,sectors,amount,currency",
                "company/atlas,Atlas,company,owns,company/noria,Noria,company,possible,,,1,1,1,,,",
                "company/gazprom,Gazprom,company,partnersWith,company/sonatrach,Sonatrach,company,actual,2025-09-08,"
                    + "2025-09-08,1,1,0.91,hydrocarbons,1700000000,USD",
                "company/gazprom,Gazprom,company,locatedIn,country/russie,Russie,country,actual,,,1,1,1,,,",
            ])
    }

    @Test func theGraphIsOneObject() throws {
        struct Graph: Decodable {
            struct Actor: Decodable { let id: String, articles: [String] }
            struct Relation: Decodable {
                struct Statement: Decodable { let article: String }
                let source: String, target: String, type: String, statements: [Statement]
            }
            let actors: [Actor]
            let relations: [Relation]
        }
        let outcome = try sample.run("export", "--format", "json")
        let graph = try JSONDecoder().decode(Graph.self, from: Data(outcome.output.utf8))
        #expect(
            graph.actors.map(\.id) == [
                "company/atlas", "company/gazprom", "company/noria", "company/sonatrach", "country/russie",
                "organization/atlas",
            ])
        #expect(graph.actors.map(\.articles).first == ["banque"])
        let relations = graph.relations.map { "\($0.source) \($0.type) \($0.target)" }
        #expect(relations.first == "company/atlas owns company/noria")
        #expect(graph.relations.count == 3)
        #expect(graph.relations.allSatisfy { $0.statements.count == 1 })
    }

    @Test func graphMLIsWellFormedAndWhole() throws {
        let outcome = try sample.run("export", "-o", "graph.graphml")
        #expect(outcome.status == 0 && outcome.output == "" && outcome.errors == "")
        let text = try content(of: "graph.graphml")
        #expect(try text == sample.run("export", "--format", "graphml").output)
        #expect(text.components(separatedBy: "<node id=").count == 7)
        #expect(text.components(separatedBy: "<edge source=").count == 4)
        #expect(
            text.contains(#"<edge source="company/gazprom" target="company/sonatrach" directed="false"><data"#))
        if let xmllint = ExternalProgram("xmllint") {
            let path = sample.folder.url.appendingPathComponent("graph.graphml").path
            #expect(try xmllint.run(["--noout", path]).status == 0)
        }
    }

    @Test func decisionsHoldForTheGraph() throws {
        #expect(try sample.run("merge", "Gazprom", "Noria").status == 0)
        #expect(try sample.run("rename", "Noria", "Noria Énergie").status == 0)
        let table = try sample.run("export", "--format", "csv").output
        #expect(table.contains("company/atlas,Atlas,company,owns,company/noria-energie,Noria Énergie,company"))
        #expect(table.contains("company/noria-energie,Noria Énergie,company,locatedIn,country/russie"))
        #expect(!table.contains("Gazprom"))
    }

    @Test func anEmptyStore() throws {
        #expect(try sample.run("remove", "accord", "banque").status == 0)
        #expect(try sample.run("export").output == "")
        #expect(try sample.run("export", "--format", "json").output == "{\"actors\":[\n],\"relations\":[\n]}\n")
        #expect(try sample.run("export", "--format", "csv").output.split(separator: "\r\n").count == 1)
    }

    @Test(arguments: [
        (["-o", "graph.txt"], "“graph.txt” names no format: end it in .jsonl, .json, .graphml or .csv"),
        (["--text", "--format", "csv"], "--text goes with --format jsonl."),
        (["-o", "./liaison.sqlite", "--format", "csv"], "“./liaison.sqlite” is the store itself."),
        (["--format", "gexf"], "gexf"),
    ])
    func wrongUsage(arguments: [String], words: String) throws {
        let before = try Data(contentsOf: sample.folder.url.appendingPathComponent("liaison.sqlite"))
        let outcome = try sample.run(["export"] + arguments)
        #expect(outcome.status == 64)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains(words))
        #expect(try Data(contentsOf: sample.folder.url.appendingPathComponent("liaison.sqlite")) == before)
    }

    @Test func whatCannotBeWrittenIsTold() throws {
        let missing = try sample.run("export", "-o", "nowhere/all.jsonl")
        #expect(missing.status == 1)
        #expect(
            missing.errors
                == "liaison: cannot write “nowhere/all.jsonl”: its folder does not exist. "
                + "Choose another place with -o.\n")
        let noStore = try sample.run("export", "--store", "none.sqlite")
        #expect(noStore.status == 1 && noStore.errors.contains("there is no store at none.sqlite"))
    }

    @Test(.enabled(if: MountedDisk.isPossible, "only root mounts"))
    func aFullDiskLeavesTheOldFile() async throws {
        try await MountedDisk.with(options: "size=16k", in: sample.folder) { disk in
            let path = disk.path + "/all.jsonl"
            try "old".write(toFile: path, atomically: true, encoding: .utf8)
            try Data(count: 12 << 10).write(to: URL(fileURLWithPath: disk.path + "/ballast"))
            let outcome = try sample.run("export", "--format", "json", "-o", path)
            #expect(outcome.status == 1)
            #expect(
                outcome.errors
                    == "liaison: cannot write “\(path)”: the disk is full. Choose another place with -o.\n")
            #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: disk.path).sorted() == ["all.jsonl", "ballast"])
        }
    }
}
