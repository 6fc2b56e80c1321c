public import LinearModels

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Learns decision trees, each of which makes good what those before it get wrong, for the logarithm of the odds of a class.
///
/// Numbers are sorted into at most 64 bins a column. A tree grows at the leaf where a division gains most; every tree sees a
/// part of the rows and of the columns, drawn by a seeded generator, so that the result is the same in every run.
/// Sources: Friedman, “Greedy function approximation: a gradient boosting machine”, Annals of Statistics 2001; Ke et al.,
/// “LightGBM: a highly efficient gradient boosting decision tree”, NIPS 2017.
public struct TreeBoosting: Sendable {
    /// Number of trees.
    public var trees = 200
    /// Leaves of a tree.
    public var leaves = 31
    /// What share of its optimum a leaf takes.
    public var rate: Float = 0.07
    /// Fewest rows of a leaf.
    public var leastRows = 50
    /// What the square of a leaf's value costs.
    public var penalty: Float = 5
    /// Share of the rows that a tree sees.
    public var rowShare = 0.7
    /// Share of the columns that a tree sees.
    public var columnShare = 0.4

    private static let bins = 64

    /// Makes a learner.
    public init() {}

    /// Rows of numbers, a column after the other, each number as its bin.
    public struct Table: Sendable {
        /// Number of rows.
        public let count: Int
        /// Bins, column by column.
        let cells: [[UInt8]]
        /// The greatest number of each bin of each column but the last.
        let limits: [[Float]]

        /// Sorts the numbers of rows into bins.
        public init(_ rows: [[Float]]) {
            count = rows.count
            let columns = rows.first?.count ?? 0
            var cells: [[UInt8]] = []
            var limits: [[Float]] = []
            for column in 0..<columns {
                let values = rows.map { $0[column] }
                let limit = Self.limits(of: values)
                limits.append(limit)
                cells.append(values.map { Self.bin(of: $0, limits: limit) })
            }
            self.cells = cells
            self.limits = limits
        }

        /// Limits between bins that hold about as many rows each.
        private static func limits(of values: [Float]) -> [Float] {
            let sorted = values.sorted()
            var limits: [Float] = []
            var start = 0
            var left = TreeBoosting.bins
            while start < sorted.count, left > 1 {
                let share = max(1, (sorted.count - start) / left)
                var end = start + share
                while end < sorted.count, sorted[end] == sorted[end - 1] { end += 1 }
                guard end < sorted.count else { break }
                limits.append((sorted[end - 1] + sorted[end]) / 2)
                start = end
                left -= 1
            }
            return limits
        }

        private static func bin(of value: Float, limits: [Float]) -> UInt8 {
            var low = 0
            var high = limits.count
            while low < high {
                let middle = (low + high) / 2
                if value > limits[middle] { low = middle + 1 } else { high = middle }
            }
            return UInt8(low)
        }
    }

    /// Sums over the rows of a bin or a leaf.
    private struct Sums {
        var gradient: Float = 0
        var curvature: Float = 0
        var count: Float = 0

        static func - (left: Sums, right: Sums) -> Sums {
            Sums(
                gradient: left.gradient - right.gradient, curvature: left.curvature - right.curvature,
                count: left.count - right.count)
        }

        mutating func add(_ other: Sums) {
            gradient += other.gradient
            curvature += other.curvature
            count += other.count
        }
    }

    private struct Division {
        let gain: Float
        let column: Int
        let bin: UInt8
    }

    private struct Leaf {
        var rows: Range<Int>
        var sums: Sums
        var histogram: [Sums]
        var division: Division?
        var node: Int
    }

    /// A node while its tree grows.
    private enum Growth {
        case leaf(Float)
        case division(column: Int, bin: UInt8, low: Int, high: Int)
    }

    /// The trees that the rows teach.
    /// - Parameters:
    ///   - table: All rows.
    ///   - rows: Those to learn from.
    ///   - isPositive: Whether each of all rows is of the class.
    /// - Complexity: O(t · (n · c + b · c · l)) for t trees of l leaves over n rows of c columns in b bins.
    public func trees(from table: Table, rows: [Int], isPositive: [Bool]) -> BoostedTrees {
        var nodes: [BoostedTrees.Node] = []
        var roots: [Int] = []
        let positives = rows.count { isPositive[$0] }
        guard positives > 0, positives < rows.count else { return BoostedTrees(nodes: [], roots: []) }
        let start = log(Float(positives) / Float(rows.count - positives))
        roots.append(0)
        nodes.append(BoostedTrees.Node(column: BoostedTrees.Node.leaf, jump: 0, value: start))
        var scores = [Float](repeating: start, count: table.count)
        var gradients = [Float](repeating: 0, count: table.count)
        var curvatures = [Float](repeating: 0, count: table.count)
        var generator = LinearCongruentialGenerator()
        for _ in 0..<trees {
            for row in rows {
                let share = 1 / (1 + exp(-scores[row]))
                gradients[row] = share - (isPositive[row] ? 1 : 0)
                curvatures[row] = share * (1 - share)
            }
            let sample = rows.filter { _ in generator.nextShare() < rowShare }
            let columns = table.cells.indices.filter { _ in generator.nextShare() < columnShare }
            let tree = grow(table, sample, columns, gradients, curvatures)
            let packed = Self.packed(tree, at: 0, limits: table.limits)
            roots.append(nodes.count)
            nodes += packed
            for row in rows { scores[row] += Self.value(of: tree, table: table, row: row) }
        }
        return BoostedTrees(nodes: nodes, roots: roots)
    }

    private func grow(
        _ table: Table, _ sample: [Int], _ columns: [Int], _ gradients: [Float], _ curvatures: [Float]
    ) -> [Growth] {
        var order = sample
        var tree: [Growth] = []
        var spare = order
        func leaf(_ rows: Range<Int>, _ histogram: [Sums], _ sums: Sums) -> Leaf {
            tree.append(.leaf(-rate * sums.gradient / (sums.curvature + penalty)))
            return Leaf(
                rows: rows, sums: sums, histogram: histogram, division: division(histogram, sums, columns, table),
                node: tree.count - 1)
        }
        func histogram(_ rows: Range<Int>) -> [Sums] {
            var histogram = [Sums](repeating: Sums(), count: columns.count * Self.bins)
            for (place, column) in columns.enumerated() {
                let cells = table.cells[column]
                let base = place * Self.bins
                for position in rows {
                    let row = order[position]
                    let bin = base + Int(cells[row])
                    histogram[bin].gradient += gradients[row]
                    histogram[bin].curvature += curvatures[row]
                    histogram[bin].count += 1
                }
            }
            return histogram
        }
        func sums(_ rows: Range<Int>) -> Sums {
            var sums = Sums()
            for position in rows {
                sums.add(Sums(gradient: gradients[order[position]], curvature: curvatures[order[position]], count: 1))
            }
            return sums
        }
        var growing = [leaf(0..<order.count, histogram(0..<order.count), sums(0..<order.count))]
        while growing.count < leaves {
            var best: Int?
            for index in growing.indices {
                guard let division = growing[index].division else { continue }
                if best.map({ division.gain > (growing[$0].division?.gain ?? 0) }) ?? true { best = index }
            }
            guard let best, let division = growing[best].division else { break }
            let parent = growing[best]
            let middle = Self.partition(
                &order, parent.rows, into: &spare, cells: table.cells[division.column], bin: division.bin)
            let low = parent.rows.lowerBound..<middle
            let high = middle..<parent.rows.upperBound
            // The histogram of the larger part is what the smaller one leaves over.
            let isLowSmaller = low.count <= high.count
            let smaller = histogram(isLowSmaller ? low : high)
            let larger = zip(parent.histogram, smaller).map { $0 - $1 }
            let lowLeaf = leaf(low, isLowSmaller ? smaller : larger, sums(low))
            let highLeaf = leaf(high, isLowSmaller ? larger : smaller, sums(high))
            tree[parent.node] = .division(
                column: division.column, bin: division.bin, low: lowLeaf.node,
                high: highLeaf.node)
            growing[best] = lowLeaf
            growing.append(highLeaf)
        }
        return tree
    }

    /// The division of a leaf that gains most; nil where none gains.
    private func division(_ histogram: [Sums], _ sums: Sums, _ columns: [Int], _ table: Table) -> Division? {
        let whole = sums.gradient * sums.gradient / (sums.curvature + penalty)
        var best: Division?
        guard sums.count >= Float(2 * leastRows) else { return nil }
        for (place, column) in columns.enumerated() {
            var low = Sums()
            for bin in 0..<table.limits[column].count {
                low.add(histogram[place * Self.bins + bin])
                let high = sums - low
                guard low.count >= Float(leastRows) else { continue }
                guard high.count >= Float(leastRows) else { break }
                let gain =
                    low.gradient * low.gradient / (low.curvature + penalty)
                    + high.gradient * high.gradient / (high.curvature + penalty) - whole
                if gain > best?.gain ?? 1e-3 { best = Division(gain: gain, column: column, bin: UInt8(bin)) }
            }
        }
        return best
    }

    /// Puts the rows up to a bin before the others, both in their old order; gives where the others begin.
    private static func partition(
        _ order: inout [Int], _ rows: Range<Int>, into spare: inout [Int], cells: [UInt8], bin: UInt8
    ) -> Int {
        var low = rows.lowerBound
        var high = 0
        for position in rows {
            let row = order[position]
            if cells[row] <= bin {
                order[low] = row
                low += 1
            } else {
                spare[high] = row
                high += 1
            }
        }
        for position in 0..<high { order[low + position] = spare[position] }
        return low
    }

    private static func value(of tree: [Growth], table: Table, row: Int) -> Float {
        var node = 0
        while true {
            switch tree[node] {
            case .leaf(let value): return value
            case .division(let column, let bin, let low, let high):
                node = table.cells[column][row] <= bin ? low : high
            }
        }
    }

    /// The nodes of a tree, each before those below it.
    private static func packed(_ tree: [Growth], at node: Int, limits: [[Float]]) -> [BoostedTrees.Node] {
        switch tree[node] {
        case .leaf(let value): return [BoostedTrees.Node(column: BoostedTrees.Node.leaf, jump: 0, value: value)]
        case .division(let column, let bin, let low, let high):
            let below = packed(tree, at: low, limits: limits)
            let limit = limits[column][Int(bin)]
            return [BoostedTrees.Node(column: UInt16(column), jump: UInt16(below.count + 1), value: limit)] + below
                + packed(tree, at: high, limits: limits)
        }
    }
}
