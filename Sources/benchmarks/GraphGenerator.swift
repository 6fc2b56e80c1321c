import Foundation

/// Makes graphs to measure on, so that no other program is needed: the same ones for the same name.
///
/// The kinds are those that networks of the press resemble: `ba`, grown by preferential attachment (Barabási and Albert
/// 1999), five edges a new vertex; `pl`, with degrees by a power law of exponent 2.2 (Chung and Lu 2002), five edges a
/// vertex, many of them with one edge or none. Vertex numbers are shuffled.
struct GraphGenerator {
    private var state: UInt64 = 1

    /// Names of the graphs that `write` makes.
    static let names = ["ba_1k", "pl_1k", "ba_10k", "pl_10k", "pl_100k"]

    /// Writes NAME.el, NAME.wel and NAME.json for every name whose files are not there.
    static func write(to folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for name in names where !FileManager.default.fileExists(atPath: "\(folder)/\(name).json") {
            let parts = name.split(separator: "_")
            let count = (Int(parts[1].dropLast()) ?? 1) * 1000
            var generator = GraphGenerator()
            let edges = parts[0] == "ba" ? generator.grown(count) : generator.powerLaw(count)
            try generator.write(edges, count: count, to: "\(folder)/\(name)")
        }
    }

    /// Every new vertex is tied to five others, chosen by their degree.
    private mutating func grown(_ count: Int) -> Set<Edge> {
        var edges: Set<Edge> = []
        var ends: [Int] = []
        for vertex in 0..<6 {
            for other in 0..<vertex {
                edges.insert(Edge(other, vertex))
                ends += [other, vertex]
            }
        }
        for vertex in 6..<count {
            var chosen: Set<Int> = []
            while chosen.count < 5 { chosen.insert(ends[below(ends.count)]) }
            for other in chosen.sorted() {
                edges.insert(Edge(other, vertex))
                ends += [other, vertex]
            }
        }
        return edges
    }

    /// Both ends of every edge are drawn with the same weights.
    private mutating func powerLaw(_ count: Int) -> Set<Edge> {
        var sums: [Double] = []
        var sum = 0.0
        for vertex in 1...count {
            sum += pow(Double(vertex), -1 / 1.2)
            sums.append(sum)
        }
        var edges: Set<Edge> = []
        while edges.count < 5 * count {
            let (one, other) = (drawn(sums), drawn(sums))
            if one != other { edges.insert(Edge(one, other)) }
        }
        return edges
    }

    private mutating func drawn(_ sums: [Double]) -> Int {
        let wanted = Double(next() >> 11) * 0x1p-53 * sums[sums.count - 1]
        var (low, high) = (0, sums.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if sums[middle] < wanted { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private mutating func write(_ edges: Set<Edge>, count: Int, to path: String) throws {
        var numbers = Array(0..<count)
        for last in stride(from: count - 1, to: 0, by: -1) { numbers.swapAt(last, below(last + 1)) }
        var plain = ""
        var weighted = ""
        for edge in edges.map({ Edge(numbers[$0.first], numbers[$0.second]) }).sorted() {
            plain += "\(edge.first) \(edge.second)\n"
            weighted += "\(edge.first) \(edge.second) \(1 + below(100))\n"
        }
        try Data(plain.utf8).write(to: URL(fileURLWithPath: path + ".el"))
        try Data(weighted.utf8).write(to: URL(fileURLWithPath: path + ".wel"))
        let properties = "{\"n\": \(count), \"m\": \(edges.count), \"directed\": false}\n"
        try Data(properties.utf8).write(to: URL(fileURLWithPath: path + ".json"))
    }

    /// SplitMix64.
    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    private mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}

/// Two vertices, the smaller number first.
private struct Edge: Hashable, Comparable {
    let first: Int
    let second: Int

    init(_ one: Int, _ other: Int) {
        first = min(one, other)
        second = max(one, other)
    }

    static func < (left: Edge, right: Edge) -> Bool { (left.first, left.second) < (right.first, right.second) }
}
