public import GraphvizRendering

/// Writes maps as files.
public struct MapWriter: Sendable {
    /// Who lays the maps out.
    public var renderer: GraphvizRenderer
    /// Pixels in an inch of a bitmap, 24 to 1200.
    public var resolution: Int
    /// What lies behind a map on a page or a bitmap; nil for white on bitmaps and nothing on pages.
    public var background: PageBackground?

    /// Makes a writer; by default one that draws in this process.
    public init(
        renderer: GraphvizRenderer = GraphvizRenderer(), resolution: Int = 192, background: PageBackground? = nil
    ) {
        self.renderer = renderer
        self.resolution = resolution
        self.background = background
    }

    /// A map in a format.
    /// - Throws: `RenderingError`.
    public func content(of map: RelationMap, as format: MapFormat) throws(RenderingError) -> [UInt8] {
        switch format {
        case .dot: Array(map.dot.utf8)
        case .svg: Array(try renderer.svg(for: map.drawing).utf8)
        case .html: Array(try map.page(by: renderer).utf8)
        case .png: try renderer.png(for: map.drawing, resolution: resolution, background: background ?? .white)
        case .pdf: try renderer.pdf(for: map.drawing, background: background ?? .transparent)
        }
    }

    /// Writes a map in the format that the file's extension names, whole or not at all.
    /// - Throws: `MapError` for an unknown extension or a file that cannot be written; `RenderingError`.
    public func write(_ map: RelationMap, to path: String) throws {
        try AtomicFile.write(content(of: map, as: MapFormat(path: path)), to: path)
    }

    /// Writes many maps, several at a time; one that fails does not keep the others from being written.
    ///
    /// Only a renderer with a pool of child processes draws several at the same time.
    /// - Parameters:
    ///   - paths: the files, each with the map that it shows.
    ///   - jobs: how many are worked on at a time.
    /// - Returns: what became of each, in the given order; nil for a file that was written.
    @concurrent
    public func write(_ maps: [(map: RelationMap, path: String)], jobs: Int) async -> [(any Error)?] {
        await withTaskGroup(of: (Int, (any Error)?).self) { group in
            var outcomes = [(any Error)?](repeating: nil, count: maps.count)
            for position in maps.indices {
                if position >= max(1, jobs), let (done, outcome) = await group.next() { outcomes[done] = outcome }
                let (map, path) = maps[position]
                group.addTask { @concurrent in
                    do {
                        try write(map, to: path)
                        return (position, nil)
                    } catch {
                        return (position, error)
                    }
                }
            }
            for await (done, outcome) in group { outcomes[done] = outcome }
            return outcomes
        }
    }
}
