import Foundation
import TestSupport
import Testing

@testable import GraphAnalysis

@Suite struct EdgeListTests {
    private static func edges(_ text: String, isWeighted: Bool = false) throws -> EdgeList {
        let folder = try TemporaryDirectory()
        return try EdgeList(file: try folder.write(text, to: "graph.el"), isWeighted: isWeighted)
    }

    @Test(arguments: [
        "0 1\n2 10\n", "0 1\n2 10", "0\t1\n2\t10\n", " 0  1 \r\n\r\n2 10\r\n", "# a comment\n0 1\n\n% another\n2 10\n",
        "00 01\n2 010\n",
    ])
    func readsEdges(text: String) throws {
        let list = try Self.edges(text)
        #expect(list.edges.map { [$0.0, $0.1] } == [[0, 1], [2, 10]])
        #expect(list.weights == nil)
    }

    @Test func readsWeights() throws {
        let list = try Self.edges("0 1 3\n1 2 0.25\n2 3 1e-3\n3 4 123456789012345680\n4 5 0\n", isWeighted: true)
        #expect(list.weights == [3, 0.25, 0.001, 123_456_789_012_345_680, 0])
        #expect(try Self.edges("", isWeighted: true).weights == [])
    }

    @Test(arguments: [
        ("0 1\n2 x\n", false, ":2: a vertex number is expected, “x” found"),
        ("0 1\n\n2\n", false, ":3: a vertex number is expected, the end of the line found"),
        ("0", false, ":1: a vertex number is expected, the end of the line found"),
        ("# a\n0 1 7\n", false, ":2: the end of the line is expected, “7” found"),
        ("0 1.5\n", false, ":1: the end of the line is expected, “.5” found"),
        ("-1 2\n", false, ":1: a vertex number is expected, “-1” found"),
        ("0 1\n0 2147483647\n", false, ":2: vertex 2147483647 is not below the number of vertices, 2147483646"),
        (
            "0 99999999999999999999999\n", false,
            ":1: vertex 99999999999999999999999 is not below the number of vertices, 2147483646"
        ),
        ("0 1\n", true, ":1: a weight is expected, the end of the line found"),
        ("0 1 2\n0 1 a\n", true, ":2: a weight is expected, “a” found"),
        ("0 1 2 3\n", true, ":1: the end of the line is expected, “3” found"),
        ("0 1 -2\n", true, ":1: the weight -2 is negative or no finite number; 0 or more is expected"),
        ("0 1 nan\n", true, ":1: the weight nan is negative or no finite number; 0 or more is expected"),
        ("0 1 inf\n", true, ":1: the weight inf is negative or no finite number; 0 or more is expected"),
    ])
    func wrongLinesAreNamed(text: String, isWeighted: Bool, message: String) throws {
        let folder = try TemporaryDirectory()
        let path = try folder.write(text, to: "graph.el")
        let error = #expect(throws: GraphInputError.self) { try EdgeList(file: path, isWeighted: isWeighted) }
        #expect(error?.description == path + message)
    }

    @Test func aVertexMustBeBelowTheNumberGiven() throws {
        let folder = try TemporaryDirectory()
        let path = try folder.write("0 1\n1 2\n", to: "graph.el")
        let error = #expect(throws: GraphInputError.self) {
            try CompactGraph(edgeList: path, vertexCount: 2, isDirected: false)
        }
        #expect(error?.description == "\(path):2: vertex 2 is not below the number of vertices, 2")
        #expect(try CompactGraph(edgeList: path, isDirected: false).vertexCount == 3)
        #expect(try CompactGraph(edgeList: path, vertexCount: 7, isDirected: false).vertexCount == 7)
    }

    @Test func whatCannotBeMappedIsRead() throws {
        #expect(try EdgeList(file: "/dev/null", isWeighted: false).edges.isEmpty)
    }

    @Test func aMissingFileIsNamed() throws {
        let folder = try TemporaryDirectory()
        let path = folder.url.appendingPathComponent("none.el").path
        let error = #expect(throws: GraphInputError.self) { try EdgeList(file: path, isWeighted: false) }
        #expect(error?.description.hasPrefix("\(path): cannot be read: ") == true)
        let folderError = #expect(throws: GraphInputError.self) {
            try EdgeList(file: folder.url.path, isWeighted: false)
        }
        let message = "\(folder.url.path): cannot be read: it is a folder; the file of one edge list is expected"
        #expect(folderError?.description == message)
    }

    /// A file of several pieces: any number of threads makes the same graph, and lines are counted through all pieces.
    @Test(arguments: [false, true])
    func piecesMakeOneGraph(isDirected: Bool) throws {
        let folder = try TemporaryDirectory()
        var generator = SeededGenerator(seed: 9)
        let count = 300_000
        var lines: [String] = []
        var edges: [(Int32, Int32)] = []
        var weights: [Double] = []
        for _ in 0..<count {
            let bound = Int32.random(in: 1...40_000, using: &generator)
            let edge = (Int32.random(in: 0..<bound, using: &generator), Int32.random(in: 0..<bound, using: &generator))
            let weight = Int.random(in: 0..<100, using: &generator)
            lines.append("\(edge.0) \(edge.1) \(weight)\n")
            edges.append(edge)
            weights.append(Double(weight))
        }
        let path = try folder.write(lines.joined(), to: "graph.wel")
        let wanted = try CompactGraph(vertexCount: 40_000, edges: edges, weights: weights, isDirected: isDirected)
        for threads in 1...3 {
            let graph = try CompactGraph(
                edgeList: path, isWeighted: true, vertexCount: 40_000, isDirected: isDirected, threads: threads)
            #expect(graph.edgeCount == count)
            #expect(graph.original == wanted.original)
            #expect(graph.outgoing.offsets == wanted.outgoing.offsets)
            #expect(graph.outgoing.targets == wanted.outgoing.targets)
            #expect(graph.outgoing.weights == wanted.outgoing.weights)
            #expect(graph.incoming?.targets == wanted.incoming?.targets)
            #expect(graph.incoming?.weights == wanted.incoming?.weights)
        }
        lines[250_000] = "1 2 3 4\n"
        let broken = try folder.write(lines.joined(), to: "broken.wel")
        for threads in 1...2 {
            let error = #expect(throws: GraphInputError.self) {
                try EdgeList(file: broken, isWeighted: true, threads: threads)
            }
            #expect(error?.description == "\(broken):250001: the end of the line is expected, “4” found")
        }
    }
}
