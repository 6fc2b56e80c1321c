import Foundation
import LinearModels
import TestSupport
import Testing

/// Files of trees: sound ones give what was written, others are refused.
struct BoostedTreesTests {
    private typealias Node = BoostedTrees.Node

    private static func leaf(_ value: Float) -> Node { Node(column: Node.leaf, jump: 0, value: value) }

    private func read(_ nodes: [Node]) throws -> BoostedTrees {
        let folder = try TemporaryDirectory()
        let path = folder.url.appendingPathComponent("some.trees").path
        try Data(BoostedTrees(nodes: nodes, roots: [0], parameters: [7]).bytes).write(to: URL(fileURLWithPath: path))
        return try BoostedTrees(path: path, columns: 2)
    }

    @Test func `The leaf that numbers lead to is added up over the trees`() throws {
        let trees = try read([
            Node(column: 0, jump: 2, value: 1), Self.leaf(10), Node(column: 1, jump: 2, value: 5), Self.leaf(20),
            Self.leaf(30), Self.leaf(0.5),
        ])
        #expect(trees.score(of: [1, 9]) == 10.5)
        #expect(trees.score(of: [2, 5]) == 20.5)
        #expect(trees.score(of: [2, 6]) == 30.5)
        #expect(trees.parameters == [7])
    }

    @Test func `Nodes that lead out of their tree are refused`() {
        let damaged: [[Node]] = [
            [Node(column: 0, jump: 5, value: 0), Self.leaf(1), Self.leaf(2)],
            [Node(column: 0, jump: 1, value: 0), Self.leaf(1), Self.leaf(2)],
            [Node(column: 0, jump: 2, value: 0), Self.leaf(1)],
            [Node(column: 2, jump: 2, value: 0), Self.leaf(1), Self.leaf(2)],
        ]
        for nodes in damaged { #expect(throws: ModelFileError.self) { try read(nodes) } }
    }
}
