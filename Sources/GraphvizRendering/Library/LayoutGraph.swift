import EventModel

/// A graph as libgvc takes it: attributes of a closed set, and nothing else.
struct LayoutGraph: Hashable, Sendable {
    /// The name of an attribute; none of them makes the library read a file or start a program.
    enum AttributeName: Hashable, Sendable {
        /// An attribute of a map.
        case map(LayoutAttribute.Name)
        /// An attribute that only a printed page has.
        case page(PageAttribute)

        /// Attributes that fix places and sizes.
        enum PageAttribute: String, CaseIterable, Hashable, Sendable {
            case dpi, fixedsize, pos, width
        }

        /// The name as the library knows it.
        var text: String {
            switch self {
            case .map(let name): name.rawValue
            case .page(let name): name.rawValue
            }
        }

        /// The attribute of this name; nil for every name outside the set.
        init?(_ text: String) {
            if let name = LayoutAttribute.Name(rawValue: text) {
                self = .map(name)
            } else if let name = PageAttribute(rawValue: text) {
                self = .page(name)
            } else {
                return nil
            }
        }
    }

    /// An attribute and its value.
    struct Attribute: Hashable, Sendable {
        let name: AttributeName
        let value: String

        init(_ name: LayoutAttribute.Name, _ value: String) {
            self.name = .map(name)
            self.value = value
        }

        init(_ name: AttributeName.PageAttribute, _ value: String) {
            self.name = .page(name)
            self.value = value
        }

        init(name: AttributeName, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// An edge between the positions of two nodes.
    struct Edge: Hashable, Sendable {
        let source: Int
        let target: Int
        let attributes: [Attribute]
    }

    /// Who places the nodes.
    enum Engine: Hashable, Sendable {
        /// An engine of the library.
        case layout(LayoutEngine)
        /// Nobody: everything stands where its attributes say.
        case placed

        /// The name as the library knows it.
        var text: String {
            switch self {
            case .layout(let engine): engine.rawValue
            case .placed: "nop2"
            }
        }

        init?(_ text: String) {
            if let engine = LayoutEngine(rawValue: text) {
                self = .layout(engine)
            } else if text == Engine.placed.text {
                self = .placed
            } else {
                return nil
            }
        }
    }

    /// Who places the nodes.
    let engine: Engine
    let graphAttributes: [Attribute]
    let nodeDefaults: [Attribute]
    let edgeDefaults: [Attribute]
    /// The attributes of each node.
    let nodes: [[Attribute]]
    let edges: [Edge]

    init(
        engine: Engine, graphAttributes: [Attribute], nodeDefaults: [Attribute], edgeDefaults: [Attribute],
        nodes: [[Attribute]], edges: [Edge]
    ) {
        self.engine = engine
        self.graphAttributes = graphAttributes
        self.nodeDefaults = nodeDefaults
        self.edgeDefaults = edgeDefaults
        self.nodes = nodes
        self.edges = edges
    }

    /// A picture's graph before layout.
    init(_ drawing: GraphDrawing) {
        self.init(
            engine: .layout(drawing.engine),
            graphAttributes: Self.attributes(drawing.graphAttributes),
            nodeDefaults: Self.attributes(drawing.nodeDefaults),
            edgeDefaults: Self.attributes(drawing.edgeDefaults),
            nodes: drawing.nodes.indices.map { Self.attributes(drawing.attributes(ofNode: $0)) },
            edges: drawing.edges.enumerated().map { position, edge in
                Edge(
                    source: edge.source, target: edge.target,
                    attributes: Self.attributes(drawing.attributes(ofEdge: position)))
            })
    }

    private static func attributes(_ attributes: [LayoutAttribute]) -> [Attribute] {
        attributes.map { Attribute($0.name, $0.value) }
    }
}

/// Where the library placed everything, in its own notation: points `x,y` with y upwards, sizes in inches.
struct Placement: Hashable, Sendable {
    /// A node that was placed.
    struct Node: Hashable, Sendable {
        /// Its middle.
        let position: String
        let width: String
        let height: String
    }

    /// An edge that was drawn.
    struct Edge: Hashable, Sendable {
        /// Control points, with the tips of end marks before them; empty where none was drawn.
        let curve: String
        /// Middle of the label; empty where there is none.
        let labelPosition: String
    }

    /// Lower left and upper right corner of the whole, `x,y,x,y`.
    let bounds: String
    let nodes: [Node]
    let edges: [Edge]
}
