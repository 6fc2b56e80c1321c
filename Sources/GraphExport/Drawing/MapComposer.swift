public import EventModel

/// Makes a picture of a graph: what is shown, how it is labelled, and which engine lays it out.
public struct MapComposer: Sendable {
    /// What a map shows and how.
    public struct Configuration: Sendable, Hashable {
        /// Language of labels, legend and titles.
        public var language: LabelLanguage
        /// Engine of the layout; nil for one that suits the map.
        public var layout: LayoutEngine?
        /// Title above the map; nil for none.
        public var title: String?
        /// Line below the map; nil for none beside what the map says itself.
        public var note: String?
        /// Whether locations are drawn, rather than told in labels.
        public var showsPlaces: Bool
        /// Whether posts are drawn, rather than told in labels.
        public var showsPosts: Bool
        /// Whether a legend is drawn.
        public var showsLegend: Bool
        /// Ground that the picture is made for.
        public var theme: DrawingTheme
        /// Where the lines lead a reader.
        public var links: EvidenceLinks
        /// Prefix of the picture's identifiers; nil for one derived from its content.
        public var identifier: DrawingIdentifier?

        /// Makes a configuration.
        public init(
            language: LabelLanguage = .french, layout: LayoutEngine? = nil, title: String? = nil, note: String? = nil,
            showsPlaces: Bool = false, showsPosts: Bool = false, showsLegend: Bool = true,
            theme: DrawingTheme = .automatic, links: EvidenceLinks = .evidence, identifier: DrawingIdentifier? = nil
        ) {
            self.language = language
            self.layout = layout
            self.title = title
            self.note = note
            self.showsPlaces = showsPlaces
            self.showsPosts = showsPosts
            self.showsLegend = showsLegend
            self.theme = theme
            self.links = links
            self.identifier = identifier
        }
    }

    /// What the maps show and how.
    public let configuration: Configuration

    /// Makes a composer.
    public init(configuration: Configuration = Configuration()) { self.configuration = configuration }

    /// The picture of a graph, with its places and posts told in labels as the configuration says.
    ///
    /// Actors without a tie are left out where others have one; the focus is always drawn.
    /// - Parameters:
    ///   - graph: what to draw.
    ///   - focus: the actor that the map is about, drawn with a heavier outline.
    /// - Complexity: O((n + m) log m) for n actors and m ties.
    public func drawing(of graph: EventGraph, focus: NodeID? = nil) -> GraphDrawing {
        let focus = focus.map { graph[$0].actorID }
        let folding = LabelFolding(
            foldsPlaces: !configuration.showsPlaces, foldsPosts: !configuration.showsPosts,
            language: configuration.language)
        return map(of: folding.folded(graph, focus: focus), focus: focus).drawing
    }

    /// The map of a graph whose labels are settled.
    /// - Parameters:
    ///   - folded: what to draw, and what the labels say.
    ///   - focus: the actor that the map is about.
    ///   - wholeActorCount: number of actors that the map was chosen from; told where some are left out.
    /// - Complexity: O((n + m) log m) for n actors and m ties.
    public func map(
        of folded: FoldedGraph, focus: ActorID? = nil, wholeActorCount: Int? = nil
    ) -> ComposedMap {
        let graph = folded.graph
        let shown = Self.shownNodes(of: graph, focus: focus)
        var positions = [Int](repeating: 0, count: graph.nodes.count)
        for (position, node) in shown.enumerated() { positions[node] = position }
        let bundles = TieBundle.bundles(of: graph.edges)
        let shape = MapShape(nodeCount: shown.count, bundles: bundles)
        let engine = configuration.layout ?? shape.engine
        let nodes = shown.map { node in
            drawnNode(
                graph.nodes[node], remarks: folded.remarks[graph.nodes[node].actorID] ?? ActorRemarks(), shape: shape,
                position: node, isFocus: graph.nodes[node].actorID == focus)
        }
        let spans = engine == .dot ? RankSpans(of: bundles) : nil
        let lines = bundles.enumerated().map { position, bundle in
            DrawnEdge(
                source: positions[bundle.source], target: positions[bundle.target],
                labelLines: shape.labelsLines
                    ? NameWrapping.lines(of: bundle.label(in: configuration.language), width: 22) : [],
                accessibleTitle: bundle.title(
                    in: configuration.language, source: graph.nodes[bundle.source].name,
                    target: graph.nodes[bundle.target].name),
                accessibleDescription: bundle.attestation(in: configuration.language),
                link: configuration.links.link(of: bundle, in: graph), style: bundle.style,
                rankSpan: spans?[position] ?? 1)
        }
        let drawing = picture(
            nodes: nodes, edges: lines, engine: engine, actorIDs: shown.map { graph.nodes[$0].actorID },
            leftOut: wholeActorCount.flatMap { $0 > nodes.count ? $0 : nil })
        return ComposedMap(
            drawing: drawing, graph: graph, nodes: shown.map { NodeID(rawValue: Int32($0)) },
            ties: bundles.map(\.positions))
    }

    private static func shownNodes(of graph: EventGraph, focus: ActorID?) -> [Int] {
        guard !graph.edges.isEmpty else { return Array(graph.nodes.indices) }
        var isShown = graph.nodes.map { $0.actorID == focus }
        for edge in graph.edges {
            isShown[Int(edge.source.rawValue)] = true
            isShown[Int(edge.target.rawValue)] = true
        }
        return graph.nodes.indices.filter { isShown[$0] }
    }

    private func drawnNode(
        _ node: ActorNode, remarks: ActorRemarks, shape: MapShape, position: Int, isFocus: Bool
    ) -> DrawnNode {
        let fontSize = shape.fontSize(ofNode: position)
        // On a large map the names alone are as much as fits.
        let remarkLines = (shape.showsRemarks ? remarks.lines : []).flatMap { remark in
            NameWrapping.lines(of: LabelText.plain(remark), width: shape.nameWidth + 4)
        }
        return DrawnNode(
            labelLines: NameWrapping.lines(of: LabelText.plain(node.name), width: shape.nameWidth) + remarkLines,
            remarkLineCount: remarkLines.count,
            accessibleTitle: ([node.name] + remarks.lines).joined(separator: " – "), style: NodeStyle(node.type),
            fontSize: isFocus ? fontSize + 2 : fontSize, isFocus: isFocus)
    }

    private func picture(
        nodes: [DrawnNode], edges: [DrawnEdge], engine: LayoutEngine, actorIDs: [ActorID], leftOut: Int?
    ) -> GraphDrawing {
        let language = configuration.language
        let content =
            [configuration.title ?? "", engine.rawValue, language.rawValue] + actorIDs.map(\.rawValue)
            + edges.map(\.accessibleTitle)
        let actors =
            "\(language.text(of: nodes.count)) "
            + language.text(
                french: nodes.count > 1 ? "acteurs" : "acteur", english: nodes.count == 1 ? "actor" : "actors")
        let ties =
            "\(language.text(of: edges.count)) "
            + language.text(
                french: edges.count > 1 ? "liens" : "lien", english: edges.count == 1 ? "tie" : "ties")
        var notes = [configuration.note].compactMap(\.self)
        if nodes.isEmpty { notes.append(language.text(french: "Aucun lien à dessiner.", english: "No tie to draw.")) }
        if let leftOut, !nodes.isEmpty {
            notes.append(
                language.text(
                    french: "\(actors) sur \(language.text(of: leftOut))",
                    english: "\(language.text(of: nodes.count)) of \(language.text(of: leftOut)) actors"))
        }
        return GraphDrawing(
            identifier: configuration.identifier ?? DrawingIdentifier(derivedFrom: content.joined(separator: "\n")),
            title: configuration.title ?? language.text(french: "Carte des relations", english: "Map of relations"),
            showsTitle: configuration.title != nil,
            summary: language.text(
                french: "Carte de relations : \(actors), \(ties).", english: "Map of relations: \(actors), \(ties)."),
            note: notes.isEmpty ? nil : notes.joined(separator: " · "), language: language.rawValue,
            theme: configuration.theme, engine: engine, nodes: nodes, edges: edges,
            legend: configuration.showsLegend ? MapLegend.entries(nodes: nodes, edges: edges, language) : [])
    }
}
