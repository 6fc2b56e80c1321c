import EventModel
import GRDB

/// Finds the ties on short chains between two actors, reading from both ends, the smaller side first: of a large graph
/// only what lies around the two.
struct ConnectionReader {
    /// What was found.
    struct Finding {
        /// The ties.
        var ties: [Int64] = []
        /// No chain of so many steps or fewer is missing.
        var length = 0
        /// Whether no chain is missing that counts.
        var isComplete = true
    }

    private let reader: GraphPartReader
    private let condition: String

    /// Prepares for following ties of some types; nil for all.
    init(_ reader: GraphPartReader, types: Set<RelationType>?) {
        self.reader = reader
        condition = GraphPartReader.condition(types)
    }

    /// The ties on the chains that are at most `slack` steps longer than the shortest.
    /// - Parameters:
    ///   - source: keys of the actor where chains begin.
    ///   - target: keys of the actor where they end.
    ///   - maximumLength: most steps of a chain that counts.
    /// - Complexity: O(m log n) time and O(m) space for m ties of the actors that lie half of the way from either end.
    func connection(
        from source: [Int64], to target: [Int64], slack: Int, maximumLength: Int
    ) throws -> Finding {
        guard let start = source.first.map(representative), let end = target.first.map(representative), start != end
        else { return Finding() }
        var near = Surroundings(of: start)
        var far = Surroundings(of: end)
        var explored: [Int64: Step] = [:]
        var shortest: Int?
        while true {
            let reach = near.radius + far.radius
            let length = min(shortest.map { $0 + slack } ?? maximumLength, maximumLength)
            if reach >= length {
                let ties = Chains(explored, from: start, to: end).ties(within: length)
                return Finding(ties: ties, length: length, isComplete: length == maximumLength)
            }
            if near.frontier.isEmpty || far.frontier.isEmpty {
                // Nothing is left to read at one end: all that could connect them is known.
                let ties = shortest == nil ? [] : Chains(explored, from: start, to: end).ties(within: .max)
                return Finding(ties: ties, length: maximumLength, isComplete: true)
            }
            let isNear = near.frontier.count <= far.frontier.count
            let found =
                isNear
                ? try expand(&near, towards: far, &explored) : try expand(&far, towards: near, &explored)
            if let found { shortest = min(shortest ?? .max, found) }
        }
    }

    /// A tie between two actors.
    fileprivate struct Step {
        let first: Int64
        let second: Int64
    }

    /// What lies around an actor.
    private struct Surroundings {
        var distances: [Int64: Int]
        var frontier: [Int64]
        var radius = 0

        init(of center: Int64) {
            distances = [center: 0]
            frontier = [center]
        }
    }

    /// Goes one step further from one end.
    /// - Returns: length of the shortest chain that meets the other end's surroundings there.
    private func expand(
        _ side: inout Surroundings, towards other: Surroundings, _ explored: inout [Int64: Step]
    ) throws -> Int? {
        let statement = try reader.database.cachedStatement(
            sql: """
                SELECT id, targetId FROM tie WHERE sourceId = ?1\(condition)
                UNION ALL SELECT id, sourceId FROM tie WHERE targetId = ?1\(condition)
                """)
        side.radius += 1
        var next: [Int64] = []
        var shortest: Int?
        for actor in side.frontier {
            for key in reader.group(of: actor) {
                let rows = try Row.fetchCursor(statement, arguments: [key])
                while let row = try rows.next() {
                    let neighbour = representative(row[1])
                    if neighbour == actor { continue }
                    explored[row[0]] = Step(first: actor, second: neighbour)
                    if side.distances[neighbour] == nil {
                        side.distances[neighbour] = side.radius
                        next.append(neighbour)
                    }
                    if let rest = other.distances[neighbour] {
                        shortest = min(shortest ?? .max, side.radius + rest)
                    }
                }
            }
        }
        side.frontier = next
        return shortest
    }

    /// The key that stands for an actor and those that are one with it.
    private func representative(_ key: Int64) -> Int64 { reader.group(of: key)[0] }
}

/// The chains in a part of the graph.
private struct Chains {
    private let steps: [Int64: ConnectionReader.Step]
    private var neighbours: [Int64: [Int64]] = [:]
    private let start: Int64
    private let end: Int64

    init(_ steps: [Int64: ConnectionReader.Step], from start: Int64, to end: Int64) {
        self.steps = steps
        self.start = start
        self.end = end
        for step in steps.values {
            neighbours[step.first, default: []].append(step.second)
            neighbours[step.second, default: []].append(step.first)
        }
    }

    /// The ties on walks of at most so many steps.
    func ties(within length: Int) -> [Int64] {
        let fromStart = distances(from: start)
        let toEnd = distances(from: end)
        func isWithin(_ first: Int64, _ second: Int64) -> Bool {
            guard let begun = fromStart[first], let rest = toEnd[second] else { return false }
            return begun + 1 + rest <= length
        }
        return steps.filter { isWithin($0.value.first, $0.value.second) || isWithin($0.value.second, $0.value.first) }
            .keys.sorted()
    }

    private func distances(from center: Int64) -> [Int64: Int] {
        var distances = [center: 0]
        var frontier = [center]
        var distance = 0
        while !frontier.isEmpty {
            distance += 1
            var next: [Int64] = []
            for actor in frontier {
                for neighbour in neighbours[actor] ?? [] where distances[neighbour] == nil {
                    distances[neighbour] = distance
                    next.append(neighbour)
                }
            }
            frontier = next
        }
        return distances
    }
}
