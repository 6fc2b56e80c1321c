import CGraphviz
import EventModel
import Synchronization

/// What the library is asked to make of a graph.
enum LibraryFormat: String, CaseIterable, Hashable, Sendable {
    case svg
    /// A bitmap, by the cairo plugin.
    case png = "png:cairo"
    /// A page, by the cairo plugin.
    case pdf = "pdf:cairo"
}

/// Why the library did not do what it was asked.
enum LibraryFailure: Error, Hashable, Sendable {
    /// It refused, in its own words.
    case refused(messages: String)
    /// It cannot draw in this format here.
    case formatMissing(LibraryFormat)
}

/// The one place that calls libgvc.
///
/// Graphs are built through calls, never from DOT text, so that no label is ever parsed as syntax.
enum GraphvizLibrary {
    /// Guards every call: the library, its message callback and the state of the shim are global.
    private static let lock = Mutex<Void>(())

    /// Lays a graph out and draws it.
    static func rendered(_ graph: LayoutGraph, as format: LibraryFormat) throws(LibraryFailure) -> [UInt8] {
        try unsafe laidOut(graph) { handles in
            var length = 0
            let bytes = unsafe cgraphviz_draw(handles.graph, format.rawValue, &length)
            guard let bytes = unsafe bytes else {
                // The library lists the formats that it knows, or names the renderer that it lacks.
                let isMissing = ["Format: \"\(format.rawValue)\" not recognized", "\(format.rawValue) is unavailable"]
                    .contains { Self.messages.contains($0) }
                return .failure(isMissing ? .formatMissing(format) : .refused(messages: Self.messages))
            }
            defer { unsafe cgraphviz_free(bytes) }
            return .success(unsafe [UInt8](UnsafeRawBufferPointer(start: bytes, count: length)))
        }
    }

    /// Loads what the library loads with its first pictures: plugins, and the fonts of the commonest sizes, which together
    /// take longer than a map of some ten actors.
    ///
    /// A failure shows with the first picture that matters.
    /// - Parameter isIdle: whether nobody waits for a picture yet; asked before every size.
    static func prepare(while isIdle: () -> Bool) {
        for (position, size) in [11, 13, 12, 10, 14, 15, 17, 19].enumerated() {
            guard isIdle() else { return }
            let nodes = ["a", "b"].map { name in
                DrawnNode(labelLines: [name], accessibleTitle: name, style: .company, fontSize: size)
            }
            let edge = DrawnEdge(
                source: 0, target: 1, labelLines: ["c"], accessibleTitle: "c", style: EdgeStyle(tone: .muted))
            // All engines but dot share a plugin.
            let drawing = GraphDrawing(
                identifier: DrawingIdentifier(derivedFrom: ""), title: "", engine: position == 1 ? .dot : .sfdp,
                nodes: nodes, edges: position == 0 ? [edge] : [])
            _ = try? rendered(LayoutGraph(drawing), as: .svg)
        }
    }

    /// Lays a graph out and tells where everything stands.
    static func placement(of graph: LayoutGraph) throws(LibraryFailure) -> Placement {
        try unsafe laidOut(graph) { handles in
            guard unsafe cgraphviz_note_positions(handles.graph) else {
                return .failure(.refused(messages: Self.messages))
            }
            func value(_ node: OpaquePointer, _ name: String) -> String {
                unsafe String(cString: cgraphviz_node_value(node, name))
            }
            func value(ofEdge edge: OpaquePointer, _ name: String) -> String {
                unsafe String(cString: cgraphviz_edge_value(edge, name))
            }
            let nodes = unsafe handles.nodes.map { node in
                unsafe Placement.Node(
                    position: value(node, "pos"), width: value(node, "width"), height: value(node, "height"))
            }
            let edges = unsafe handles.edges.map { edge in
                unsafe Placement.Edge(curve: value(ofEdge: edge, "pos"), labelPosition: value(ofEdge: edge, "lp"))
            }
            let bounds = unsafe String(cString: cgraphviz_graph_value(handles.graph, "bb"))
            return .success(Placement(bounds: bounds, nodes: nodes, edges: edges))
        }
    }

    /// The library's own objects, which live as long as the lock is held.
    @unsafe
    private struct Handles {
        let graph: OpaquePointer
        let nodes: [OpaquePointer]
        let edges: [OpaquePointer]
    }

    private static func laidOut<Answer: Sendable>(
        _ graph: LayoutGraph, then body: (Handles) -> Result<Answer, LibraryFailure>
    ) throws(LibraryFailure) -> Answer {
        let result = lock.withLock { _ -> Result<Answer, LibraryFailure> in
            let opened = unsafe cgraphviz_open("map")
            defer { unsafe cgraphviz_close(opened) }
            guard let opened = unsafe opened, let handles = unsafe handles(of: graph, in: opened),
                unsafe cgraphviz_lay_out(opened, graph.engine.text)
            else { return .failure(.refused(messages: messages)) }
            defer { unsafe cgraphviz_forget_layout(opened) }
            let answer = unsafe body(handles)
            // A bad colour or shape renders "successfully", with no more than a message.
            if case .success = answer, cgraphviz_had_error() { return .failure(.refused(messages: messages)) }
            return answer
        }
        return try result.get()
    }

    /// What the library said about the graph that is open, in one line.
    private static var messages: String {
        unsafe String(cString: cgraphviz_messages()).split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    private static func handles(of graph: LayoutGraph, in opened: OpaquePointer) -> Handles? {
        guard unsafe declare(graph, in: opened) else { return nil }
        var nodes: [OpaquePointer] = unsafe []
        for (position, attributes) in graph.nodes.enumerated() {
            guard let node = unsafe cgraphviz_add_node(opened, GraphDrawing.name(ofNode: position)) else { return nil }
            for attribute in attributes {
                guard unsafe cgraphviz_set_node(node, attribute.name.text, attribute.value) else { return nil }
            }
            unsafe nodes.append(node)
        }
        var edges: [OpaquePointer] = unsafe []
        for edge in graph.edges {
            guard let line = unsafe cgraphviz_add_edge(opened, nodes[edge.source], nodes[edge.target]) else {
                return nil
            }
            for attribute in edge.attributes {
                guard unsafe cgraphviz_set_edge(line, attribute.name.text, attribute.value) else { return nil }
            }
            unsafe edges.append(line)
        }
        return unsafe Handles(graph: opened, nodes: nodes, edges: edges)
    }

    /// Declares the defaults, and every other attribute that an element has: only then can it be set.
    private static func declare(_ graph: LayoutGraph, in opened: OpaquePointer) -> Bool {
        var isDeclared = true
        for attribute in graph.graphAttributes {
            isDeclared = unsafe cgraphviz_declare_graph(opened, attribute.name.text, attribute.value) && isDeclared
        }
        for attribute in declarations(defaults: graph.nodeDefaults, elements: graph.nodes.lazy.map(\.self)) {
            isDeclared = unsafe cgraphviz_declare_node(opened, attribute.name.text, attribute.value) && isDeclared
        }
        for attribute in declarations(defaults: graph.edgeDefaults, elements: graph.edges.lazy.map(\.attributes)) {
            isDeclared = unsafe cgraphviz_declare_edge(opened, attribute.name.text, attribute.value) && isDeclared
        }
        return isDeclared
    }

    private static func declarations(
        defaults: [LayoutGraph.Attribute], elements: some Sequence<[LayoutGraph.Attribute]>
    ) -> [LayoutGraph.Attribute] {
        var declared = Set(defaults.map(\.name))
        var declarations = defaults
        for attribute in elements.joined() where declared.insert(attribute.name).inserted {
            // What the library takes where nothing is said; empty would be read as nothing at all.
            let value =
                switch attribute.name {
                case .page(.fixedsize): "false"
                case .page(.width): "0.75"
                default: ""
                }
            declarations.append(LayoutGraph.Attribute(name: attribute.name, value: value))
        }
        return declarations
    }
}
