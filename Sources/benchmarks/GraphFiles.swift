import Foundation
import GraphAnalysis

/// The files of one graph: NAME.el, NAME.wel, NAME.json.
struct GraphFiles: Sendable {
    /// Path without suffix.
    let path: String
    /// What NAME.json says.
    let properties: Properties

    /// What a graph's JSON file says of it.
    struct Properties: Decodable, Sendable {
        let n: Int
        let m: Int
        let directed: Bool
    }

    init(path: String) throws {
        self.path = path
        let file = path + ".json"
        do {
            properties = try JSONDecoder().decode(Properties.self, from: Data(contentsOf: URL(fileURLWithPath: file)))
        } catch {
            throw GraphInputError.unreadableFile(
                path: file,
                reason: "\(error.localizedDescription) GRAPH is a path without suffix of files that "
                    + "gen_graphs.py or `benchmarks suite` writes.")
        }
    }

    /// Reads the graph.
    func graph(isWeighted: Bool, threads: Int) throws -> CompactGraph {
        try CompactGraph(
            edgeList: path + (isWeighted ? ".wel" : ".el"), isWeighted: isWeighted, vertexCount: properties.n,
            isDirected: properties.directed, threads: threads)
    }

    /// Fixed vertices to start from: first ends of evenly spaced edges, which are never isolated.
    func sources(_ count: Int) throws -> [Int32] {
        let edges = try EdgeList(file: path + ".el", isWeighted: false).edges
        let places = Set((0..<count).map { (2 * $0 + 1) * edges.count / (2 * count) })
        return places.sorted().map { edges[$0].0 }
    }
}
