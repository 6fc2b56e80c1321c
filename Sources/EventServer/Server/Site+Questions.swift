import EventModel
import EventPipeline
import EventStorage
import GraphAnalysis
import GraphExport

extension Site {
    /// The page that finds actors and passages.
    func search(_ request: PageRequest, _ context: PageContext) async throws -> PageResponse {
        let reader = QueryReader(query: request.query)
        let text = try reader.text("q", limit: 800) ?? ""
        // A question is none of the names and words that are looked for here.
        if text.hasSuffix("?") { return .seeOther(context.link(["ask"], [("q", text)])) }
        let type = try reader.word("type", ActorType.self)
        let offset = try reader.integer("offset", in: 0...Int(Int32.max)) ?? 0
        return try await work.run { [self] in
            let page = SearchPage(
                context: context, text: text, type: type,
                listing: try graphs.listing(matching: text.isEmpty ? nil : text, type: type), offset: offset,
                hits: try passages(with: text))
            return PageResponse(page: page.html, policy: context.policy)
        }
    }

    /// The passages that have the words of a search; none where it has no words.
    private func passages(with text: String) throws -> [SearchHit] {
        guard !text.isEmpty else { return [] }
        do { return try workspace.search(text, limit: 20) } catch is SearchError { return [] }
    }

    /// The page that answers a question.
    func ask(_ request: PageRequest, _ context: PageContext) async throws -> PageResponse {
        let question = try QueryReader(query: request.query).text("q", limit: 1200) ?? ""
        return try await work.run { [self] in
            let snapshot = try graphs.snapshot()
            var answer: Answer?
            var failure: QuestionFailurePiece?
            if !question.isEmpty {
                do {
                    answer = try snapshot.answerer().answer(to: question, store: workspace.store)
                } catch let error as QuestionError {
                    failure = QuestionFailurePiece(context: context, graph: snapshot.graph, error: error)
                }
            }
            let page = AskPage(
                context: context, snapshot: snapshot, question: question, answer: answer, failure: failure)
            return PageResponse(page: page.html, policy: context.policy)
        }
    }

    /// The report of a map's part of the graph, as a file to keep.
    func report(_ request: PageRequest, _ context: PageContext) async throws -> PageResponse {
        let plan = try await mapPlan(request, language: context.words.language)
        var style = MapComposer.Configuration()
        style.language = context.words.language
        let report = try RelationReport(
            of: plan.part.graph, articles: plan.snapshot.articles, as: MapRequest(style: style))
        let name = Self.fileName(of: plan.state)
        if request.segments == ["report.md"] {
            return PageResponse(
                type: "text/markdown; charset=utf-8",
                headers: [("Content-Disposition", "attachment; filename=\"\(name).md\"")],
                body: Array(ReportWriter().markdown(of: report, mapFile: "\(name).svg").utf8))
        }
        let page = try await maps.work { renderer in try ReportWriter(renderer: renderer).html(of: report) }
        return PageResponse(
            type: "text/html; charset=utf-8",
            headers: [
                ("Content-Disposition", "attachment; filename=\"\(name).html\""),
                ("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox"),
            ], body: Array(page.utf8))
    }
}
