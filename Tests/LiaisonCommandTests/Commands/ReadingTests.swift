import Foundation
import TestSupport
import Testing

/// The commands that read articles: `extract` and `build`.
@Suite struct ReadingTests {
    let folder: TemporaryDirectory
    let program: BuiltProgram

    init() throws {
        folder = try TemporaryDirectory()
        program = try BuiltProgram(named: "liaison")
        try folder.write("Sonatrach a signé un contrat avec Gazprom le 8 septembre 2025.\n", to: "good.txt")
    }

    @Test func extractionIsRecorded() throws {
        let outcome = try program.run(["extract", "good.txt"], in: folder.url)
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        #expect(try Golden.difference(of: outcome.output, from: "command/extract.jsonl") == nil)
    }

    @Test(arguments: [1, 2, 8]) func sameBytesForEveryNumberOfJobs(jobs: Int) throws {
        let articles = Golden.packageRoot.appendingPathComponent("examples/articles").path
        let alone = try program.run(["extract", articles, "--jobs", "1"], in: folder.url)
        let outcome = try program.run(["extract", articles, "--jobs", String(jobs)], in: folder.url)
        #expect(outcome.status == 0)
        #expect(outcome.output == alone.output)
        #expect(outcome.output.split(separator: "\n").count == 16)
    }

    @Test func offsetsPointIntoTheFile() throws {
        let file = Golden.packageRoot.appendingPathComponent("examples/articles/gaz-alger-doha-front-commun.txt")
        let bytes = [UInt8](try Data(contentsOf: file))
        let outcome = try program.run(["extract", file.path], in: folder.url)
        struct Passage: Decodable { let text: String, byteStart: Int, byteEnd: Int }
        struct Actor: Decodable { let mentions: [Passage] }
        struct Relation: Decodable { let evidence: [Passage] }
        struct Extraction: Decodable { let actors: [Actor], relations: [Relation] }
        let extraction = try JSONDecoder().decode(Extraction.self, from: Data(outcome.output.utf8))
        let passages = extraction.actors.flatMap(\.mentions) + extraction.relations.flatMap(\.evidence)
        #expect(passages.count > 20)
        for passage in passages {
            #expect(String(decoding: bytes[passage.byteStart..<passage.byteEnd], as: UTF8.self) == passage.text)
        }
    }

    @Test func standardInputIsRead() throws {
        let outcome = try program.run(
            ["extract", "-"], in: folder.url, input: Data("Sonatrach a rencontré Gazprom.\n".utf8))
        #expect(outcome.status == 0)
        #expect(outcome.output.hasPrefix(#"{"id":"stdin","title":null,"#))
    }

    @Test func everyFormatGivesTheSameArticles() throws {
        let formats = Golden.packageRoot.appendingPathComponent("examples/formats").path
        let outcome = try program.run(["extract", formats], in: folder.url)
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        #expect(outcome.output.split(separator: "\n").count == 3)
    }

    /// Each input with the message that it earns, FOLDER standing for the input's folder.
    static let badInputs: [(name: String, content: Data?, message: String)] = [
        ("none.txt", nil, "none.txt: there is no such file or folder. Check the spelling of the path."),
        ("empty.txt", Data(), "empty.txt: there is no text in it. Expected the text of an article."),
        (
            "binary.txt", Data([0x41, 0, 0x42]),
            "binary.txt: the file is binary (NUL byte at offset 1). Expected text; save it as .txt or .html first."
        ),
        (
            "latin.txt", Data([0x43, 0x61, 0x66, 0xE9]),
            "latin.txt: the text is not UTF-8 (byte 0xE9 at offset 3). "
                + "Convert it: iconv -f ISO-8859-1 -t UTF-8 latin.txt > converted.txt"
        ),
        (
            "huge.txt", Data(repeating: 0x61, count: 33 << 20),
            "huge.txt: the article has 34603008 bytes; the limit is 32 MiB. "
                + "Split it, or give many articles as .jsonl, one a line."
        ),
    ]

    @Test(arguments: badInputs.indices) func badInputsAreNamedAndTheOthersGoOn(index: Int) throws {
        let bad = Self.badInputs[index]
        if let content = bad.content { try folder.write(content, to: bad.name) }
        for command in ["extract", "build"] {
            let outcome = try program.run([command, bad.name, "good.txt"], in: folder.url)
            #expect(outcome.status == 1)
            #expect(outcome.errors == "liaison: \(bad.message)\n")
            #expect(outcome.output.contains(command == "extract" ? #"{"id":"good""# : " 1 article "))
        }
    }

    @Test func aBrokenLineIsNamedAndTheNextGoOn() throws {
        try folder.write(
            #"{"id":"one","text":"Gazprom."}"# + "\n{broken\n" + #"{"id":"two","text":"Sonatrach."}"# + "\n",
            to: "lines.jsonl")
        let outcome = try program.run(["extract", "lines.jsonl"], in: folder.url)
        #expect(outcome.status == 1)
        #expect(outcome.output.split(separator: "\n").count == 2)
        #expect(outcome.errors.hasPrefix("liaison: lines.jsonl:2: "))
    }

    @Test func articlesOfTheSameNameAreNamedBoth() throws {
        try folder.write("Gazprom.\n", to: "a/same.txt")
        try folder.write("Sonatrach.\n", to: "b/same.txt")
        let outcome = try program.run(["build", "a", "b", "a/same.txt"], in: folder.url)
        #expect(outcome.status == 1)
        #expect(
            outcome.errors == """
                liaison: b/same.txt: left out, because a/same.txt has the same article id “same”. \
                Rename one of the two files (or give its JSON line another "id").

                """)
    }

    @Test func aSecondBuildChangesNothing() throws {
        #expect(try program.run(["build", "good.txt"], in: folder.url).output.hasPrefix(" 1 article  ·  "))
        #expect(
            try program.run(["build", "good.txt"], in: folder.url).output.hasPrefix(" 1 article (1 unchanged)  ·  "))
        try folder.write("Sonatrach a rencontré Rosatom à Alger.\n", to: "good.txt")
        #expect(try program.run(["build", "good.txt"], in: folder.url).output.hasPrefix(" 1 article (1 changed)  ·  "))
        #expect(try program.run(["actors", "gazprom"], in: folder.url).output == "No actor matches.\n")
    }

    @Test func aStoreThatCannotBeWrittenIsNamed() throws {
        let outcome = try program.run(["build", "good.txt", "--store", "good.txt/a.sqlite"], in: folder.url)
        #expect(outcome.status == 1)
        #expect(outcome.output == "")
        #expect(outcome.errors.hasPrefix("liaison: "))
        #expect(outcome.errors.contains("good.txt/a.sqlite"))
        let other = try program.run(["build", "good.txt", "--store", "good.txt"], in: folder.url)
        #expect(other.status == 1)
        #expect(other.errors.contains("the file is not a SQLite database"))
        #expect(
            try String(contentsOf: folder.url.appendingPathComponent("good.txt"), encoding: .utf8)
                == "Sonatrach a signé un contrat avec Gazprom le 8 septembre 2025.\n")
    }

    @Test func aMistakeInALexiconIsPlaced() throws {
        try folder.write("actors:\n  - name: [\n", to: "mine.yaml")
        let outcome = try program.run(["extract", "good.txt", "--lexicon", "mine.yaml"], in: folder.url)
        #expect(outcome.status == 1)
        #expect(outcome.output == "")
        #expect(outcome.errors.hasPrefix("liaison: mine.yaml:"))
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
    func aFullDiskIsAnError() throws {
        let outcome = try program.run(["extract", "good.txt"], in: folder.url, outputPath: "/dev/full")
        #expect(outcome.status == 1)
        #expect(
            outcome.errors == """
                liaison: cannot write to standard output: No space left on device. \
                What was written so far is incomplete; make room and run again.

                """)
    }

    @Test func aReaderThatLeavesIsNoError() throws {
        let shell = "{ \"$0\" extract \"$1\"; echo $? > status; } | head -c 1"
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = [
            "-c", shell, program.url.path, Golden.packageRoot.appendingPathComponent("examples/articles").path,
        ]
        process.currentDirectoryURL = folder.url
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let status = try String(contentsOf: folder.url.appendingPathComponent("status"), encoding: .utf8)
        #expect(status == "0\n")
    }
}
