/// Turns requests away that a browser was tricked into: with the name of a stranger, or from the page of one.
struct RequestGuard: Sendable {
    /// Host names, in small letters and without port, under which the server may be asked.
    let hosts: Set<String>
    /// Whether any address in numbers is accepted beside the names; for servers that others may reach.
    let acceptsAddresses: Bool

    /// The guard of a server.
    /// - Parameters:
    ///   - host: the address that it listens at.
    ///   - further: names that it is known by beside.
    init(listeningAt host: String, further: [String]) {
        let loopback: Set<String> = ["localhost", "127.0.0.1", "[::1]"]
        let isLoopback = Self.isLoopback(host)
        acceptsAddresses = !isLoopback
        hosts = loopback.union([Self.bracketed(host.lowercased())]).union(
            further.map { Self.bracketed($0.lowercased()) })
    }

    /// Whether only programs on this machine reach an address.
    static func isLoopback(_ host: String) -> Bool {
        let host = host.lowercased()
        return host == "localhost" || host == "::1" || host == "[::1]" || host == "127.0.0.1"
            || (host.hasPrefix("127.") && isIPv4(host))
    }

    /// Checks the name that a request was sent to, and, where it changes something, the page that sent it.
    ///
    /// A page of a stranger whose name was made to mean this machine sends that name (DNS rebinding). A form on a
    /// stranger's page brings the stranger's origin (cross-site request forgery).
    func check(_ request: PageRequest) throws(PageFailure) {
        guard let host = request.headers["host"], !host.isEmpty else {
            throw .malformed("the request names no host")
        }
        let name = Self.withoutPort(host.lowercased())
        guard hosts.contains(name) || (acceptsAddresses && Self.isAddress(name)) else {
            throw PageFailure(
                status: 421,
                reason:
                    "the server does not go by the name “\(host.prefix(100))”; start it with --allow-host \(name.prefix(100)) if it should"
            )
        }
        guard !["GET", "HEAD"].contains(request.method) else { return }
        if let site = request.headers["sec-fetch-site"], site != "same-origin", site != "none" {
            throw Self.foreign
        }
        if let origin = request.headers["origin"], !["http://\(host)", "https://\(host)"].contains(origin.lowercased())
        {
            throw Self.foreign
        }
    }

    private static let foreign = PageFailure(
        status: 403, reason: "the form was sent from the page of another site; open it from this one")

    private static func bracketed(_ host: String) -> String {
        host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host
    }

    /// A host without its port.
    private static func withoutPort(_ host: String) -> String {
        if host.hasPrefix("[") { return host.firstIndex(of: "]").map { String(host[...$0]) } ?? host }
        return String(host.prefix { $0 != ":" })
    }

    private static func isAddress(_ host: String) -> Bool {
        if host.hasPrefix("["), host.hasSuffix("]") {
            return host.dropFirst().dropLast().allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." }
        }
        return isIPv4(host)
    }

    private static func isIPv4(_ host: String) -> Bool {
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
    }
}
