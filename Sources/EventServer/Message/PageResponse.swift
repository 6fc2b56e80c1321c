import EventModel

/// A response as pages make it, free of HTTP's library.
struct PageResponse: Sendable {
    /// Status code of HTTP.
    var status: Int
    /// Header fields, in order.
    var headers: [(name: String, value: String)]
    /// The body.
    var body: [UInt8]

    /// Makes a response of a type.
    init(status: Int = 200, type: String, headers: [(name: String, value: String)] = [], body: [UInt8]) {
        self.status = status
        self.headers = [("Content-Type", type)] + headers
        self.body = body
    }

    /// A page.
    init(status: Int = 200, page: HTML, policy: String) {
        self.init(
            status: status, type: "text/html; charset=utf-8", headers: [("Content-Security-Policy", policy)],
            body: Array("<!doctype html>\n\(page.markup)\n".utf8))
    }

    /// A way on to another page, to be asked for with GET.
    static func seeOther(_ link: PageLink) -> PageResponse {
        PageResponse(
            status: 303, type: "text/plain; charset=utf-8", headers: [("Location", link.description)], body: [])
    }

    /// The value of a header field.
    func header(_ name: String) -> String? { headers.first { $0.name.lowercased() == name.lowercased() }?.value }

    /// The body as text.
    var text: String { String(decoding: body, as: UTF8.self) }
}

/// Why a request is not answered as asked.
struct PageFailure: Error, Sendable {
    /// Status code of HTTP.
    let status: Int
    /// What is wrong and what to do, as a sentence without capital and full stop.
    let reason: String
    /// Actors that were perhaps meant.
    var candidates: [ActorCandidate] = []
    /// Further header fields of the response.
    var headers: [(name: String, value: String)] = []

    /// An actor that was perhaps meant.
    struct ActorCandidate: Sendable, Hashable {
        let id: String
        let name: String
        let type: String

        /// An actor of a graph.
        init(_ actor: ActorNode) {
            id = actor.actorID.rawValue
            name = actor.name
            type = actor.type.rawValue
        }
    }

    /// A request that is not understood.
    static func malformed(_ reason: String) -> PageFailure { PageFailure(status: 400, reason: reason) }

    /// A name that no actor has.
    static func unknownActor(_ name: String, _ candidates: [ActorCandidate]) -> PageFailure {
        PageFailure(status: 404, reason: "no actor is called “\(name)”", candidates: candidates)
    }

    /// A name that several actors have.
    static func ambiguousActor(_ name: String, _ candidates: [ActorCandidate]) -> PageFailure {
        PageFailure(
            status: 409, reason: "“\(name)” may mean several actors; name one by its id", candidates: candidates)
    }

    /// A name that no actor can have.
    static let tooLongName = malformed("the name of an actor has more than 500 bytes")

    /// A thing that is not there.
    static func missing(_ reason: String) -> PageFailure { PageFailure(status: 404, reason: reason) }
}
