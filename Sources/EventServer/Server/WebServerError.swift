import Foundation
import NIOCore

/// Why a server cannot listen.
public enum WebServerError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Another program has the port; `free` is one that none has.
    case portTaken(host: String, port: Int, free: Int?)
    /// The port is for programs of the system's administrator.
    case portReserved(host: String, port: Int)
    /// No such address on this machine.
    case noSuchAddress(host: String)
    /// The system refuses.
    case refused(host: String, port: Int, reason: String)

    /// What is wrong and what to do.
    public var description: String {
        switch self {
        case .portTaken(let host, let port, let free):
            let advice = free.map { "Try: --port \($0), or --port 0 for any that is free." } ?? "Try: --port 0"
            return "another program already listens at \(host):\(port). \(advice)"
        case .portReserved(let host, let port):
            return
                "only an administrator may listen at \(host):\(port). Try: --port 8080, or --port 0 for any that is free."
        case .noSuchAddress(let host):
            return "this machine has no address “\(host)”. Try: --host 127.0.0.1 (this machine alone) or --host 0.0.0.0"
        case .refused(let host, let port, let reason):
            return "cannot listen at \(host):\(port): \(reason). Try: --host 127.0.0.1 --port 0"
        }
    }

    /// The error behind a failed system call.
    init(_ error: IOError, host: String, port: Int) {
        switch error.errnoCode {
        case EADDRINUSE: self = .portTaken(host: host, port: port, free: FreePort.next(after: port))
        case EACCES: self = .portReserved(host: host, port: port)
        case EADDRNOTAVAIL: self = .noSuchAddress(host: host)
        default: self = .refused(host: host, port: port, reason: String(describing: error))
        }
    }
}

/// Looks for a port that no program listens at.
enum FreePort {
    /// The first free one of the next fifty on this machine; nil where all are taken.
    ///
    /// Another program may take it in the meantime: this is advice, not a promise.
    static func next(after port: Int) -> Int? {
        guard port < 65_535 else { return nil }
        return (port + 1...min(65_535, port + 50)).first(where: isFree)
    }

    private static func isFree(_ port: Int) -> Bool {
        #if canImport(Glibc)
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            let descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = INADDR_ANY
        return unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
    }
}
