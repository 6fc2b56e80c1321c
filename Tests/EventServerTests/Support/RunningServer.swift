import EventPipeline
import EventServer
import Foundation
import Synchronization

/// A server at a free port of this machine, for as long as a test runs.
enum RunningServer {
    /// Starts a server, runs a test with its port and ends it.
    static func run<Result: Sendable>(
        _ workspace: EventWorkspace, configuration: WebServer.Configuration = WebServer.Configuration(port: 0),
        _ test: @escaping @Sendable (Int) async throws -> Result
    ) async throws -> Result {
        let server = try WebServer(workspace, configuration: configuration)
        let (addresses, continuation) = AsyncStream.makeStream(of: String.self)
        return try await withThrowingTaskGroup(of: Result?.self) { group in
            group.addTask {
                defer { continuation.finish() }
                try await server.run { continuation.yield($0) }
                return nil
            }
            var iterator = addresses.makeAsyncIterator()
            guard let address = await iterator.next(), let port = URL(string: address)?.port else {
                // The server ended before it listened: its error comes out of the group.
                while try await group.next() != nil {}
                throw CancellationError()
            }
            group.addTask { try await test(port) }
            defer { group.cancelAll() }
            while let result = try await group.next() {
                if let result { return result }
            }
            throw CancellationError()
        }
    }
}

/// A client that says exactly what it is told to, over one connection to this machine.
struct RawClient: Sendable {
    let port: Int
    /// Seconds of silence after which the client gives up.
    var patience = 300

    struct Failure: Error { let reason: String }

    /// What came back.
    struct Answer: Sendable {
        let status: Int
        let headers: [String: String]
        let body: [UInt8]

        var text: String { String(decoding: body, as: UTF8.self) }
    }

    /// Asks for an address with GET, or sends what it is given.
    func ask(
        _ target: String, method: String = "GET", headers: [String: String] = [:], body: [UInt8] = []
    ) async throws -> Answer {
        var head = "\(method) \(target) HTTP/1.1\r\nConnection: close\r\n"
        var headers = headers
        headers["Host"] = headers["Host"] ?? "127.0.0.1:\(port)"
        if !body.isEmpty { headers["Content-Length"] = headers["Content-Length"] ?? String(body.count) }
        for (name, value) in headers.sorted(by: { $0.key < $1.key }) { head += "\(name): \(value)\r\n" }
        return try await exchange(Array((head + "\r\n").utf8) + body)
    }

    /// Sends bytes and reads until the server closes the connection, on a thread that may block.
    func exchange(_ bytes: [UInt8]) async throws -> Answer {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(with: Swift.Result { try Self.answer(from: received(bytes)) })
            }
        }
    }

    private func received(_ bytes: [UInt8]) throws -> [UInt8] {
        #if canImport(Glibc)
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            let descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        guard descriptor >= 0 else { throw Failure(reason: "no socket") }
        defer { close(descriptor) }
        var limit = timeval(tv_sec: patience, tv_usec: 0)
        _ = unsafe setsockopt(
            descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let status = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard status == 0 else { throw Failure(reason: "no connection: \(errno)") }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes {
                unsafe send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            // A server that has heard enough may close while we still speak.
            guard count > 0 else { break }
            rest = rest.dropFirst(count)
        }
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe buffer.withUnsafeMutableBytes { unsafe recv(descriptor, $0.baseAddress, $0.count, 0) }
            guard count > 0 else { break }
            answer += buffer[..<count]
        }
        return answer
    }

    private static func answer(from bytes: [UInt8]) throws -> Answer {
        guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else {
            throw Failure(reason: "no head in \(bytes.count) bytes")
        }
        let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n")
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            let name = line.prefix { $0 != ":" }
            headers[name.lowercased()] = line.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces)
        }
        let status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        return Answer(status: status, headers: headers, body: Array(bytes[end.upperBound...]))
    }
}
