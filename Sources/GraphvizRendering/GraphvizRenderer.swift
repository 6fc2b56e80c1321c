public import EventModel

/// Draws pictures through libgraphviz.
///
/// Without a pool everything is drawn in this process, where the library can neither be stopped nor survive its own
/// crashes; what it is known to crash on is never drawn, and sizes are limited. With a pool large pictures, or all, are
/// drawn in child processes, and a crash or a hang becomes an error.
///
/// The library is not safe for threads: all renderers of a process take turns at what they draw in it.
public struct GraphvizRenderer: Sendable {
    /// What is drawn in a child process.
    public enum Isolation: Sendable, Hashable {
        /// Pictures that take long, or that the library is not well tried with.
        case large
        /// Every picture.
        case always
    }

    /// Most text in all labels together, in UTF-8 bytes.
    static let labelByteLimit = 400_000
    /// Most pixels of a bitmap, which takes four bytes for each in memory.
    static let pixelLimit = 120_000_000
    /// Most pixels of a bitmap's side; the library draws nothing wider.
    static let sideLimit = 30_000

    /// The child processes; nil for none.
    private let pool: RenderingPool?
    private let isolation: Isolation

    /// Makes a renderer that draws in this process.
    public init() {
        pool = nil
        isolation = .large
    }

    /// Makes a renderer that draws large pictures, or all, in child processes.
    public init(pool: RenderingPool, isolation: Isolation = .large) {
        self.pool = pool
        self.isolation = isolation
    }

    /// The picture as one `<svg>` element that can stand alone or in a page.
    ///
    /// The element has no script, link, style sheet or image from elsewhere; it scales with its container, follows the
    /// reader's dark mode, tells each actor and tie to screen readers, and all its identifiers begin with the drawing's
    /// prefix. Line positions depend on the fonts installed; apart from those the same drawing gives the same bytes.
    /// - Throws: `tooLarge` or `tooMuchText` before any work is done; `libraryFailure` with the library's own words;
    ///   `unexpectedMarkup` where the result is not of the known form; `crashed`, `timedOut` and `noChildProcess` where
    ///   it is drawn in a child process. An empty drawing is no error.
    public func svg(for drawing: GraphDrawing) throws(RenderingError) -> String {
        let page = Page(drawing: drawing, renderer: self)
        let markup = try page.picture(of: try page.mapGraph(), as: .svg)
        return try SVGComposer(drawing: drawing).document(from: markup)
    }

    /// The picture as a bitmap, with title, legend and note.
    ///
    /// The file tells its resolution, so that a word processor sets it in the size of the other formats.
    /// - Parameters:
    ///   - drawing: what to draw.
    ///   - resolution: pixels in an inch, 24 to 1200; a point of the other formats is 1/72 inch.
    ///   - background: what lies behind the map.
    /// - Throws: as `svg`; also `tooManyPixels`, and `pluginMissing` where Graphviz has no cairo plugin.
    public func png(
        for drawing: GraphDrawing, resolution: Int = 192, background: PageBackground = .white
    ) throws(RenderingError) -> [UInt8] {
        precondition((24...1200).contains(resolution), "a resolution of \(resolution) is not within 24 to 1200")
        let page = Page(drawing: drawing, renderer: self)
        let composer = try PageComposer(drawing: drawing, placement: page.placement(), background: background)
        let size = composer.pixelSize(resolution: resolution)
        guard size.width <= Self.sideLimit, size.height <= Self.sideLimit,
            size.width * size.height <= Self.pixelLimit
        else {
            throw .tooManyPixels(map: drawing.title, width: size.width, height: size.height, resolution: resolution)
        }
        let bytes = try page.picture(of: composer.graph(resolution: resolution), as: .png)
        return PNGFile(bytes).declaring(resolution: resolution)
    }

    /// The picture as a page of PDF of its own size, with title, legend and note; text stays text.
    ///
    /// The same drawing gives the same bytes: the page does not tell when it was made.
    /// - Throws: as `svg`, and `pluginMissing` where Graphviz has no cairo plugin.
    public func pdf(
        for drawing: GraphDrawing, background: PageBackground = .transparent
    ) throws(RenderingError) -> [UInt8] {
        let page = Page(drawing: drawing, renderer: self)
        let composer = try PageComposer(drawing: drawing, placement: page.placement(), background: background)
        return PDFFile(try page.picture(of: composer.graph(), as: .pdf)).withoutDate()
    }

    /// A picture on its way through the library.
    private struct Page {
        let drawing: GraphDrawing
        let renderer: GraphvizRenderer

        /// The graph of the map itself, once its size is found bearable.
        func mapGraph() throws(RenderingError) -> LayoutGraph {
            try GraphvizRenderer.checkSize(of: drawing)
            return LayoutGraph(drawing)
        }

        func placement() throws(RenderingError) -> Placement {
            let answer = try answer(to: .placement, of: try mapGraph())
            guard case .placement(let placement) = answer else { throw .noChildProcess(reason: "it answers nonsense") }
            return placement
        }

        func picture(of graph: LayoutGraph, as format: LibraryFormat) throws(RenderingError) -> [UInt8] {
            let answer = try answer(to: .picture(format), of: graph)
            guard case .picture(let bytes) = answer else { throw .noChildProcess(reason: "it answers nonsense") }
            return bytes
        }

        private func answer(
            to task: RenderingRequest.Task, of graph: LayoutGraph
        ) throws(RenderingError) -> RenderingAnswer {
            guard let pool = renderer.pool, renderer.isolation == .always || RenderingLimit.isLarge(drawing) else {
                do throws(LibraryFailure) {
                    switch task {
                    case .picture(let format): return .picture(try GraphvizLibrary.rendered(graph, as: format))
                    case .placement: return .placement(try GraphvizLibrary.placement(of: graph))
                    }
                } catch {
                    throw RenderingError(error, drawing)
                }
            }
            let answer: RenderingAnswer
            do throws(ChildProcess.Failure) {
                answer = try pool.answer(to: task, of: graph)
            } catch {
                throw RenderingError(error, drawing, timeLimit: pool.timeLimit)
            }
            if case .failure(let failure) = answer { throw RenderingError(failure, drawing) }
            return answer
        }
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
