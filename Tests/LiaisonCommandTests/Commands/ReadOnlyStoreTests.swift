import Foundation
import TestSupport
import Testing

/// Commands on a store that the user may only read.
@Suite struct ReadOnlyStoreTests {
    let sample: SampleStore
    private let tools = "/usr/bin/setpriv"

    init() throws { sample = try SampleStore() }

    private func permit(_ mode: Int, _ name: String = "") throws {
        let path = sample.folder.url.appendingPathComponent(name).path
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }

    /// Runs `liaison` as a user whom permissions bind; nil where there is no way to do so.
    private func run(_ arguments: [String]) throws -> BuiltProgram.Outcome? {
        if getuid() != 0 { return try BuiltProgram(named: "liaison").run(arguments, in: sample.folder.url) }
        guard FileManager.default.isExecutableFile(atPath: tools) else { return nil }
        let program = try BuiltProgram(named: "liaison").url.path
        let outcome = try BuiltProgram(at: tools).run(
            ["--reuid=65534", "--regid=65534", "--clear-groups", program] + arguments, in: sample.folder.url)
        return outcome.status == 126 || outcome.status == 127 ? nil : outcome
    }

    private static let questions = [
        ["show", "Gazprom"], ["partners", "Gazprom"], ["path", "Russie", "Sonatrach"], ["rank"], ["communities"],
        ["ask", "Qui sont les partenaires de Gazprom ?"], ["search", "partenariat"], ["articles"], ["check"],
        ["export"], ["export", "--format", "graphml"],
    ]

    @Test(arguments: [(0o444, 0o755), (0o444, 0o555), (0o644, 0o555)] as [(Int, Int)])
    func questionsAreAnsweredAndNothingIsWritten(file: Int, folder: Int) throws {
        let wanted = try Self.questions.map { arguments in
            try BuiltProgram(named: "liaison").run(arguments, in: sample.folder.url).output
        }
        let before = try Data(contentsOf: sample.folder.url.appendingPathComponent("liaison.sqlite"))
        try permit(file, "liaison.sqlite")
        try permit(folder)
        defer { #expect(throws: Never.self) { try permit(0o755) } }
        for (arguments, output) in zip(Self.questions, wanted) {
            guard let outcome = try run(arguments) else { return print("skipped: no user to run as") }
            #expect(outcome.errors == "", "\(arguments)")
            #expect(outcome.status == 0 && outcome.output == output, "\(arguments)")
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: sample.folder.url.path) == ["liaison.sqlite"])
        #expect(try Data(contentsOf: sample.folder.url.appendingPathComponent("liaison.sqlite")) == before)
    }

    @Test func changesAreRefusedBeforeAnyWork() throws {
        try sample.folder.write("Sonatrach a rencontré Gazprom.\n", to: "new.txt")
        try permit(0o444, "liaison.sqlite")
        try permit(0o555)
        defer { #expect(throws: Never.self) { try permit(0o755) } }
        for arguments in [["build", "new.txt"], ["remove", "accord"], ["merge", "Sonatrach", "Gazprom"]] {
            guard let outcome = try run(arguments) else { return print("skipped: no user to run as") }
            #expect(outcome.status == 1)
            #expect(outcome.output == "")
            #expect(
                outcome.errors == """
                    liaison: liaison.sqlite: the file or its folder is read-only. \
                    Make both writable (chmod u+w), or name a file for the store in a folder of your own

                    """)
        }
    }
}
