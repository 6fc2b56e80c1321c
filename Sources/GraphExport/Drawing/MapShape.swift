import EventModel

/// What the size and density of a map ask for: engine, sizes of letters, which labels fit.
///
/// The bounds were found by looking at maps of 5 to 300 actors on screen and on paper.
struct MapShape {
    private let nodeCount: Int
    private let lineCount: Int
    private let degrees: [Int: Int]

    /// Most actors that are laid out in ranks; with more, several loose groups side by side make a flat strip.
    static let largestRankedMap = 25
    /// Most actors that are laid out by springs one by one.
    static let largestSpringMap = 150
    /// Most actors whose labels tell posts and places, and on longer lines.
    private static let largestDetailedMap = 80
    /// Most lines that are labelled; with more, the labels cover what they explain.
    static let mostLabels = 110

    init(nodeCount: Int, bundles: [TieBundle]) {
        self.nodeCount = nodeCount
        lineCount = bundles.count
        var degrees: [Int: Int] = [:]
        for bundle in bundles {
            degrees[bundle.source, default: 0] += 1
            degrees[bundle.target, default: 0] += 1
        }
        self.degrees = degrees
    }

    /// The engine that suits the map.
    ///
    /// Ranks suit small maps with few more lines than actors, none of them in the middle of everything; others tangle
    /// in ranks, or become one long row.
    var engine: LayoutEngine {
        let isLoose = lineCount * 10 <= nodeCount * 13 && (degrees.values.max() ?? 0) <= 7
        if nodeCount <= 3 || nodeCount <= Self.largestRankedMap && isLoose { return .dot }
        return nodeCount <= Self.largestSpringMap ? .neato : .sfdp
    }

    /// Whether lines carry their labels.
    var labelsLines: Bool { lineCount <= Self.mostLabels }

    /// Whether posts and places are told below the names.
    var showsRemarks: Bool { nodeCount <= Self.largestDetailedMap }

    /// Most letters of a line of a name.
    var nameWidth: Int { nodeCount <= Self.largestDetailedMap ? 20 : 16 }

    /// Size of a name in points: on a larger map the size shows where to look.
    func fontSize(ofNode position: Int) -> Int {
        let steps = TieBundle.doublings(of: degrees[position] ?? 1)
        if nodeCount <= Self.largestRankedMap { return 11 + min(2, steps / 2) }
        return nodeCount <= Self.largestDetailedMap ? min(16, 10 + steps) : min(24, 11 + 2 * steps)
    }
}
