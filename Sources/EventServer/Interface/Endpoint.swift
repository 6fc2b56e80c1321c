import EventAnswers
import EventPipeline

/// A question of the interface for programs.
struct Endpoint: Sendable {
    /// Last part of the address.
    let name: String
    /// What it answers.
    let summary: String
    /// The command whose `--format json` has the same shape; nil where there is none.
    var command: String?
    let parameters: [Parameter]
    /// Schema of the answer.
    let answer: JSONValue
    /// Statuses beside 200 and 400, with what they mean.
    var failures: [Int] = []
    /// Makes the answer.
    let make: @Sendable (ProgramInterface.Question) throws -> JSONValue
}

/// The interface for programs under `/api/v1`: the answers of the commands, as `--format json` writes them.
struct ProgramInterface: Sendable {
    /// A question with what is needed to answer it.
    struct Question: Sendable {
        let query: QueryItems
        let graphs: GraphCache
        let workspace: EventWorkspace

        /// The graph of the whole store.
        func whole() throws -> GraphSnapshot { try graphs.snapshot() }

        var reader: QueryReader { QueryReader(query: query) }

        /// The value of a parameter as it was given, space and all.
        func text(_ name: String) -> String { query.items.first { $0.name == name }?.value ?? "" }
    }

    /// The questions, by name.
    static let endpoints: [Endpoint] = (listEndpoints + actorEndpoints + wholeEndpoints + questionEndpoints).sorted {
        $0.name < $1.name
    }

    private static let endpointsByName = Dictionary(
        uniqueKeysWithValues: endpoints.map { ($0.name, $0) })

    /// Type of an answer.
    static let answerType = "application/json"
    /// Type of a failure, as RFC 9457 describes it.
    static let failureType = "application/problem+json"

    let site: Site

    /// The response to a request whose address begins with `/api`.
    func response(to request: PageRequest) async -> PageResponse {
        do {
            guard request.segments.count == 3, request.segments[1] == "v1" else { throw Self.unknown(request) }
            let name = request.segments[2]
            let isDescription = name == "openapi.json"
            guard isDescription || Self.endpointsByName[name] != nil else { throw Self.unknown(request) }
            guard ["GET", "HEAD"].contains(request.method) else {
                throw Site.wrongMethod(request, allowed: "GET, HEAD")
            }
            if isDescription {
                return try await site.work.run { [site] in
                    Self.response(OpenAPIDocument.json(for: try site.graphs.snapshot()))
                }
            }
            guard let endpoint = Self.endpointsByName[name] else { throw Self.unknown(request) }
            try Self.check(request.query, for: endpoint)
            return try await site.work.run { [site] in
                let question = Question(
                    query: request.query, graphs: site.graphs, workspace: site.workspace)
                return Self.response(try endpoint.make(question))
            }
        } catch {
            return Self.response(Site.failure(error))
        }
    }

    private static func check(_ query: QueryItems, for endpoint: Endpoint) throws(PageFailure) {
        let names = endpoint.parameters.map(\.name)
        if let stranger = query.items.first(where: { !names.contains($0.name) }) {
            let known = names.isEmpty ? "it takes none" : "it takes " + names.joined(separator: ", ")
            throw .malformed("/api/v1/\(endpoint.name) has no parameter “\(stranger.name)”; \(known)")
        }
        for parameter in endpoint.parameters { try parameter.check(query) }
    }

    private static func unknown(_ request: PageRequest) -> PageFailure {
        let known = endpoints.map(\.name).joined(separator: ", ")
        return .missing(
            "there is no address /\(request.segments.joined(separator: "/")); under /api/v1/ there are \(known), openapi.json"
        )
    }

    private static func response(_ value: JSONValue) -> PageResponse {
        PageResponse(type: answerType, body: Array((value.document + "\n").utf8))
    }

    /// A failure for programs.
    static func response(_ failure: PageFailure) -> PageResponse {
        var members: [(String, JSONValue)] = [
            ("type", .string("about:blank")), ("status", .integer(failure.status)),
            ("title", .string(title(of: failure.status))), ("detail", .string(failure.reason)),
        ]
        if !failure.candidates.isEmpty {
            members.append(
                (
                    "candidates",
                    .array(
                        failure.candidates.map {
                            .object([
                                ("id", .string($0.id)), ("name", .string($0.name)), ("type", .string($0.type)),
                            ])
                        })
                ))
        }
        return PageResponse(
            status: failure.status, type: failureType, headers: failure.headers,
            body: Array((JSONValue.object(members).document + "\n").utf8))
    }

    /// What a status says, in a few words.
    static func title(of status: Int) -> String {
        switch status {
        case 400: "The question is not understood"
        case 404: "No such thing"
        case 405: "Wrong method"
        case 409: "The question has no single meaning"
        case 422: "The question cannot be answered"
        case 503: "Too busy"
        default: "The question was not answered"
        }
    }
}
