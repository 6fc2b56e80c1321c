public import EventModel

/// Draws pictures through libgraphviz, in this process.
///
/// The library is not safe for threads: all renderers of a process take turns.
public struct GraphvizRenderer: Sendable {
    /// Most text in all labels together, in UTF-8 bytes.
    static let labelByteLimit = 400_000

    /// Makes a renderer.
    public init() {}

    /// The picture as one `<svg>` element that can stand alone or in a page.
    ///
    /// The element has no script, link, style sheet or image from elsewhere; it scales with its container, follows the
    /// reader's dark mode, tells each actor and tie to screen readers, and all its identifiers begin with the drawing's
    /// prefix. Line positions depend on the fonts installed; apart from those the same drawing gives the same bytes.
    /// - Throws: `tooLarge` or `tooMuchText` before any work is done; `libraryFailure` with the library's own words;
    ///   `unexpectedMarkup` where the result is not of the known form. An empty drawing is no error.
    public func svg(for drawing: GraphDrawing) throws(RenderingError) -> String {
        try Self.checkSize(of: drawing)
        let markup = try GraphvizLibrary.rendered(drawing, as: "svg")
        return try SVGComposer(drawing: drawing).document(from: markup)
    }

    private static func checkSize(of drawing: GraphDrawing) throws(RenderingError) {
        let limit = RenderingLimit.of(drawing.engine)
        guard drawing.nodes.count <= limit.nodeCount, drawing.edges.count <= limit.edgeCount else {
            throw .tooLarge(
                nodeCount: drawing.nodes.count, edgeCount: drawing.edges.count, engine: drawing.engine, limit: limit)
        }
        let labels = drawing.nodes.lazy.flatMap(\.labelLines).map(\.utf8.count).reduce(0, +)
        let byteCount = drawing.edges.lazy.flatMap(\.labelLines).map(\.utf8.count).reduce(labels, +)
        guard byteCount <= labelByteLimit else { throw .tooMuchText(byteCount: byteCount, limit: labelByteLimit) }
    }
}
