import EventModel

/// Ties of one pair of actors, drawn as one line.
struct TieBundle {
    /// Position of the node where the line starts.
    let source: Int
    /// Position of the node where the line ends.
    let target: Int
    /// Whether a tie leads from source to target, rather than both ways alike.
    let isDirected: Bool
    /// The ties, the most telling first, as positions among the graph's edges.
    let positions: [Int]
    /// The ties, the most telling first.
    let edges: [RelationEdge]

    /// The bundles of a graph's ties, by source and target.
    ///
    /// A pair has one line, unless ties lead both ways: then it has two, since one label could not say which tie leads
    /// where. Ties without direction are told on the line that leads from the earlier node.
    static func bundles(of edges: [RelationEdge]) -> [TieBundle] {
        struct Pair: Hashable {
            let source: Int
            let target: Int
        }
        var directed: [Pair: [Int]] = [:]
        var undirected: [Pair: [Int]] = [:]
        for (position, edge) in edges.enumerated() {
            let (source, target) = (Int(edge.source.rawValue), Int(edge.target.rawValue))
            if edge.type.isSymmetric {
                undirected[Pair(source: min(source, target), target: max(source, target)), default: []]
                    .append(position)
            } else {
                directed[Pair(source: source, target: target), default: []].append(position)
            }
        }
        var bundles: [TieBundle] = []
        func add(_ pair: Pair, isDirected: Bool, _ positions: [Int]) {
            let sorted = positions.sorted { rank(of: edges[$0], at: $0) < rank(of: edges[$1], at: $1) }
            bundles.append(
                TieBundle(
                    source: pair.source, target: pair.target, isDirected: isDirected, positions: sorted,
                    edges: sorted.map { edges[$0] }))
        }
        for (pair, positions) in directed {
            let back = Pair(source: pair.target, target: pair.source)
            // The line from the earlier node takes the ties without direction, the other only where it is alone.
            let takesUndirected = pair.source <= pair.target || directed[back] == nil
            let key = pair.source <= pair.target ? pair : back
            let joined = takesUndirected ? undirected.removeValue(forKey: key) ?? [] : []
            add(pair, isDirected: true, positions + joined)
        }
        for (pair, positions) in undirected { add(pair, isDirected: false, positions) }
        return bundles.sorted { ($0.source, $0.target) < ($1.source, $1.target) }
    }

    /// Ties that hold come first, then those of more sources, then by order of declaration.
    private static func rank(of edge: RelationEdge, at position: Int) -> (Int, Int, Int, Int) {
        (
            RelationStatus.allCases.firstIndex(of: edge.status) ?? 0, -edge.sourceCount,
            RelationType.allCases.firstIndex(of: edge.type) ?? 0, position
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
        let tone = EdgeStyle.Tone(first.type)
        // The end mark tells the direction: it is that of the most telling tie that has one.
        let marking = isDirected ? edges.first { !$0.type.isSymmetric } ?? first : first
        let thinnest = first.type == .locatedIn ? 8 : 11
        return EdgeStyle(
            tone: isOver ? .muted : tone, line: line, arrow: EdgeStyle.Tone(marking.type).mark, isTwoWay: !isDirected,
            isStruck: first.status == .denied,
            width: thinnest + 6 * Self.doublings(of: sourceCount))
    }

    /// Number of independent sources that state any of the ties.
    private var sourceCount: Int {
        Set(edges.lazy.flatMap(\.statements).map(\.sourceID)).count
    }

    /// The types' names, the most telling first; what differs from the line's own status is said in words.
    ///
    /// What happened once tells its year. No-break spaces keep a tie with its year, its status and the dot after it when
    /// the label is wrapped.
    func label(in language: LabelLanguage) -> String {
        let drawnStatus = edges.first?.status
        return edges.map { edge in
            var name = language.label(of: edge.type).replacing(" ", with: "\u{A0}")
            if let years = edge.yearsToTell { name += "\u{A0}\(years)" }
            if edge.status == .denied { return "✗\u{A0}" + name }
            return edge.status == drawnStatus && edge.status != .ended
                ? name : "\(name)\u{A0}(\(language.label(of: edge.status)))"
        }.joined(separator: "\u{A0}· ")
    }

    /// The ties in words: « A – partenariat – B (2025-09-08) », with an arrow where they have a direction.
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

    /// How well the ties are attested: « 2 sources, confiance 91 % ».
    func attestation(in language: LabelLanguage) -> String {
        let percent = Int(((edges.map(\.confidence).max() ?? 0) * 100).rounded())
        let sources = sourceCount == 1 ? "1 source" : "\(sourceCount) sources"
        return language.text(
            french: "\(sources), confiance \(percent) %", english: "\(sources), confidence \(percent)%")
    }

    /// How often one doubles to reach the count: 0 for one, 1 for two or three, 2 for four to seven.
    static func doublings(of count: Int) -> Int { Int.bitWidth - 1 - max(1, count).leadingZeroBitCount }
}

extension RelationEdge {
    /// The year or years of what happened at a moment rather than lasting; nil for other ties and without a date.
    fileprivate var yearsToTell: String? {
        guard [.signsWith, .meetsWith, .acquires].contains(type), let first = firstDate?.start.year else { return nil }
        let last = (lastDate?.end ?? lastDate?.start)?.year ?? first
        return first == last ? "\(first)" : "\(first)–\(last)"
    }
}

extension EdgeStyle.Tone {
    /// The kind that a type of tie belongs to.
    init(_ type: RelationType) {
        self =
            switch type {
            case .partnersWith, .signsWith, .negotiatesWith: .cooperation
            case .meetsWith, .organizes, .participatesIn: .meeting
            case .heads, .worksFor, .memberOf: .function
            case .owns, .acquires, .investsIn, .supplies, .tradesWith, .builds, .finances: .money
            case .locatedIn: .place
            case .supports: .support
            case .disputesWith, .sanctions, .competesWith: .conflict
            }
    }
}
