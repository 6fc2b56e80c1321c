import EventAnswers
import EventModel
import EventPipeline
import EventStorage
import GraphAnalysis
import GraphExport
import GraphvizRendering

extension Site {
    /// The page with the map.
    func map(_ request: PageRequest, _ context: PageContext) async throws -> PageResponse {
        let plan = try await mapPlan(request, language: context.words.language)
        let state = plan.state
        var markup: HTML?
        var problem: String?
        do {
            let anchors = plan.drawing.anchors { actor in
                let name = plan.snapshot.actor(actor)?.name ?? actor.rawValue
                let isOpen = state.expanded.contains(actor)
                let label =
                    isOpen
                    ? context.words("\(name), ouvert : détails", "\(name), open: details")
                    : context.words("\(name) : ouvrir ses liens", "\(name): open its ties")
                return MapMarkup.Anchor(
                    link: context.link(to: isOpen ? state.selecting(actor) : state.expanding(actor)), label: label)
            } tie: { source, target in
                let names = [source, target].map { plan.snapshot.actor($0)?.name ?? $0.rawValue }
                    .joined(separator: " – ")
                return MapMarkup.Anchor(
                    link: context.link(to: state.looking(at: source, target)),
                    label: context.words("\(names) : lire les phrases", "\(names): read the sentences"))
            }
            if !plan.drawing.drawing.nodes.isEmpty {
                let picture = try await maps.picture(of: plan.drawing.drawing)
                markup = try MapMarkup(anchors: anchors, nonce: context.nonce).html(of: picture)
            }
        } catch let error as RenderingError {
            problem = "\(error)"
        }
        return try await work.run { [self, markup, problem] in
            let article = try state.passage.flatMap { try workspace.store.content(ofArticle: $0.articleID) }
            let page = MapPage(
                context: context, snapshot: plan.snapshot, state: state, part: plan.part, picture: markup,
                problem: problem, article: article)
            return PageResponse(page: page.html, policy: context.policy)
        }
    }

    /// The map alone, as a file to keep.
    func mapFile(_ request: PageRequest, _ context: PageContext) async throws -> PageResponse {
        let plan = try await mapPlan(request, language: context.words.language)
        let fileName = Self.fileName(of: plan.state)
        if request.segments == ["map.dot"] {
            return PageResponse(
                type: "text/vnd.graphviz; charset=utf-8",
                headers: [("Content-Disposition", "attachment; filename=\"\(fileName).dot\"")],
                body: Array(DOTWriter().text(for: plan.drawing.drawing).utf8))
        }
        let picture = try await maps.picture(of: plan.drawing.drawing)
        return PageResponse(
            type: "image/svg+xml",
            headers: [
                ("Content-Disposition", "attachment; filename=\"\(fileName).svg\""),
                ("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox"),
            ], body: Array(picture.utf8))
    }

    /// What a map shows, before it is laid out.
    struct MapPlan: Sendable {
        let snapshot: GraphSnapshot
        let state: MapState
        let part: MapPart
        let drawing: MapDrawing
    }

    /// Chooses and composes a map.
    func mapPlan(_ request: PageRequest, language: LabelLanguage) async throws -> MapPlan {
        try await work.run { [self] in
            let state = try MapState(request.query) { try graphs.actor(named: $0).actorID }
            let ends = [state.selected, state.pair?.first, state.pair?.second].compactMap { $0 }
            let snapshot =
                try state.expanded.isEmpty ? graphs.snapshot() : graphs.snapshot(around: state.expanded + ends)
            let part = MapPart(of: snapshot, as: state)
            let focus = state.selected ?? state.expanded.last
            return MapPlan(
                snapshot: snapshot, state: state, part: part,
                drawing: MapDrawing(
                    of: part.graph, focus: focus, language: language,
                    showsLocations: Self.showsLocations(state, snapshot)))
        }
    }

    /// Whether seats are drawn: where they are asked for, or a place is opened.
    private static func showsLocations(_ state: MapState, _ snapshot: GraphSnapshot) -> Bool {
        state.choice.types?.contains(.locatedIn) == true
            || state.expanded.contains { snapshot.actor($0)?.type == .place }
    }

    /// The page with the chains between two actors.
    func path(_ request: PageRequest, _ context: PageContext) async throws -> PageResponse {
        let reader = QueryReader(query: request.query)
        let from = try reader.text("from") ?? ""
        let to = try reader.text("to") ?? ""
        let count = try reader.integer("k", in: 1...10) ?? 1
        let choice = try RelationChoice(request.query)
        let answer = try await work.run { [self] in
            try PathAnswer(
                snapshot: graphs.snapshot(), from: from, to: to, count: count, choice: choice,
                language: context.words.language)
        }
        var markup: HTML?
        if let drawing = answer.drawing {
            let anchors = drawing.anchors { actor in
                MapMarkup.Anchor(
                    link: context.link(to: actor), label: answer.snapshot.actor(actor)?.name ?? actor.rawValue)
            } tie: { source, target in
                MapMarkup.Anchor(
                    link: context.link(to: MapState(around: source).looking(at: source, target)),
                    label: context.words("lire les phrases", "read the sentences"))
            }
            do {
                markup = try MapMarkup(anchors: anchors, nonce: context.nonce)
                    .html(of: try await maps.picture(of: drawing.drawing))
            } catch is RenderingError {
                // The chains stand below in words.
                markup = nil
            }
        }
        return try await work.run { [markup] in
            let page = PathPage(
                context: context, snapshot: answer.snapshot, from: from, to: to, count: count, choice: choice,
                ends: answer.ends, chains: answer.chains, picture: markup, failure: answer.failure)
            return PageResponse(status: answer.failure?.status ?? 200, page: page.html, policy: context.policy)
        }
    }

    /// A name of a file for a map, in letters, digits and hyphens.
    static func fileName(of state: MapState) -> String {
        let text = state.expanded.first?.rawValue.split(separator: "/").last ?? "map"
        let plain = TextFolding.folded(text).unicodeScalars
            .map {
                $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil) ? Character($0) : "-"
            }
        let name = String(plain.prefix(60)).split(separator: "-").joined(separator: "-")
        return name.isEmpty ? "map" : name
    }
}

/// The chains between two actors, with a drawing of them.
private struct PathAnswer: Sendable {
    let snapshot: GraphSnapshot
    var ends: (start: ActorNode, end: ActorNode)?
    var chains: [ActorChain] = []
    var drawing: MapDrawing?
    var failure: PageFailure?

    init(
        snapshot: GraphSnapshot, from: String, to: String, count: Int, choice: RelationChoice, language: LabelLanguage
    ) throws {
        self.snapshot = snapshot
        guard !from.isEmpty, !to.isEmpty else {
            // A page that was come to from an actor's has one end in its form.
            return
        }
        do throws(PageFailure) {
            let start = try snapshot.actor(named: from)
            let end = try snapshot.actor(named: to)
            guard start.actorID != end.actorID else {
                throw .malformed("“\(from)” and “\(to)” are the same actor, \(start.actorID); name two")
            }
            ends = (start, end)
        } catch {
            failure = error
            return
        }
        guard let ends else { return }
        chains = snapshot.graph.chains(
            from: ends.start, to: ends.end, search: EvidenceChains(count: count), filter: choice.filter())
        guard !chains.isEmpty else { return }
        let edges = chains.flatMap(\.hops).flatMap(\.ties).map(\.edge)
        var seen: Set<RelationEdge> = []
        let part = snapshot.part(edges: edges.filter { seen.insert($0).inserted })
        drawing = MapDrawing(
            of: part, focus: ends.start.actorID, language: language, showsLocations: true)
    }
}
