public import EventModel

/// Makes a picture of a graph: what is shown, how it is labelled, and which engine lays it out.
public struct MapComposer: Sendable {
    /// What a map shows and how.
    public struct Configuration: Sendable, Hashable {
        /// Language of labels, legend and titles.
        public var language: LabelLanguage
        /// Engine of the layout; nil for one that suits the size.
        public var layout: LayoutEngine?
        /// Title above the map; nil for none.
        public var title: String?
        /// Line below the map; nil for none.
        public var note: String?
        /// Whether places are drawn that are only the location of something.
        public var showsPlaces: Bool
        /// Whether a legend is drawn.
        public var showsLegend: Bool
        /// Prefix of the picture's identifiers; nil for one derived from its content.
        public var identifier: DrawingIdentifier?

        /// Makes a configuration.
        public init(
            language: LabelLanguage = .french, layout: LayoutEngine? = nil, title: String? = nil, note: String? = nil,
            showsPlaces: Bool = false, showsLegend: Bool = true, identifier: DrawingIdentifier? = nil
        ) {
            self.language = language
            self.layout = layout
            self.title = title
            self.note = note
            self.showsPlaces = showsPlaces
            self.showsLegend = showsLegend
            self.identifier = identifier
        }
    }

    /// What the maps show and how.
    public let configuration: Configuration

    /// Most actors that are laid out in ranks; with more, several loose groups side by side make a flat strip.
    static let largestRankedMap = 25
    /// Most actors that are laid out by springs with room for labels.
    static let largestSpringMap = 80
    /// Most lines that are labelled on a map that is not laid out in ranks.
    static let mostLabelsOffRanks = 50

    /// Makes a composer.
    public init(configuration: Configuration = Configuration()) { self.configuration = configuration }

    /// The picture of a graph.
    ///
    /// The ties of one pair in one direction become one line. Actors without a tie are left out where others have one;
    /// so are places that only locate something, unless asked for. The focus is always drawn.
    /// - Parameters:
    ///   - graph: what to draw.
    ///   - focus: the actor that the map is about, drawn with a heavier outline.
    /// - Complexity: O((n + m) log m) for n actors and m ties.
    public func drawing(of graph: EventGraph, focus: NodeID? = nil) -> GraphDrawing {
        let edges = shownEdges(of: graph, focus: focus)
        let shown = shownNodes(of: graph, edges: edges, focus: focus)
        var positions: [Int: Int] = [:]
        for (position, node) in shown.enumerated() { positions[node] = position }
        let bundles = TieBundle.bundles(of: edges)
        let engine = configuration.layout ?? Self.engine(forSize: shown.count)
        let degrees = Self.degrees(of: bundles)
        let nodes = shown.map { node in
            drawnNode(
                graph.nodes[node], degree: degrees[node] ?? 0, engine: engine,
                isFocus: focus.map { Int($0.rawValue) == node } ?? false)
        }
        let spans = engine == .dot ? RankSpans(of: bundles) : nil
        let hasLabels = engine == .dot || bundles.count <= Self.mostLabelsOffRanks
        let lines = bundles.enumerated().compactMap { position, bundle -> DrawnEdge? in
            guard let source = positions[bundle.source], let target = positions[bundle.target] else { return nil }
            let label = bundle.label(in: configuration.language)
            return DrawnEdge(
                source: source, target: target,
                labelLines: hasLabels ? NameWrapping.lines(of: label, width: 22) : [],
                accessibleTitle: bundle.title(
                    in: configuration.language, source: graph.nodes[bundle.source].name,
                    target: graph.nodes[bundle.target].name),
                style: bundle.style, rankSpan: spans?[position] ?? 1)
        }
        return picture(nodes: nodes, edges: lines, engine: engine, actorIDs: shown.map { graph.nodes[$0].actorID })
    }

    private static func engine(forSize count: Int) -> LayoutEngine {
        if count <= largestRankedMap { return .dot }
        return count <= largestSpringMap ? .neato : .sfdp
    }

    private func shownEdges(of graph: EventGraph, focus: NodeID?) -> [RelationEdge] {
        guard !configuration.showsPlaces else { return graph.edges }
        var tied: Set<NodeID> = []
        for edge in graph.edges where edge.type != .locatedIn {
            tied.insert(edge.source)
            tied.insert(edge.target)
        }
        return graph.edges.filter { edge in
            edge.type != .locatedIn || graph[edge.target].type != .place || tied.contains(edge.target)
                || edge.target == focus
        }
    }

    private func shownNodes(of graph: EventGraph, edges: [RelationEdge], focus: NodeID?) -> [Int] {
        guard !edges.isEmpty else {
            return graph.nodes.indices.filter { position in
                configuration.showsPlaces || graph.nodes[position].type != .place
                    || focus.map { Int($0.rawValue) == position } ?? false
            }
        }
        var shown = Set(edges.flatMap { [Int($0.source.rawValue), Int($0.target.rawValue)] })
        if let focus { shown.insert(Int(focus.rawValue)) }
        return shown.sorted()
    }

    private static func degrees(of bundles: [TieBundle]) -> [Int: Int] {
        var degrees: [Int: Int] = [:]
        for bundle in bundles {
            degrees[bundle.source, default: 0] += 1
            degrees[bundle.target, default: 0] += 1
        }
        return degrees
    }

    private func drawnNode(_ node: ActorNode, degree: Int, engine: LayoutEngine, isFocus: Bool) -> DrawnNode {
        // On a large map the size of the names shows where to look; on a small one all are read.
        let steps = TieBundle.doublings(of: max(1, degree))
        let fontSize = engine == .dot ? 11 : min(20, 10 + 2 * steps)
        return DrawnNode(
            labelLines: NameWrapping.lines(of: LabelText.plain(node.name), width: 20),
            accessibleTitle: node.name, style: NodeStyle(node.type), fontSize: isFocus ? fontSize + 2 : fontSize,
            isFocus: isFocus)
    }

    private func picture(
        nodes: [DrawnNode], edges: [DrawnEdge], engine: LayoutEngine, actorIDs: [ActorID]
    ) -> GraphDrawing {
        let language = configuration.language
        let content = [configuration.title ?? ""] + actorIDs.map(\.rawValue) + edges.map(\.accessibleTitle)
        let actors =
            "\(nodes.count) "
            + language.text(
                french: nodes.count > 1 ? "acteurs" : "acteur", english: nodes.count == 1 ? "actor" : "actors")
        let ties =
            "\(edges.count) "
            + language.text(
                french: edges.count > 1 ? "liens" : "lien", english: edges.count == 1 ? "tie" : "ties")
        let emptyNote =
            nodes.isEmpty ? language.text(french: "Aucun lien à dessiner.", english: "No tie to draw.") : nil
        return GraphDrawing(
            identifier: configuration.identifier
                ?? DrawingIdentifier(derivedFrom: content.joined(separator: "\n") + engine.rawValue + language.rawValue),
            title: configuration.title ?? language.text(french: "Carte des relations", english: "Map of relations"),
            showsTitle: configuration.title != nil,
            summary: language.text(
                french: "Carte de relations : \(actors), \(ties).", english: "Map of relations: \(actors), \(ties)."),
            note: configuration.note ?? emptyNote, language: language.rawValue, engine: engine, nodes: nodes,
            edges: edges,
            legend: configuration.showsLegend ? MapLegend.entries(nodes: nodes, edges: edges, language) : [])
    }
}
