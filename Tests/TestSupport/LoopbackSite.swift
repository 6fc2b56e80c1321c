import Foundation
import Synchronization

/// A web site on this machine, on a free port, that remembers what it was asked for.
public final class LoopbackSite: Sendable {
    /// The port that it listens at.
    public let port: UInt16

    private let listener: Int32
    private let pages: [String: Data]
    private let requested = Mutex<[String]>([])

    /// Opens a site with pages by path, such as `/page.html`; every other path is not found.
    public init(pages makePages: (_ address: String) -> [String: String]) throws {
        #if canImport(Glibc)
            let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            let listener = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isOpen = unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                unsafe bind(listener, generic, length) == 0 && listen(listener, 16) == 0
                    && getsockname(listener, generic, &length) == 0
            }
        }
        guard isOpen else { throw CocoaError(.fileReadUnknown) }
        self.listener = listener
        port = UInt16(bigEndian: address.sin_port)
        pages = makePages("http://127.0.0.1:\(port)").mapValues { Data($0.utf8) }
        Thread.detachNewThread { [weak self] in
            while true {
                let connection = accept(listener, nil, nil)
                guard connection >= 0, let self else { return }
                answer(on: connection)
            }
        }
    }

    deinit { shutdown(listener, Int32(SHUT_RDWR)) }

    /// The paths asked for so far, in order, but for the icon that browsers look for by themselves.
    public var requests: [String] { requested.withLock { $0.filter { $0 != "/favicon.ico" } } }

    private func answer(on connection: Int32) {
        defer { close(connection) }
        var buffer = [UInt8](repeating: 0, count: 8192)
        let count = unsafe read(connection, &buffer, buffer.count)
        // A browser opens connections that it never uses.
        guard count > 0 else { return }
        let line = String(decoding: buffer.prefix(count), as: UTF8.self).split(separator: " ")
        let path = line.count > 1 ? String(line[1]) : "?"
        requested.withLock { $0.append(path) }
        let content = pages[path]
        let type = path.hasSuffix(".svg") ? "image/svg+xml" : "text/html; charset=utf-8"
        var reply = Data(
            """
            HTTP/1.1 \(content == nil ? "404 Not Found" : "200 OK")\r\nContent-Type: \(type)\r\n\
            Content-Length: \(content?.count ?? 0)\r\nConnection: close\r\n\r\n
            """.utf8)
        reply.append(content ?? Data())
        var start = 0
        while start < reply.count {
            let sent = unsafe reply.withUnsafeBytes { bytes in
                unsafe send(connection, bytes.baseAddress?.advanced(by: start), reply.count - start, Self.sendFlags)
            }
            guard sent > 0 else { return }
            start += sent
        }
    }

    #if canImport(Glibc)
        private static let sendFlags = Int32(MSG_NOSIGNAL)
    #else
        private static let sendFlags: Int32 = 0
    #endif
}
