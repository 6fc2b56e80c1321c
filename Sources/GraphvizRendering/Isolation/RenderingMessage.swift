import EventModel

/// What a child process is asked to do.
struct RenderingRequest: Hashable, Sendable {
    /// What is wanted of the graph.
    enum Task: Hashable, Sendable {
        case picture(LibraryFormat)
        case placement
    }

    let task: Task
    /// Seconds after which the child ends itself, should nobody be left to end it.
    let lifetime: Int
    let graph: LayoutGraph

    /// The request as bytes.
    var encoded: [UInt8] {
        var encoder = WireEncoder()
        switch task {
        case .picture(let format): encoder.add(format.rawValue)
        case .placement: encoder.add("")
        }
        encoder.add(lifetime)
        encoder.add(graph.engine.text)
        for attributes in [graph.graphAttributes, graph.nodeDefaults, graph.edgeDefaults] {
            Self.add(attributes, to: &encoder)
        }
        encoder.add(graph.nodes) { Self.add($1, to: &$0) }
        encoder.add(graph.edges) { encoder, edge in
            encoder.add(edge.source)
            encoder.add(edge.target)
            Self.add(edge.attributes, to: &encoder)
        }
        return encoder.bytes
    }

    init(task: Task, lifetime: Int, graph: LayoutGraph) {
        self.task = task
        self.lifetime = lifetime
        self.graph = graph
    }

    /// Reads a request; only attributes of the closed set and edges between existing nodes are let through.
    init(decoding bytes: [UInt8]) throws(WireFormatError) {
        var decoder = WireDecoder(bytes)
        let format = try decoder.text()
        if format.isEmpty {
            task = .placement
        } else if let format = LibraryFormat(rawValue: format) {
            task = .picture(format)
        } else {
            throw WireFormatError()
        }
        lifetime = try decoder.number()
        guard let engine = LayoutGraph.Engine(try decoder.text()) else { throw WireFormatError() }
        let graphAttributes = try Self.attributes(&decoder)
        let nodeDefaults = try Self.attributes(&decoder)
        let edgeDefaults = try Self.attributes(&decoder)
        let nodes = try decoder.elements(Self.attributes)
        let edges = try decoder.elements { decoder throws(WireFormatError) in
            let source = try decoder.number()
            let target = try decoder.number()
            guard nodes.indices.contains(source), nodes.indices.contains(target) else { throw WireFormatError() }
            return LayoutGraph.Edge(source: source, target: target, attributes: try Self.attributes(&decoder))
        }
        guard decoder.isAtEnd else { throw WireFormatError() }
        graph = LayoutGraph(
            engine: engine, graphAttributes: graphAttributes, nodeDefaults: nodeDefaults, edgeDefaults: edgeDefaults,
            nodes: nodes, edges: edges)
    }

    private static func add(_ attributes: [LayoutGraph.Attribute], to encoder: inout WireEncoder) {
        encoder.add(attributes) { encoder, attribute in
            encoder.add(attribute.name.text)
            encoder.add(attribute.value)
        }
    }

    private static func attributes(
        _ decoder: inout WireDecoder
    ) throws(WireFormatError) -> [LayoutGraph.Attribute] {
        try decoder.elements { decoder throws(WireFormatError) in
            guard let name = LayoutGraph.AttributeName(try decoder.text()) else { throw WireFormatError() }
            return LayoutGraph.Attribute(name: name, value: try decoder.text())
        }
    }
}

/// What a child process answers.
enum RenderingAnswer: Hashable, Sendable {
    case picture([UInt8])
    case placement(Placement)
    case failure(LibraryFailure)
    /// The request was not understood: the child is of another version.
    case misunderstood

    /// The answer as bytes.
    var encoded: [UInt8] {
        var encoder = WireEncoder()
        switch self {
        case .picture(let bytes):
            encoder.add(0)
            encoder.add(bytes)
        case .placement(let placement):
            encoder.add(1)
            encoder.add(placement.bounds)
            encoder.add(placement.nodes) { encoder, node in
                for text in [node.position, node.width, node.height] { encoder.add(text) }
            }
            encoder.add(placement.edges) { encoder, edge in
                for text in [edge.curve, edge.labelPosition] { encoder.add(text) }
            }
        case .failure(.refused(let messages)):
            encoder.add(2)
            encoder.add(messages)
        case .failure(.formatMissing(let format)):
            encoder.add(3)
            encoder.add(format.rawValue)
        case .misunderstood: encoder.add(4)
        }
        return encoder.bytes
    }

    /// Reads an answer.
    init(decoding bytes: [UInt8]) throws(WireFormatError) {
        var decoder = WireDecoder(bytes)
        switch try decoder.number() {
        case 0: self = .picture(Array(try decoder.data()))
        case 1:
            let bounds = try decoder.text()
            let nodes = try decoder.elements { decoder throws(WireFormatError) in
                Placement.Node(position: try decoder.text(), width: try decoder.text(), height: try decoder.text())
            }
            let edges = try decoder.elements { decoder throws(WireFormatError) in
                Placement.Edge(curve: try decoder.text(), labelPosition: try decoder.text())
            }
            self = .placement(Placement(bounds: bounds, nodes: nodes, edges: edges))
        case 2: self = .failure(.refused(messages: try decoder.text()))
        case 3:
            guard let format = LibraryFormat(rawValue: try decoder.text()) else { throw WireFormatError() }
            self = .failure(.formatMissing(format))
        case 4: self = .misunderstood
        default: throw WireFormatError()
        }
        guard decoder.isAtEnd else { throw WireFormatError() }
    }
}
