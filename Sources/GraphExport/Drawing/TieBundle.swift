import EventModel

/// All ties of one pair of actors in one direction, drawn as one line.
struct TieBundle {
    /// Position of the node where the line starts.
    let source: Int
    /// Position of the node where the line ends.
    let target: Int
    /// Whether the ties lead from source to target, rather than both ways alike.
    let isDirected: Bool
    /// The ties, the most telling first.
    let edges: [RelationEdge]

    /// The bundles of a graph's ties, by source, target, and undirected first.
    static func bundles(of edges: [RelationEdge]) -> [TieBundle] {
        struct Key: Hashable {
            let source: Int
            let target: Int
            let isDirected: Bool
        }
        let groups = Dictionary(grouping: edges) { edge in
            let source = Int(edge.source.rawValue)
            let target = Int(edge.target.rawValue)
            return edge.type.isSymmetric
                ? Key(source: min(source, target), target: max(source, target), isDirected: false)
                : Key(source: source, target: target, isDirected: true)
        }
        return groups.map { key, edges in
            TieBundle(
                source: key.source, target: key.target, isDirected: key.isDirected,
                edges: edges.sorted { Self.rank(of: $0) < Self.rank(of: $1) })
        }.sorted { left, right in
            (left.source, left.target, left.isDirected ? 1 : 0)
                < (right.source, right.target, right.isDirected ? 1 : 0)
        }
    }

    /// Ties that hold come first, then those of more sources, then by order of declaration.
    private static func rank(of edge: RelationEdge) -> (Int, Int, Int) {
        (
            RelationStatus.allCases.firstIndex(of: edge.status) ?? 0, -edge.sourceCount,
            RelationType.allCases.firstIndex(of: edge.type) ?? 0
        )
    }

    /// Look of the line: colour and status of the most telling tie, width by the number of sources.
    var style: EdgeStyle {
        guard let first = edges.first else { return EdgeStyle(tone: .muted) }
        let line: EdgeStyle.Line =
            switch first.status {
            case .actual, .ended, .denied: .solid
            case .planned: .dashed
            case .possible: .dotted
            }
        let isOver = first.status == .ended || first.status == .denied
        let sourceCount = edges.map(\.sourceCount).max() ?? 1
        let tone = EdgeStyle.Tone(first.type)
        let thinnest = first.type == .locatedIn ? 8 : 11
        return EdgeStyle(
            tone: isOver ? .muted : tone, line: line,
            arrow: !isDirected ? .none : tone == .conflict ? .tee : .normal,
            width: thinnest + 6 * Self.doublings(of: sourceCount))
    }

    /// The types' names, the most telling first; what differs from the line's own status is said in words.
    ///
    /// No-break spaces keep a status with its tie and the dot with the tie before it when the label is wrapped.
    func label(in language: LabelLanguage) -> String {
        let drawnStatus = edges.first?.status
        return edges.map { edge in
            let name = language.label(of: edge.type)
            if edge.status == .denied { return "✗\u{A0}" + name }
            return edge.status == drawnStatus && edge.status != .ended
                ? name : "\(name)\u{A0}(\(language.label(of: edge.status)))"
        }.joined(separator: "\u{A0}· ")
    }

    /// The tie in words: « A – partenariat – B (2025-09-08) », with an arrow where it has a direction.
    func title(in language: LabelLanguage, source: String, target: String) -> String {
        let ties = edges.map { edge in
            let name = language.label(of: edge.type)
            return edge.status == .actual ? name : "\(name) [\(language.label(of: edge.status))]"
        }.joined(separator: ", ")
        let first = edges.compactMap(\.firstDate).min { $0.firstDayNumber < $1.firstDayNumber }
        let last = edges.compactMap(\.lastDate).max { $0.lastDayNumber < $1.lastDayNumber }
        let dates =
            switch (first, last) {
            case (let first?, let last?) where first != last: " (\(first.start) – \(last.end ?? last.start))"
            case (let date?, _), (nil, let date?): " (\(date))"
            case (nil, nil): ""
            }
        return "\(source) – \(ties) \(isDirected ? "→" : "–") \(target)\(dates)"
    }

    /// How often one doubles to reach the count: 0 for one, 1 for two or three, 2 for four to seven.
    static func doublings(of count: Int) -> Int { Int.bitWidth - 1 - max(1, count).leadingZeroBitCount }
}

extension EdgeStyle.Tone {
    /// The kind that a type of tie belongs to.
    init(_ type: RelationType) {
        self =
            switch type {
            case .partnersWith, .signsWith, .negotiatesWith: .cooperation
            case .meetsWith: .meeting
            case .heads, .worksFor, .memberOf: .function
            case .owns, .acquires, .investsIn, .supplies, .tradesWith, .builds, .finances: .money
            case .organizes, .participatesIn: .event
            case .locatedIn: .place
            case .supports: .support
            case .disputesWith, .sanctions, .competesWith: .conflict
            }
    }
}
