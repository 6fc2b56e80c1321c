/// Counts shortest paths from eight sources at once, and what lies between.
///
/// For source s, a vertex v at distance d has σ(v) shortest paths from s, the sum of σ over its neighbours at d − 1; on
/// the way back, the dependency of s on v is δ(v) = σ(v) · Σ (r(w) + δ(w)) / σ(w) over its neighbours w at d + 1, where
/// r(w) is the number of vertices that w stands for. Instead of lists of predecessors there are levels: what a level
/// computes is written when the level is done, so that both sums run over all neighbours without a test, those at other
/// distances being 0. Each of the eight lanes of a vector is a source. Both sums may be taken from either side, at the
/// vertex that gets it or at the ones that give it; each level chooses the side with fewer entries.
///
/// Reference: U. Brandes, "A faster algorithm for betweenness centrality", J. Math. Sociology 25 (2001).
struct DependencySweep {
    typealias Lanes = SIMD8<Double>

    /// Sources of one sweep.
    static let width = 8

    private let core: PathCore
    private var block: SourceBlock
    /// σ of each vertex in the lanes that have reached it, 0 in the others.
    private var counts: [Lanes]
    /// (r + δ) / σ of each vertex in the lanes where it is known, 0 in the others.
    private var shares: [Lanes]
    /// Sums under way.
    private var sums: [Lanes]
    /// The vertices that the eight sources find, level by level.
    private var vertices: [Int32] = []
    /// σ of each of `vertices`, in the lanes that find it at its level, 0 in the others.
    private var found: [Lanes] = []

    /// Makes the memory for sweeps over a core.
    init(_ core: PathCore) {
        self.core = core
        block = SourceBlock(vertexCount: core.vertexCount)
        counts = [Lanes](repeating: .zero, count: core.vertexCount)
        shares = counts
        sums = counts
    }

    /// A level of the vertices that eight sources find.
    private struct Level {
        /// Where its vertices stand.
        let range: Range<Int>
        /// Entries of their lists along the edges, and against them.
        let outgoingEntries: Int
        let incomingEntries: Int
    }

    /// What a sweep adds up over sources.
    struct Sums: Sendable {
        /// Σ multiplicity · δ(v) for each vertex v of the core.
        fileprivate(set) var dependencies: [Double]
        /// Σ δ(v)² for each vertex, where asked for.
        fileprivate(set) var squares: [Double] = []
        /// Σ multiplicity · σ(v) (r(w) + δ(w)) / σ(w) for each entry v → w of the lists, where asked for.
        fileprivate(set) var entries: [Double] = []
    }

    /// What is wanted beside the dependencies.
    enum Extra { case none, squares, entries }

    /// The sums over the core's sources at these positions.
    /// - Complexity: O(k (n + m)) time for k sources.
    mutating func sums(over positions: Range<Int>, with extra: Extra = .none) -> Sums {
        var total = Sums(dependencies: [Double](repeating: 0, count: core.vertexCount))
        if extra == .squares { total.squares = total.dependencies }
        if extra == .entries { total.entries = [Double](repeating: 0, count: core.outgoing.targets.count) }
        for blockStart in stride(from: positions.lowerBound, to: positions.upperBound, by: SourceBlock.width) {
            let blockEnd = min(blockStart + SourceBlock.width, positions.upperBound)
            block.search(from: core.sources[blockStart..<blockEnd], outgoing: core.outgoing, incoming: core.incoming)
            if found.count < block.vertices.count {
                vertices = [Int32](repeating: 0, count: block.vertices.count)
                found = [Lanes](repeating: .zero, count: block.vertices.count)
            }
            for start in stride(from: blockStart, to: blockEnd, by: Self.width) {
                let batch = start..<min(start + Self.width, blockEnd)
                var multiplicity = Lanes.zero
                for (lane, position) in batch.enumerated() { multiplicity[lane] = core.multiplicities[position] }
                let levels = Self.select(
                    from: block, shift: UInt64(start - blockStart), core: core, into: &vertices)
                Self.countPaths(levels, laneCount: batch.count, core, vertices, &found, &counts, &sums)
                if extra == .entries {
                    Self.accumulateEntries(levels, multiplicity, core, vertices, found, &shares, &sums, &total.entries)
                } else {
                    Self.accumulate(
                        levels, multiplicity, core, vertices, found, &shares, &sums, &total.dependencies,
                        &total.squares)
                }
            }
        }
        return total
    }

    /// Picks, out of what a block found, what eight of its sources found.
    private static func select(
        from block: borrowing SourceBlock, shift: UInt64, core: PathCore, into selected: inout [Int32]
    ) -> [Level] {
        var levels: [Level] = []
        var vertices = selected.mutableSpan
        let blockVertices = block.vertices.span
        let finders = block.finders.span
        let outgoing = core.outgoing.offsets.span
        let incoming = core.incoming.offsets.span
        var end = 0
        for level in 0..<block.levelStarts.count - 1 {
            let start = end
            var outgoingEntries = 0
            var incomingEntries = 0
            for index in block.levelStarts[level]..<block.levelStarts[level + 1]
            where (finders[index] >> shift) & 0xFF != 0 {
                let vertex = Int(blockVertices[index])
                vertices[end] = blockVertices[index]
                end += 1
                outgoingEntries += Int(outgoing[vertex + 1] &- outgoing[vertex])
                incomingEntries += Int(incoming[vertex + 1] &- incoming[vertex])
            }
            if end == start { break }
            levels.append(
                Level(range: start..<end, outgoingEntries: outgoingEntries, incomingEntries: incomingEntries))
        }
        return levels
    }

    /// Forward: σ level by level.
    private static func countPaths(
        _ levels: [Level], laneCount: Int, _ core: PathCore, _ vertices: [Int32], _ foundLanes: inout [Lanes],
        _ countLanes: inout [Lanes], _ sumLanes: inout [Lanes]
    ) {
        let vertices = vertices.span
        var found = foundLanes.mutableSpan
        var counts = countLanes.mutableSpan
        var sums = sumLanes.mutableSpan
        for vertex in 0..<counts.count { counts[vertex] = .zero }
        for lane in 0..<laneCount {
            found[lane] = .zero
            found[lane][lane] = 1
            counts[Int(vertices[lane])] += found[lane]
        }
        for index in 1..<max(levels.count, 1) {
            let previous = levels[index - 1]
            let level = levels[index]
            if previous.outgoingEntries < level.incomingEntries {
                let offsets = core.outgoing.offsets.span
                let targets = core.outgoing.targets.span
                for place in level.range { sums[Int(vertices[place])] = .zero }
                for place in previous.range {
                    let vertex = Int(vertices[place])
                    let paths = found[place]
                    for entry in Int(offsets[vertex])..<Int(offsets[vertex + 1]) { sums[Int(targets[entry])] += paths }
                }
                for place in level.range {
                    let vertex = Int(vertices[place])
                    found[place] = sums[vertex].replacing(with: Lanes.zero, where: counts[vertex] .!= .zero)
                }
            } else {
                let offsets = core.incoming.offsets.span
                let targets = core.incoming.targets.span
                for place in level.range {
                    let vertex = Int(vertices[place])
                    var sum = Lanes.zero
                    for entry in Int(offsets[vertex])..<Int(offsets[vertex + 1]) { sum += counts[Int(targets[entry])] }
                    found[place] = sum.replacing(with: Lanes.zero, where: counts[vertex] .!= .zero)
                }
            }
            for place in level.range { counts[Int(vertices[place])] += found[place] }
        }
    }

    /// Backward: δ level by level, added up with the multiplicities of the sources.
    private static func accumulate(
        _ levels: [Level], _ multiplicity: Lanes, _ core: PathCore, _ vertices: [Int32], _ found: [Lanes],
        _ shareLanes: inout [Lanes], _ sumLanes: inout [Lanes], _ dependencySums: inout [Double],
        _ squareSums: inout [Double]
    ) {
        let vertices = vertices.span
        let found = found.span
        var shares = shareLanes.mutableSpan
        var sums = sumLanes.mutableSpan
        var dependencies = dependencySums.mutableSpan
        var squares = squareSums.mutableSpan
        let measuresSpread = !squares.isEmpty
        let targetCounts = core.counts.span
        for vertex in 0..<shares.count { shares[vertex] = .zero }
        for index in stride(from: levels.count - 1, to: 0, by: -1) {
            let level = levels[index]
            guard index + 1 < levels.count else {
                for place in level.range {
                    let vertex = Int(vertices[place])
                    let paths = found[place]
                    shares[vertex] = (Lanes(repeating: targetCounts[vertex]) / paths)
                        .replacing(with: Lanes.zero, where: paths .== .zero)
                }
                continue
            }
            let next = levels[index + 1]
            let isPushed = next.incomingEntries < level.outgoingEntries
            if isPushed {
                let offsets = core.incoming.offsets.span
                let targets = core.incoming.targets.span
                for place in level.range { sums[Int(vertices[place])] = .zero }
                for place in next.range {
                    let vertex = Int(vertices[place])
                    let share = shares[vertex].replacing(with: Lanes.zero, where: found[place] .== .zero)
                    for entry in Int(offsets[vertex])..<Int(offsets[vertex + 1]) { sums[Int(targets[entry])] += share }
                }
                for place in level.range {
                    let vertex = Int(vertices[place])
                    let paths = found[place]
                    let dependency = paths * sums[vertex]
                    dependencies[vertex] += (multiplicity * dependency).sum()
                    if measuresSpread { squares[vertex] += (dependency * dependency).sum() }
                    shares[vertex] += ((Lanes(repeating: targetCounts[vertex]) + dependency) / paths)
                        .replacing(with: Lanes.zero, where: paths .== .zero)
                }
            } else {
                let offsets = core.outgoing.offsets.span
                let targets = core.outgoing.targets.span
                let first = level.range.lowerBound
                for place in level.range {
                    let vertex = Int(vertices[place])
                    var sum = Lanes.zero
                    for entry in Int(offsets[vertex])..<Int(offsets[vertex + 1]) { sum += shares[Int(targets[entry])] }
                    sums[place - first] = sum
                }
                for place in level.range {
                    let vertex = Int(vertices[place])
                    let paths = found[place]
                    let dependency = paths * sums[place - first]
                    dependencies[vertex] += (multiplicity * dependency).sum()
                    if measuresSpread { squares[vertex] += (dependency * dependency).sum() }
                    shares[vertex] += ((Lanes(repeating: targetCounts[vertex]) + dependency) / paths)
                        .replacing(with: Lanes.zero, where: paths .== .zero)
                }
            }
        }
    }

    /// Backward, for the entries of the lists: what a vertex gets from each of its neighbours, summed up on its own.
    private static func accumulateEntries(
        _ levels: [Level], _ multiplicity: Lanes, _ core: PathCore, _ vertices: [Int32], _ found: [Lanes],
        _ shareLanes: inout [Lanes], _ sumLanes: inout [Lanes], _ entrySums: inout [Double]
    ) {
        let vertices = vertices.span
        let found = found.span
        var shares = shareLanes.mutableSpan
        var sums = sumLanes.mutableSpan
        var entries = entrySums.mutableSpan
        let targetCounts = core.counts.span
        let offsets = core.outgoing.offsets.span
        let targets = core.outgoing.targets.span
        for vertex in 0..<shares.count { shares[vertex] = .zero }
        for level in levels.reversed() {
            let first = level.range.lowerBound
            for place in level.range {
                let vertex = Int(vertices[place])
                let paths = multiplicity * found[place]
                var sum = Lanes.zero
                for entry in Int(offsets[vertex])..<Int(offsets[vertex + 1]) {
                    let share = shares[Int(targets[entry])]
                    sum += share
                    entries[entry] += (paths * share).sum()
                }
                sums[place - first] = sum
            }
            for place in level.range {
                let vertex = Int(vertices[place])
                let paths = found[place]
                shares[vertex] += ((Lanes(repeating: targetCounts[vertex]) + paths * sums[place - first]) / paths)
                    .replacing(with: Lanes.zero, where: paths .== .zero)
            }
        }
    }
}
