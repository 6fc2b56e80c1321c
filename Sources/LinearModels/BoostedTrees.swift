/// A sum of decision trees over numbers: what boosting has learnt to add up.
///
/// A tree asks of an inner node whether one number is above a threshold, and gives the value of the leaf that it comes to. The
/// nodes of all trees stand in one array, each before those below it, so that a walk goes forward in memory.
public struct BoostedTrees: Sendable, Hashable {
    /// A node of a tree.
    package struct Node: Sendable, Hashable {
        /// The number that is looked at; `leaf` where the node is a leaf.
        package let column: UInt16
        /// Nodes from this one to where the number is above the threshold; where it is not, the next node follows.
        package let jump: UInt16
        /// The threshold, or the value of a leaf.
        package let value: Float

        /// Marks a leaf.
        package static let leaf = UInt16.max

        /// Makes a node from its parts.
        package init(column: UInt16, jump: UInt16, value: Float) {
            self.column = column
            self.jump = jump
            self.value = value
        }
    }

    /// Nodes of all trees.
    private let nodes: [Node]
    /// Where each tree begins.
    private let roots: [Int]
    /// Numbers apart from the trees; their meaning is the learner's.
    package let parameters: [Float]
    /// Digest of the examples that the trees were learnt from; 0 where none was taken.
    package let source: UInt64

    /// Bytes of a node in a file.
    package static let nodeSize = 8

    /// Makes a sum of trees, one after the other.
    package init(nodes: [Node], roots: [Int], parameters: [Float] = [], source: UInt64 = 0) {
        self.nodes = nodes
        self.roots = roots
        self.parameters = parameters
        self.source = source
    }

    /// Reads a file.
    /// - Throws: ``ModelFileError`` where the file is missing, damaged or of another version.
    package init(path: String, columns: Int) throws(ModelFileError) {
        let file = try ModelFile(path: path, kind: .trees)
        guard file.cellCount.isMultiple(of: Self.nodeSize) else { throw Self.damaged(path) }
        nodes = unsafe file.withCells { cells in
            (0..<cells.count / Self.nodeSize).map { index in
                let word = UInt64(
                    littleEndian: unsafe cells.loadUnaligned(fromByteOffset: index * Self.nodeSize, as: UInt64.self))
                return Node(
                    column: UInt16(truncatingIfNeeded: word), jump: UInt16(truncatingIfNeeded: word >> 16),
                    value: Float(bitPattern: UInt32(truncatingIfNeeded: word >> 32)))
            }
        }
        parameters = file.parameters
        source = file.header.source
        guard let roots = Self.roots(of: nodes, columns: columns) else { throw Self.damaged(path) }
        self.roots = roots
    }

    /// Where trees begin that stand one after the other; nil where a node leads out of its tree.
    private static func roots(of nodes: [Node], columns: Int) -> [Int]? {
        var roots: [Int] = []
        var start = 0
        while start < nodes.count {
            roots.append(start)
            // A tree ends where no node before waits for what follows.
            var open = [start]
            var position = start
            while let expected = open.popLast() {
                guard expected == position, position < nodes.count else { return nil }
                let node = nodes[position]
                position += 1
                guard node.column != Node.leaf else { continue }
                guard Int(node.column) < columns, node.jump > 1 else { return nil }
                open.append(expected + Int(node.jump))
                open.append(position)
            }
            start = position
        }
        return roots
    }

    private static func damaged(_ path: String) -> ModelFileError {
        ModelFileError(.damaged, path: path, reason: "the trees do not fit together; run `make train`")
    }

    /// The sum of what the trees say of a row of numbers.
    /// - Complexity: O(t · d) for t trees of depth d.
    package func score(of row: [Float]) -> Float {
        let nodes = nodes.span
        let row = row.span
        var sum: Float = 0
        for root in roots {
            var position = root
            var node = nodes[position]
            while node.column != Node.leaf {
                position += row[Int(node.column)] > node.value ? Int(node.jump) : 1
                node = nodes[position]
            }
            sum += node.value
        }
        return sum
    }

    /// The same trees with other numbers beside them.
    package func with(parameters: [Float], source: UInt64) -> BoostedTrees {
        BoostedTrees(nodes: nodes, roots: roots, parameters: parameters, source: source)
    }

    /// The bytes of a file that holds the trees; the same trees give the same bytes.
    package var bytes: [UInt8] {
        var cells: [UInt8] = []
        cells.reserveCapacity(nodes.count * Self.nodeSize)
        for node in nodes {
            let word = UInt64(node.column) | UInt64(node.jump) << 16 | UInt64(node.value.bitPattern) << 32
            for index in 0..<Self.nodeSize { cells.append(UInt8(truncatingIfNeeded: word >> (8 * index))) }
        }
        return ModelFile.bytes(
            kind: .trees, header: ModelFile.Header(rowBits: 0, scale: 1, source: source), names: [],
            parameters: parameters, cells: cells)
    }
}
