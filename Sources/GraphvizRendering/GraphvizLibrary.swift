import CGraphviz
import EventModel
import Synchronization

/// The one place that calls libgvc.
enum GraphvizLibrary {
    /// Guards every call: the library, its message callback and the state of the shim are global.
    private static let lock = Mutex<Void>(())

    /// What the library draws of a picture, as text of the given format.
    ///
    /// The graph is built through calls, never from DOT text, so that no label is ever parsed as syntax.
    static func rendered(_ drawing: GraphDrawing, as format: String) throws(RenderingError) -> String {
        let result = lock.withLock { _ in rendering(of: drawing, as: format) }
        return try result.get()
    }

    private static func rendering(of drawing: GraphDrawing, as format: String) -> Result<String, RenderingError> {
        let graph = unsafe cgraphviz_open("map")
        defer { unsafe cgraphviz_close(graph) }
        func failure() -> Result<String, RenderingError> {
            let messages = unsafe String(cString: cgraphviz_messages())
            return .failure(.libraryFailure(engine: drawing.engine, messages: messages.oneLine))
        }
        guard let graph = unsafe graph, unsafe declare(drawing, in: graph), unsafe fill(graph, with: drawing) else {
            return failure()
        }
        var length = 0
        let bytes = unsafe cgraphviz_render(graph, drawing.engine.rawValue, format, &length)
        guard let bytes = unsafe bytes else { return failure() }
        defer { unsafe cgraphviz_free(bytes) }
        // A bad colour or shape renders "successfully", with no more than a message.
        guard !cgraphviz_had_error() else { return failure() }
        let buffer = unsafe UnsafeRawBufferPointer(start: bytes, count: length)
        return .success(unsafe String(decoding: buffer, as: UTF8.self))
    }

    private static func declare(_ drawing: GraphDrawing, in graph: OpaquePointer) -> Bool {
        var isDeclared = true
        for attribute in drawing.graphAttributes {
            isDeclared =
                unsafe cgraphviz_declare_graph(graph, attribute.name.rawValue, attribute.value) && isDeclared
        }
        for attribute in drawing.nodeDefaults {
            isDeclared = unsafe cgraphviz_declare_node(graph, attribute.name.rawValue, attribute.value) && isDeclared
        }
        for attribute in drawing.edgeDefaults {
            isDeclared = unsafe cgraphviz_declare_edge(graph, attribute.name.rawValue, attribute.value) && isDeclared
        }
        // An attribute can be set on an element only after it is declared for the kind.
        if !drawing.nodes.isEmpty {
            for attribute in drawing.attributes(ofNode: 0) {
                isDeclared = unsafe cgraphviz_declare_node(graph, attribute.name.rawValue, "") && isDeclared
            }
        }
        if !drawing.edges.isEmpty {
            for attribute in drawing.attributes(ofEdge: 0) {
                isDeclared = unsafe cgraphviz_declare_edge(graph, attribute.name.rawValue, "") && isDeclared
            }
        }
        return isDeclared
    }

    private static func fill(_ graph: OpaquePointer, with drawing: GraphDrawing) -> Bool {
        var nodes: [OpaquePointer] = unsafe []
        for position in drawing.nodes.indices {
            guard let node = unsafe cgraphviz_add_node(graph, GraphDrawing.name(ofNode: position)) else { return false }
            for attribute in drawing.attributes(ofNode: position) {
                guard unsafe cgraphviz_set_node(node, attribute.name.rawValue, attribute.value) else { return false }
            }
            unsafe nodes.append(node)
        }
        for (position, edge) in drawing.edges.enumerated() {
            guard let line = unsafe cgraphviz_add_edge(graph, nodes[edge.source], nodes[edge.target]) else {
                return false
            }
            for attribute in drawing.attributes(ofEdge: position) {
                guard unsafe cgraphviz_set_edge(line, attribute.name.rawValue, attribute.value) else { return false }
            }
        }
        return true
    }
}

extension String {
    /// The text with its line breaks as spaces, and none at its ends.
    fileprivate var oneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }
}
