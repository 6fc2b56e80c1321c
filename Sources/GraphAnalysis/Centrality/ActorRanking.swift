public import EventModel
import Foundation

/// The actors of a graph from the most to the least central.
public struct ActorRanking: Sendable {
    /// An actor's place.
    public struct Place: Sendable, Hashable {
        /// The actor.
        public let node: NodeID
        /// 1 and one more for every actor with a larger value: equals share a rank.
        public let rank: Int
        /// The measure's value, rounded to ten significant digits, below which values are noise.
        public let value: Double
    }

    /// The places, best first, equals by the order of the graph's nodes.
    public let places: [Place]

    /// Ranks actors by their values.
    /// - Parameter values: a value for each node of a graph, in the order of its nodes.
    /// - Complexity: O(n log n) time.
    public init(values: [Double]) {
        let rounded = values.map(Self.rounded)
        let order = rounded.indices.sorted { (-rounded[$0], $0) < (-rounded[$1], $1) }
        var places: [Place] = []
        places.reserveCapacity(order.count)
        for (position, node) in order.enumerated() {
            let isEqual = places.last.map { $0.value == rounded[node] } ?? false
            let rank = isEqual ? places[position - 1].rank : position + 1
            places.append(Place(node: NodeID(rawValue: Int32(node)), rank: rank, value: rounded[node]))
        }
        self.places = places
    }

    /// The place of an actor.
    public func place(of node: NodeID) -> Place? { places.first { $0.node == node } }

    private static func rounded(_ value: Double) -> Double {
        guard value != 0, value.isFinite else { return value }
        let factor = pow(10, 9 - floor(log10(abs(value))))
        return factor.isFinite ? (value * factor).rounded() / factor : value
    }
}
