import EventAnswers
import EventModel
import EventPipeline
import EventStorage
import Foundation
import GraphAnalysis
import GraphExport
import GraphvizRendering

/// Answers requests about one store: pages, pictures, files of the site.
///
/// Knows nothing of sockets; whatever blocks runs on queues of its own.
final class Site: Sendable {
    let workspace: EventWorkspace
    let description: SiteDescription
    let graphs: GraphCache
    let maps: MapRenderer
    let work: WorkQueue
    let desk: UploadDesk
    private let assets: SiteAssets

    /// Makes a site over a store.
    /// - Parameters:
    ///   - workspace: the store.
    ///   - description: what pages tell of it.
    ///   - renderer: who lays maps out.
    ///   - makePipeline: how uploaded articles are read; called at the first one.
    ///   - mostTiesReadAtOnce: most ties of a store that is read as a whole for every question.
    init(
        _ workspace: EventWorkspace, description: SiteDescription, renderer: GraphvizRenderer = GraphvizRenderer(),
        makePipeline: @escaping @Sendable () throws -> ArticlePipeline = { try ArticlePipeline() },
        mostTiesReadAtOnce: Int = GraphCache.mostTiesReadAtOnce
    ) throws {
        self.workspace = workspace
        self.description = description
        graphs = GraphCache(workspace, mostTiesReadAtOnce: mostTiesReadAtOnce)
        maps = MapRenderer(renderer: renderer, waitingLimit: 32)
        desk = UploadDesk(workspace, makePipeline: makePipeline)
        work = WorkQueue(
            name: "answers", width: max(2, ProcessInfo.processInfo.activeProcessorCount), waitingLimit: 256)
        assets = try SiteAssets()
    }

    /// The response to a request.
    func response(to request: PageRequest) async -> PageResponse {
        if request.segments.first == "api" { return await ProgramInterface(site: self).response(to: request) }
        do {
            return try await page(for: request)
        } catch {
            return failurePage(error, request)
        }
    }

    // MARK: Routes

    private func page(for request: PageRequest) async throws -> PageResponse {
        if request.segments.first == "assets" { return try assets.response(to: request) }
        let context = try PageContext(request, site: description)
        if request.segments == ["upload"] { return try await upload(request, context) }
        guard ["GET", "HEAD"].contains(request.method) else { throw Self.wrongMethod(request, allowed: "GET, HEAD") }
        let segments = request.segments
        switch (segments.first, segments.count) {
        case (nil, _):
            return try await html(context) { HomePage(context: context, snapshot: $0).html }
        case ("search", 1):
            return try await search(request, context)
        case ("actor", 3):
            return try await actor(ActorID(rawValue: "\(segments[1])/\(segments[2])"), request, context)
        case ("map", 1): return try await map(request, context)
        case ("map.svg", 1), ("map.dot", 1): return try await mapFile(request, context)
        case ("path", 1): return try await path(request, context)
        case ("ask", 1): return try await ask(request, context)
        case ("report.html", 1), ("report.md", 1): return try await report(request, context)
        case ("rank", 1): return try await rank(request, context)
        case ("groups", 1): return try await groups(request, context)
        case ("articles", 1):
            let offset = try QueryReader(query: request.query).integer("offset", in: 0...Int(Int32.max)) ?? 0
            return try await html(context) { snapshot in
                ArticlesPage(context: context, articles: snapshot.articles, offset: offset).html
            }
        case ("article", 2): return try await article(segments[1], request, context)
        default: throw PageFailure.missing("there is no page /\(segments.joined(separator: "/"))")
        }
    }

    private func html(
        _ context: PageContext, _ make: @escaping @Sendable (GraphSnapshot) throws -> HTML
    ) async throws -> PageResponse {
        try await work.run { [self] in
            PageResponse(page: try make(try graphs.snapshot()), policy: context.policy)
        }
    }

    private func actor(_ id: ActorID, _ request: PageRequest, _ context: PageContext) async throws -> PageResponse {
        let choice = try RelationChoice(request.query)
        return try await work.run { [self] in
            let snapshot = try graphs.snapshot(about: id)
            guard let actor = snapshot.actor(id) else {
                // The name in the identifier leads to those spelt alike.
                _ = try graphs.actor(named: String(id.rawValue.split(separator: "/").last ?? ""))
                throw PageFailure.missing("the store holds no actor “\(id)”")
            }
            let page = ActorPage(
                context: context, snapshot: snapshot, actor: actor, choice: choice,
                partnerships: snapshot.partnerships(of: actor, filter: choice.filter()),
                standing: try graphs.standing(of: actor, in: snapshot))
            return PageResponse(page: page.html, policy: context.policy)
        }
    }

    private func article(_ id: String, _ request: PageRequest, _ context: PageContext) async throws -> PageResponse {
        let marked = try request.query.value("mark").map { text throws(PageFailure) in
            try MapState.passage("\(id):\(text)").span
        }
        return try await work.run { [self] in
            guard let article = try workspace.store.content(ofArticle: id) else {
                throw PageFailure.missing("the store holds no article “\(id)”")
            }
            return PageResponse(
                page: ArticlePage(context: context, article: article, marked: marked).html, policy: context.policy)
        }
    }

    private func rank(_ request: PageRequest, _ context: PageContext) async throws -> PageResponse {
        let reader = QueryReader(query: request.query)
        let measure = try reader.word("by", CentralityMeasure.self) ?? .degree
        let type = try reader.word("only", ActorType.self)
        let top = try reader.integer("top", in: 1...500) ?? 50
        let choice = try RelationChoice(request.query)
        return try await html(context) { snapshot in
            let ranking = try CentralityRanking(
                of: snapshot.graph, filter: choice.filter(), by: measure, actorType: type, top: top, exactLimit: 10_000)
            return RankPage(
                context: context, ranking: ranking, choice: choice, actorType: type,
                presentTypes: snapshot.relationTypes
            ).html
        }
    }

    private func groups(_ request: PageRequest, _ context: PageContext) async throws -> PageResponse {
        let choice = try RelationChoice(request.query)
        return try await html(context) { snapshot in
            let listing = CommunityListing(
                of: snapshot.graph, filter: choice.filter(), by: .leiden(Leiden(iterations: 10)), top: 30)
            return GroupsPage(
                context: context, listing: listing, choice: choice, presentTypes: snapshot.relationTypes
            ).html
        }
    }

    // MARK: Failures

    static func wrongMethod(_ request: PageRequest, allowed: String) -> PageFailure {
        PageFailure(
            status: 405, reason: "the method \(request.method) is not for this address; allowed: \(allowed)",
            headers: [("Allow", allowed)])
    }

    /// A failure in the terms of HTTP.
    static func failure(_ error: any Error) -> PageFailure {
        switch error {
        case let failure as PageFailure: failure
        case let error as RenderingError: PageFailure(status: 422, reason: "\(error)")
        case let error as EventStoreError: PageFailure(status: 500, reason: "\(error)")
        default: PageFailure(status: 500, reason: "\(error)")
        }
    }

    private func failurePage(_ error: any Error, _ request: PageRequest) -> PageResponse {
        let failure = Self.failure(error)
        // A request whose own language is in doubt is answered in the browser's.
        var plain = request
        plain.query = QueryItems(
            request.query.items.filter { $0.name != "lang" || LabelLanguage(rawValue: $0.value) != nil })
        do {
            let context = try PageContext(plain, site: description)
            var response = PageResponse(
                status: failure.status, page: FailurePage(context: context, failure: failure).html,
                policy: context.policy)
            response.headers += failure.headers
            return response
        } catch {
            return PageResponse(
                status: failure.status, type: "text/plain; charset=utf-8", headers: failure.headers,
                body: Array(failure.reason.utf8))
        }
    }
}
