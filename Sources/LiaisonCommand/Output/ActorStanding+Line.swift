import EventAnswers
import GraphAnalysis

extension ActorStanding {
    /// `degree 23 (#1 of 172), pagerank 0.0506 (#2), core 4 (#1)`: values, with the ranks.
    var line: String {
        entries.enumerated()
            .map { position, entry in
                let among = position == 0 ? " of \(actorCount)" : ""
                return "\(entry.measure.rawValue) \(entry.measure.text(of: entry.value)) (#\(entry.rank)\(among))"
            }
            .joined(separator: ", ")
    }
}
