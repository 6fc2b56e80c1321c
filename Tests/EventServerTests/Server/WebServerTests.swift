import EventPipeline
import EventServer
import Foundation
import Testing

/// The server at a real port of this machine.
@Suite struct WebServerTests {
    @Test func pagesAndFilesAreServed() async throws {
        try await RunningServer.run(HostileStore.plain()) { port in
            let client = RawClient(port: port)
            let home = try await client.ask("/")
            #expect(home.status == 200)
            #expect(home.headers["content-type"] == "text/html; charset=utf-8")
            #expect(home.headers["x-content-type-options"] == "nosniff")
            #expect(home.headers["cache-control"] == "no-store")
            #expect(home.headers["content-length"] == String(home.body.count))
            #expect(home.text.contains("test") || home.text.contains("Gazprom"))
            #expect(
                try await client.ask("/assets/liaison.js").headers["content-type"] == "text/javascript; charset=utf-8")
            let head = try await client.ask("/map?actor=Gazprom", method: "HEAD")
            #expect(head.status == 200)
            #expect(head.body.isEmpty)
            #expect((head.headers["content-length"].flatMap { Int($0) } ?? 0) > 1000)
        }
    }

    @Test func noFileOutsideTheStoreIsReachable() async throws {
        try await RunningServer.run(HostileStore.plain()) { port in
            let client = RawClient(port: port)
            for target in [
                "/assets/../../../etc/passwd", "/../etc/passwd", "/assets/%2e%2e%2f%2e%2e%2fetc/passwd", "//etc/passwd",
                "/article/..%2f..%2fetc%2fpasswd", "/assets/..%5c..%5cetc%5cpasswd", "/assets/",
                "/assets/liaison.css/x",
            ] {
                let answer = try await client.ask(target)
                #expect(answer.status == 404, "\(target)")
                #expect(!answer.text.contains("root:"))
            }
        }
    }

    @Test func strangersAreTurnedAway() async throws {
        try await RunningServer.run(HostileStore.plain()) { port in
            let client = RawClient(port: port)
            #expect(try await client.ask("/", headers: ["Host": "rebound.example:\(port)"]).status == 421)
            #expect(try await client.ask("/", headers: ["Host": "localhost:\(port)"]).status == 200)
            let noHost = try await client.exchange(Array("GET / HTTP/1.1\r\nConnection: close\r\n\r\n".utf8))
            #expect(noHost.status == 400)
        }
    }

    @Test func tooMuchIsRefused() async throws {
        try await RunningServer.run(HostileStore.plain()) { port in
            let client = RawClient(port: port)
            #expect(try await client.ask("/" + String(repeating: "a", count: 10_000)).status == 414)
            let body = [UInt8](repeating: 0x61, count: 100_000)
            let answer = try await client.ask("/search", method: "POST", body: body)
            #expect(answer.status == 413)
            #expect(answer.headers["connection"] == "close")
            let announced = try await client.ask(
                "/search", method: "POST", headers: ["Content-Length": "99999999999"], body: [1])
            #expect(announced.status == 413)
            #expect(try await client.ask("/").status == 200, "the server goes on")
        }
    }

    @Test func nonsenseIsAnsweredAndSurvived() async throws {
        try await RunningServer.run(HostileStore.plain()) { port in
            let client = RawClient(port: port, patience: 1)
            for text in [
                "\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "\u{16}\u{3}\u{1}\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
                "POST /x HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
            ] {
                do {
                    let answer = try await client.exchange(Array(text.utf8))
                    #expect((400..<500).contains(answer.status), "\(text)")
                } catch is RawClient.Failure {
                    // Closed, or waited for more, without a word.
                }
            }
            #expect(try await RawClient(port: port).ask("/").status == 200)
        }
    }

    @Test func manyRequestsAtOnceAreAllAnswered() async throws {
        try await RunningServer.run(HostileStore.plain()) { port in
            let client = RawClient(port: port)
            let targets = [
                "/", "/map?actor=Gazprom", "/map?actor=Sonatrach&limit=20", "/actor/company/vesna",
                "/path?from=Sonatrach&to=VESNA", "/rank",
            ]
            let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
                for position in 0..<120 {
                    group.addTask { try await client.ask(targets[position % targets.count]).status }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(statuses == [Int](repeating: 200, count: 120))
        }
    }

    @Test func takenPortIsNamedWithAFreeOne() async throws {
        try await RunningServer.run(HostileStore.plain()) { port in
            let second = try WebServer(
                HostileStore.plain(), configuration: WebServer.Configuration(port: port))
            let error = await #expect(throws: WebServerError.self) { try await second.run() }
            guard case .portTaken(_, port, let free) = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect((free ?? 0) > port)
        }
        let error = WebServerError.portTaken(host: "127.0.0.1", port: 8080, free: 8081)
        #expect(
            "\(error)"
                == "another program already listens at 127.0.0.1:8080. Try: --port 8081, or --port 0 for any that is free."
        )
    }

    @Test func missingAddressIsNamed() async throws {
        let server = try WebServer(
            HostileStore.plain(), configuration: WebServer.Configuration(host: "192.0.2.1", port: 0))
        let error = await #expect(throws: WebServerError.self) { try await server.run() }
        #expect(
            error.map { "\($0)" }
                == "this machine has no address “192.0.2.1”. Try: --host 127.0.0.1 (this machine alone) or --host 0.0.0.0"
        )
    }
}
