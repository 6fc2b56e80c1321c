/// Ranks that each line of a ranked map spans, so that the many neighbours of one actor do not stand in one long row.
struct RankSpans {
    private let spans: [Int]

    /// Most neighbours with no other tie that stand in one row below an actor.
    private static let rowLength = 4

    /// Spreads the lines to actors with a single tie over up to three ranks.
    init(of bundles: [TieBundle]) {
        var degrees: [Int: Int] = [:]
        for bundle in bundles {
            degrees[bundle.source, default: 0] += 1
            degrees[bundle.target, default: 0] += 1
        }
        // A row for the lines that lead down from an actor, another for those that come from above.
        var counts: [Int: Int] = [:]
        spans = bundles.map { bundle in
            let isLeafBelow = degrees[bundle.target] == 1
            let isLeafAbove = degrees[bundle.source] == 1
            guard isLeafBelow != isLeafAbove else { return 1 }
            let hub = isLeafBelow ? bundle.source * 2 : bundle.target * 2 + 1
            let count = counts[hub, default: 0]
            counts[hub] = count + 1
            return 1 + (count / Self.rowLength) % 3
        }
    }

    subscript(bundle: Int) -> Int { spans[bundle] }
}
