import HTTPTypes
import HummingbirdCore
import NIOCore

/// One request and its response, between HTTP's library and the site.
struct HTTPExchange: Sendable {
    let site: Site
    let gate: RequestGuard

    /// Seconds in which the body of a request has to arrive.
    private static let bodySeconds = 120.0

    /// Ends a connection after its last response.
    struct Closed: Error {}

    /// A response ready to be written.
    struct Answer: Sendable {
        let head: HTTPResponse
        let body: ResponseBody
        /// Whether the connection is to be closed, because what the client still sends is not wanted.
        let mustClose: Bool
    }

    /// The answer to a request.
    func answer(to request: Request) async -> Answer {
        var mustClose = false
        var response: PageResponse
        do {
            var page = try Self.page(of: request)
            try gate.check(page)
            page.body = try await body(of: request, page)
            response = await site.response(to: page)
        } catch {
            let failure = Site.failure(error)
            // What is left of a body that was refused is not read.
            mustClose = Self.hasBody(request)
            response =
                request.head.path?.hasPrefix("/api/") == true
                ? ProgramInterface.response(failure)
                : PageResponse(
                    status: failure.status, type: "text/plain; charset=utf-8", headers: failure.headers,
                    body: Array((failure.reason + ".\n").utf8))
        }
        if mustClose { response.headers.append(("Connection", "close")) }
        var head = HTTPResponse(status: HTTPResponse.Status(code: response.status))
        for (name, value) in response.headers + Self.securityHeaders(for: response) {
            if let name = HTTPField.Name(name) { head.headerFields[name] = value }
        }
        head.headerFields[.contentLength] = String(response.body.count)
        let hasBody = request.method != .head && response.status != 304
        return Answer(
            head: head, body: hasBody ? ResponseBody(byteBuffer: ByteBuffer(bytes: response.body)) : ResponseBody(),
            mustClose: mustClose)
    }

    private static func page(of request: Request) throws(PageFailure) -> PageRequest {
        var headers: [String: String] = [:]
        for field in request.headers { headers[field.name.canonicalName] = field.value }
        if headers["host"] == nil { headers["host"] = request.head.authority }
        return try PageRequest(
            method: request.method.rawValue, target: request.head.path ?? "/", headers: headers)
    }

    private static func hasBody(_ request: Request) -> Bool {
        (request.headers[.contentLength].flatMap { Int($0) } ?? 0) > 0 || request.headers[.transferEncoding] != nil
    }

    private func body(of request: Request, _ page: PageRequest) async throws -> [UInt8] {
        let limit = site.bodyLimit(for: page)
        if let announced = request.headers[.contentLength].flatMap({ Int($0) }), announced > limit {
            throw Self.tooLarge(limit)
        }
        let start = ContinuousClock.now
        var bytes: [UInt8] = []
        for try await part in request.body {
            guard bytes.count + part.readableBytes <= limit else { throw Self.tooLarge(limit) }
            bytes.append(contentsOf: part.readableBytesView)
            guard ContinuousClock.now - start < .seconds(Self.bodySeconds) else {
                throw PageFailure(
                    status: 408, reason: "the request took longer than \(Int(Self.bodySeconds)) seconds to arrive")
            }
        }
        return bytes
    }

    private static func tooLarge(_ limit: Int) -> PageFailure {
        let shown = limit >= 1 << 20 ? "\(limit >> 20) MiB" : "\(limit) bytes"
        return PageFailure(status: 413, reason: "the request is larger than \(shown)")
    }

    /// Fields that every response has.
    private static func securityHeaders(for response: PageResponse) -> [(name: String, value: String)] {
        var headers = [
            ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "same-origin"),
            ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
        ]
        if response.header("Content-Security-Policy") == nil {
            headers.append(("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"))
        }
        if response.header("Cache-Control") == nil { headers.append(("Cache-Control", "no-store")) }
        return headers
    }
}
