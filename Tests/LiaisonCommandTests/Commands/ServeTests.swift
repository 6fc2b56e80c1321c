import Foundation
import TestSupport
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// `liaison serve`.
@Suite struct ServeTests {
    let sample: SampleStore

    init() throws { sample = try SampleStore() }

    /// A running `liaison serve` at a free port.
    private final class Running {
        let process = Process()
        let address: String

        init(in folder: URL, _ arguments: [String] = []) throws {
            process.executableURL = try BuiltProgram(named: "liaison").url
            process.arguments = ["serve", "--port", "0"] + arguments
            process.currentDirectoryURL = folder
            let output = Pipe()
            process.standardOutput = output
            try process.run()
            var line = ""
            while !line.contains("\n") {
                let part = output.fileHandleForReading.availableData
                if part.isEmpty { break }
                line += String(decoding: part, as: UTF8.self)
            }
            address = line.split(separator: " ").first { $0.hasPrefix("http") }.map(String.init) ?? ""
        }

        deinit { if process.isRunning { process.terminate() } }

        func get(_ path: String) async throws -> (status: Int, text: String) {
            let url = try #require(URL(string: address + path))
            let (data, response) = try await URLSession.shared.data(from: url)
            return ((response as? HTTPURLResponse)?.statusCode ?? 0, String(decoding: data, as: UTF8.self))
        }

        /// Sends a signal and gives the exit status.
        func end(by signal: Int32) -> Int32 {
            kill(process.processIdentifier, signal)
            process.waitUntilExit()
            return process.terminationStatus
        }
    }

    @Test(arguments: [SIGINT, SIGTERM])
    func servesUntilItIsTold(signal: Int32) async throws {
        let server = try Running(in: sample.folder.url)
        #expect(server.address.hasPrefix("http://127.0.0.1:"))
        #expect(try await server.get("").text.contains("Gazprom"))
        #expect(server.end(by: signal) == 0)
    }

    @Test(.enabled(if: MountedDisk.isPossible, "only root mounts"))
    func aStoreThatMayOnlyBeReadIsServedWithoutUploads() async throws {
        try await MountedDisk.with(options: "size=16m", in: sample.folder) { disk in
            let path = disk.path + "/press.sqlite"
            try FileManager.default.copyItem(
                atPath: sample.folder.url.appendingPathComponent("liaison.sqlite").path, toPath: path)
            #expect(try disk.remount("ro"))
            let server = try Running(in: sample.folder.url, ["--store", path])
            #expect(try await server.get("").text.contains("Gazprom"))
            #expect(try await server.get("upload").status == 403)
            #expect(server.end(by: SIGTERM) == 0)
            let refused = try sample.run("serve", "--port", "0", "--allow-upload", "--store", path)
            #expect(refused.status == 64)
            #expect(refused.errors.contains("--allow-upload: \(path) may only be read."))
        }
    }

    /// What a program gets from the server is what it gets from the command, byte for byte.
    @Test func answersAreThoseOfTheCommands() async throws {
        let server = try Running(in: sample.folder.url)
        for (arguments, path) in [
            (["partners", "Gazprom"], "partners?actor=Gazprom"), (["show", "Gazprom"], "actor?actor=Gazprom"),
            (["show", "Gazprom", "--type", "locatedIn"], "actor?actor=Gazprom&type=locatedIn"),
            (["path", "Sonatrach", "Russie"], "path?from=Sonatrach&to=Russie"), (["actors"], "actors"),
            (["actors", "gaz"], "actors?text=gaz"),
            (["rank", "--by", "pagerank", "--top", "3"], "rank?by=pagerank&top=3"),
            (["communities"], "communities"), (["relations", "--since", "2025"], "relations?since=2025"),
            (["search", "partenariat"], "search?q=partenariat"),
            (["ask", "Qui possède Noria ?"], "ask?q=Qui%20poss%C3%A8de%20Noria%20%3F"),
            (["ask", "Qui est le plus central ?"], "ask?q=Qui%20est%20le%20plus%20central%20%3F"),
            (
                ["ask", "Quel lien entre Sonatrach et la Russie ?"],
                "ask?q=Quel%20lien%20entre%20Sonatrach%20et%20la%20Russie%20%3F"
            ),
        ] {
            var command = try BuiltProgram(named: "liaison").run(
                arguments + ["--format", "json"], in: sample.folder.url
            ).output
            command = command.trimmingCharacters(in: .newlines)
            let answer = try await server.get("api/v1/\(path)")
            #expect(answer.text.trimmingCharacters(in: .newlines) == command, "\(arguments)")
        }
        #expect(server.end(by: SIGTERM) == 0)
    }

    @Test func takenPortIsNamedWithAFreeOne() async throws {
        let server = try Running(in: sample.folder.url)
        let port = try #require(URL(string: server.address)?.port)
        let outcome = try sample.run("serve", "--port", String(port))
        #expect(outcome.status == 1)
        #expect(
            outcome.errors.hasPrefix(
                "liaison: another program already listens at 127.0.0.1:\(port). Try: --port "), "\(outcome.errors)")
        #expect(server.end(by: SIGTERM) == 0)
    }

    @Test(arguments: [
        (["--port", "70000"], "--port takes a number from 0 to 65535, not 70000."),
        (["--host", ""], "--host takes an address, such as 127.0.0.1."),
    ])
    func wrongUsageIsNamed(arguments: [String], message: String) throws {
        let outcome = try BuiltProgram(named: "liaison").run(["serve"] + arguments, in: sample.folder.url)
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains(message))
    }
}
