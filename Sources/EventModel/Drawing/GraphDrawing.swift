/// A node of a picture.
public struct DrawnNode: Hashable, Sendable {
    /// The label's lines, from top to bottom.
    public let labelLines: [String]
    /// Number of the last lines that remark on the actor rather than name it.
    public let remarkLineCount: Int
    /// What a screen reader says and a pointer shows.
    public let accessibleTitle: String
    /// How it looks.
    public let style: NodeStyle
    /// Size of the label in points, 6 to 36.
    public let fontSize: Int
    /// Whether the picture is about this node.
    public let isFocus: Bool

    /// Makes a node; a font size outside 6 to 36 points becomes the nearer bound.
    public init(
        labelLines: [String], remarkLineCount: Int = 0, accessibleTitle: String, style: NodeStyle,
        fontSize: Int = 11, isFocus: Bool = false
    ) {
        self.labelLines = labelLines
        self.remarkLineCount = remarkLineCount
        self.accessibleTitle = accessibleTitle
        self.style = style
        self.fontSize = min(36, max(6, fontSize))
        self.isFocus = isFocus
    }
}

/// An edge of a picture.
public struct DrawnEdge: Hashable, Sendable {
    /// Position of the node where it starts.
    public let source: Int
    /// Position of the node where it ends.
    public let target: Int
    /// The label's lines; empty for no label.
    public let labelLines: [String]
    /// What a screen reader says and a pointer shows.
    public let accessibleTitle: String
    /// What a screen reader says beside the title; nil for nothing.
    public let accessibleDescription: String?
    /// Where the edge leads a reader; nil for nowhere.
    public let link: DrawingLink?
    /// How it looks.
    public let style: EdgeStyle
    /// Ranks that it spans at least in a layout by ranks, 1 to 4.
    public let rankSpan: Int

    /// Makes an edge; a rank span outside 1 to 4 becomes the nearer bound.
    public init(
        source: Int, target: Int, labelLines: [String], accessibleTitle: String,
        accessibleDescription: String? = nil, link: DrawingLink? = nil, style: EdgeStyle, rankSpan: Int = 1
    ) {
        self.source = source
        self.target = target
        self.labelLines = labelLines
        self.accessibleTitle = accessibleTitle
        self.accessibleDescription = accessibleDescription
        self.link = link
        self.style = style
        self.rankSpan = min(4, max(1, rankSpan))
    }
}

/// A line of a picture's legend.
public struct LegendEntry: Hashable, Sendable {
    /// What is explained.
    public enum Symbol: Hashable, Sendable {
        case node(NodeStyle)
        case edge(EdgeStyle)
    }

    /// What is explained.
    public let symbol: Symbol
    /// What it means.
    public let label: String

    /// Makes an entry.
    public init(symbol: Symbol, label: String) {
        self.symbol = symbol
        self.label = label
    }
}

/// A picture of a graph, ready to be laid out: nodes, edges and a closed set of attributes.
///
/// Only labels and titles hold free text; shapes, colours, fonts and classes are constants of the styles. Nothing that
/// an article says can therefore become an attribute of Graphviz, a link or a file name.
public struct GraphDrawing: Hashable, Sendable {
    /// Prefix of every identifier in the picture.
    public let identifier: DrawingIdentifier
    /// What the picture shows, in a few words.
    public let title: String
    /// Whether the title stands above the map, beside being told to screen readers.
    public let showsTitle: Bool
    /// What the picture shows, in a sentence, for screen readers.
    public let summary: String
    /// A line below the map.
    public let note: String?
    /// Language of the texts, an ISO 639 code of two or three small letters.
    public let language: String
    /// Ground that the picture is made for.
    public let theme: DrawingTheme
    /// Engine that places the nodes.
    public let engine: LayoutEngine
    /// The nodes.
    public let nodes: [DrawnNode]
    /// The edges.
    public let edges: [DrawnEdge]
    /// The legend's lines; empty for no legend.
    public let legend: [LegendEntry]

    /// Makes a picture.
    ///
    /// - Precondition: every edge's ends are positions in `nodes`; `language` is two or three letters a to z.
    public init(
        identifier: DrawingIdentifier, title: String, showsTitle: Bool = false, summary: String = "",
        note: String? = nil, language: String = "fr", theme: DrawingTheme = .automatic,
        engine: LayoutEngine = .dot, nodes: [DrawnNode] = [], edges: [DrawnEdge] = [], legend: [LegendEntry] = []
    ) {
        precondition(
            edges.allSatisfy { nodes.indices.contains($0.source) && nodes.indices.contains($0.target) },
            "an edge's end is no position among the \(nodes.count) nodes")
        precondition(
            (2...3).contains(language.utf8.count) && language.utf8.allSatisfy { (97...122).contains($0) },
            "the language “\(language)” is no ISO 639 code")
        self.identifier = identifier
        self.title = title
        self.showsTitle = showsTitle
        self.summary = summary
        self.note = note
        self.language = language
        self.theme = theme
        self.engine = engine
        self.nodes = nodes
        self.edges = edges
        self.legend = legend
    }
}
