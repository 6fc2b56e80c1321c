import Foundation
import GraphAnalysis
import Testing

/// The graphs of Fixtures/record.py, made from the same numbers.
enum RecordedGraph: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case karate, random50, random50directed, random1000, random1000directed

    var testDescription: String { rawValue }

    /// The undirected ones.
    static let undirected: [RecordedGraph] = [.karate, .random50, .random1000]

    var isDirected: Bool { self == .random50directed || self == .random1000directed }

    var vertexCount: Int {
        switch self {
        case .karate: 34
        case .random50, .random50directed: 50
        case .random1000, .random1000directed: 1000
        }
    }

    /// The edges, with their weights.
    var edges: [(source: Int32, target: Int32, weight: Double)] {
        switch self {
        case .karate: Self.karateEdges
        case .random50: Self.random(50, 120, seed: 50)
        case .random50directed: Self.random(50, 150, seed: 51, isDirected: true)
        case .random1000: Self.random(1000, 3000, seed: 1000)
        case .random1000directed: Self.random(1000, 4000, seed: 1001, isDirected: true)
        }
    }

    func compact(isWeighted: Bool = false) throws -> CompactGraph {
        let edges = edges
        return try CompactGraph(
            vertexCount: vertexCount, edges: edges.map { ($0.source, $0.target) },
            weights: isWeighted ? edges.map(\.weight) : nil, isDirected: isDirected)
    }

    /// Reads Fixtures/NAME.json, which record.py writes: an entry for each graph.
    static func fixture<Entry: Decodable>(_ name: String, as type: Entry.Type) throws -> [String: Entry] {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Fixtures/\(name).json")
        return try JSONDecoder().decode([String: Entry].self, from: Data(contentsOf: file))
    }

    private static func random(
        _ vertexCount: UInt64, _ edgeCount: Int, seed: UInt64, isDirected: Bool = false
    ) -> [(source: Int32, target: Int32, weight: Double)] {
        var generator = SeededGenerator(seed: seed)
        var seen: Set<[UInt64]> = []
        var edges: [(source: Int32, target: Int32, weight: Double)] = []
        while edges.count < edgeCount {
            let bound = 1 + generator.next() % vertexCount
            let u = generator.next() % bound
            let v = generator.next() % vertexCount
            let weight = Double(1 + generator.next() % 9)
            guard u != v, seen.insert(isDirected || u < v ? [u, v] : [v, u]).inserted else { continue }
            edges.append((Int32(u), Int32(v), weight))
        }
        return edges
    }
}

extension RecordedGraph {
    /// Zachary's karate club.
    ///
    /// W. W. Zachary, "An information flow model for conflict and fission in small groups", Journal of Anthropological
    /// Research 33 (1977).
    private static let karateEdges: [(source: Int32, target: Int32, weight: Double)] = karateText.split(separator: " ")
        .map {
            let numbers = $0.split(separator: "-").compactMap { Int32($0) }
            return (numbers[0], numbers[1], Double(numbers[2]))
        }

    /// Source-target-weight.
    private static let karateText = """
        0-1-4 0-2-5 0-3-3 0-4-3 0-5-3 0-6-3 0-7-2 0-8-2 0-10-2 0-11-3 0-12-1 0-13-3 0-17-2 0-19-2 0-21-2 0-31-2 \
        1-2-6 1-3-3 1-7-4 1-13-5 1-17-1 1-19-2 1-21-2 1-30-2 2-3-3 2-7-4 2-8-5 2-9-1 2-13-3 2-27-2 2-28-2 2-32-2 \
        3-7-3 3-12-3 3-13-3 4-6-2 4-10-3 5-6-5 5-10-3 5-16-3 6-16-3 8-30-3 8-32-3 8-33-4 9-33-2 13-33-3 14-32-3 \
        14-33-2 15-32-3 15-33-4 18-32-1 18-33-2 19-33-1 20-32-3 20-33-1 22-32-2 22-33-3 23-25-5 23-27-4 23-29-3 \
        23-32-5 23-33-4 24-25-2 24-27-3 24-31-2 25-31-7 26-29-4 26-33-2 27-33-4 28-31-2 28-33-2 29-32-4 29-33-2 \
        30-32-3 30-33-3 31-32-4 31-33-4 32-33-5
        """
}
