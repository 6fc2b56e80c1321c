public import EventModel

/// Two actors that are likely one.
public struct MergeSuggestion: Hashable, Sendable {
    /// Why two actors are likely one.
    public enum Reason: Hashable, Sendable, CustomStringConvertible {
        /// A name of the one is a name of the other.
        case sharedName(String)
        /// The one is the initials of the other.
        case acronym(String, of: String)
        /// The names differ in words such as « groupe » or SA only.
        case sameWords(String)
        /// A person by the last name, or an initial, of the other.
        case shortName(String, of: String)
        /// The names differ in one letter.
        case spelling(String, String)
        /// Both are tied to the same actors, so many.
        case sharedNeighbours(Int)

        /// The reason in words.
        public var description: String {
            switch self {
            case .sharedName(let name): "both are called “\(name)”"
            case .acronym(let short, let long): "“\(short)” are the initials of “\(long)”"
            case .sameWords(let words): "the same but for words of form: “\(words)”"
            case .shortName(let short, let long): "“\(short)” is short for “\(long)”, the only one"
            case .spelling(let one, let other): "“\(one)” and “\(other)” differ in a letter"
            case .sharedNeighbours(let count): "\(count) actor\(count == 1 ? "" : "s") tied to both"
            }
        }
    }

    /// The actor that would be merged: the one of fewer articles.
    public let subject: ActorNode
    /// The one that would stand for both.
    public let object: ActorNode
    /// The reasons, the strongest first.
    public let reasons: [Reason]
    /// How likely they are one by these reasons, 0 to 1; no probability, but an order.
    public let score: Double
}

/// Finds actors that are likely the same: by initials, forms of names, slips, and common neighbours.
///
/// Names that look alike but say different things are no reason: other numbers, other countries, or both named by one
/// article, which then tells them apart.
public struct MergeSuggester: Sendable {
    private let graph: EventGraph
    private let meanings: [String: String]
    private let neighbours: [Set<NodeID>]

    private static let wordsOfForm: Set<String> = [
        "groupe", "group", "holding", "societe", "company", "compagnie", "sa", "spa", "sarl", "sas", "ag", "ltd", "inc",
        "gmbh", "plc", "llc", "corp", "corporation", "co", "entreprise", "the", "international", "nv", "bv", "oao",
        "pao",
    ]
    private static let smallWords: Set<String> = [
        "de", "du", "des", "d", "la", "le", "les", "l", "et", "en", "a", "au", "aux", "pour", "of", "the", "and", "for",
        "sur",
    ]

    /// Makes a suggester.
    /// - Parameters:
    ///   - graph: the graph of actors.
    ///   - meanings: words (folded) that tell names apart, with what they mean: « algérien » and « algérienne » the same,
    ///     « nigérien » and « nigérian » not.
    /// - Complexity: O(n) in the number of edges.
    public init(graph: EventGraph, meanings: [String: String] = [:]) {
        self.graph = graph
        self.meanings = meanings
        var neighbours = [Set<NodeID>](repeating: [], count: graph.nodes.count)
        for edge in graph.edges where edge.status != .denied {
            neighbours[Int(edge.source.rawValue)].insert(edge.target)
            neighbours[Int(edge.target.rawValue)].insert(edge.source)
        }
        self.neighbours = neighbours
    }

    private struct Pair: Hashable {
        let first: Int
        let second: Int
        init(_ one: Int, _ other: Int) { (first, second) = (min(one, other), max(one, other)) }
    }

    /// The likeliest pairs, best first, equals by identifier.
    /// - Complexity: O(n·l) for n names of l letters, and the pairs found.
    public func suggestions(limit: Int = 20) -> [MergeSuggestion] {
        var reasons: [Pair: [(MergeSuggestion.Reason, Double)]] = [:]
        for (bucket, kind) in buckets() {
            // A bucket of many says nothing of any two of them.
            guard bucket.count > 1, bucket.count <= 12 else { continue }
            for (position, one) in bucket.enumerated() {
                for other in bucket[(position + 1)...] where mayBeOne(one, other) {
                    if let reason = reason(kind, one, other) { reasons[Pair(one, other), default: []].append(reason) }
                }
            }
        }
        return reasons.compactMap { suggestion($0.key, $0.value) }
            .sorted { left, right in
                left.score != right.score
                    ? left.score > right.score
                    : (left.subject.actorID, left.object.actorID) < (right.subject.actorID, right.object.actorID)
            }
            .prefix(limit).map { $0 }
    }

    // MARK: - Candidates

    private enum Kind { case name, acronym, form, person, spelling }

    /// Actors that share something of their names.
    private func buckets() -> [([Int], Kind)] {
        var buckets: [Kind: [String: Set<Int>]] = [:]
        func add(_ kind: Kind, _ key: String, _ index: Int) {
            buckets[kind, default: [:]][key, default: []].insert(index)
        }
        for (index, node) in graph.nodes.enumerated() {
            for name in [node.name] + node.aliases {
                let key = NameKey.key(of: name)
                if key.count > 2 { add(.name, key, index) }
            }
            let words = self.words(node.name)
            if words.count == 1, (3...7).contains(words[0].count) { add(.acronym, words[0], index) }
            let initials = self.initials(node.name)
            if (3...7).contains(initials.count) { add(.acronym, initials, index) }
            if node.type == .company || node.type == .organization {
                let core = words.filter { !Self.wordsOfForm.contains($0) }
                if !core.isEmpty { add(.form, core.joined(separator: " "), index) }
            }
            if node.type == .person, let last = words.last { add(.person, last, index) }
            if node.type != .country, node.type != .place, node.type != .event {
                let key = words.joined(separator: " ")
                if key.count >= 6 {
                    add(.spelling, key, index)
                    for position in key.indices {
                        var shorter = key
                        shorter.remove(at: position)
                        add(.spelling, shorter, index)
                    }
                }
            }
        }
        let order: [Kind] = [.name, .acronym, .form, .person, .spelling]
        return order.flatMap { kind in
            buckets[kind, default: [:]].sorted { $0.key < $1.key }.map { ($0.value.sorted(), kind) }
        }
    }

    private func words(_ name: String) -> [String] { NameKey.key(of: name).split(separator: " ").map(String.init) }

    private func initials(_ name: String) -> String {
        let words = words(name).filter { !Self.smallWords.contains($0) }
        return words.count < 3 ? "" : String(words.compactMap(\.first))
    }

    // MARK: - Judgement

    /// Whether nothing tells two actors apart.
    private func mayBeOne(_ one: Int, _ other: Int) -> Bool {
        let (left, right) = (graph.nodes[one], graph.nodes[other])
        let bodies: Set<ActorType> = [.company, .organization, .government]
        guard left.type == right.type || bodies.isSuperset(of: [left.type, right.type]) else { return false }
        // An article that names both tells them apart.
        if !Set(left.articleIDs).isDisjoint(with: right.articleIDs) { return false }
        if neighbours[one].contains(NodeID(rawValue: Int32(other))) { return false }
        return true
    }

    private func reason(_ kind: Kind, _ one: Int, _ other: Int) -> (MergeSuggestion.Reason, Double)? {
        let (left, right) = (graph.nodes[one], graph.nodes[other])
        switch kind {
        case .name:
            // Countries and places share capitals; events share kinds.
            guard ![.country, .place, .event].contains(left.type) else { return nil }
            let names = Set(([left.name] + left.aliases).map(NameKey.key))
            let shared = ([right.name] + right.aliases).first { names.contains(NameKey.key(of: $0)) }
            guard let shared, saysTheSame(left.name, right.name) else { return nil }
            let isCanonical = [left.name, right.name].map(NameKey.key).contains(NameKey.key(of: shared))
            // A last name that two persons share, an office that two hold one after the other.
            if left.type == .person, right.type == .person, !isCanonical { return nil }
            return (.sharedName(shared), NameKey.key(of: left.name) == NameKey.key(of: right.name) ? 0.8 : 0.65)
        case .acronym:
            for (short, long) in [(left, right), (right, left)] {
                guard words(short.name).count == 1, short.name == short.name.uppercased(),
                    words(short.name)[0] == initials(long.name)
                else { continue }
                return (.acronym(short.name, of: long.name), 0.7)
            }
            return nil
        case .form:
            let core = words(left.name).filter { !Self.wordsOfForm.contains($0) }
            guard core == words(right.name).filter({ !Self.wordsOfForm.contains($0) }) else { return nil }
            return (.sameWords(core.joined(separator: " ")), 0.75)
        case .person:
            func length(_ node: ActorNode) -> (Int, Int) {
                (words(node.name).count, words(node.name).first?.count ?? 0)
            }
            let (short, long) = length(left) < length(right) ? (left, right) : (right, left)
            let (few, many) = (words(short.name), words(long.name))
            guard let last = few.last, last == many.last, many.count > 1 else { return nil }
            let isInitial = few.count > 1 && few[0].count == 1 && many[0].hasPrefix(few[0])
            guard few.count == 1 || isInitial else { return nil }
            let namesakes = graph.nodes.filter {
                $0.type == .person && words($0.name).count > 1 && words($0.name).last == last
            }
            guard namesakes.count == (isInitial ? 2 : 1) else { return nil }
            return (.shortName(short.name, of: long.name), 0.6)
        case .spelling:
            let (leftKey, rightKey) = (
                words(left.name).joined(separator: " "), words(right.name).joined(separator: " ")
            )
            guard leftKey != rightKey, saysTheSame(left.name, right.name),
                EditDistance.distance(Array(leftKey.unicodeScalars), Array(rightKey.unicodeScalars), limit: 1) != nil
            else { return nil }
            // In a short word a letter makes another word.
            let differing = zip(words(left.name), words(right.name)).filter { $0 != $1 }
            guard words(left.name).count == words(right.name).count,
                differing.allSatisfy({ min($0.count, $1.count) >= 5 })
            else { return nil }
            return (.spelling(left.name, right.name), 0.5)
        }
    }

    /// Whether the names agree in numbers, and in countries where both tell one.
    private func saysTheSame(_ one: String, _ other: String) -> Bool {
        func numbers(_ name: String) -> [String] { words(name).filter { word in word.contains { $0.isNumber } } }
        func countries(_ name: String) -> [String] { words(name).compactMap { meanings[$0] } }
        let (left, right) = (countries(one), countries(other))
        return numbers(one) == numbers(other) && (left.isEmpty || right.isEmpty || left == right)
    }

    private func suggestion(_ pair: Pair, _ found: [(MergeSuggestion.Reason, Double)]) -> MergeSuggestion? {
        var reasons = found.sorted { $0.1 > $1.1 }
        guard let best = reasons.first else { return nil }
        var seen: Set<MergeSuggestion.Reason> = []
        reasons = reasons.filter { seen.insert($0.0).inserted }
        let common = neighbours[pair.first].intersection(neighbours[pair.second]).count
        var score = best.1 + 0.05 * Double(reasons.count - 1) + 0.05 * Double(min(common, 4))
        score = min(score, 0.99)
        if common > 0 { reasons.append((.sharedNeighbours(common), 0)) }
        let (one, other) = (graph.nodes[pair.first], graph.nodes[pair.second])
        let isFewer = (one.articleCount, -one.name.utf8.count) < (other.articleCount, -other.name.utf8.count)
        // The full name stands for its initials.
        var (subject, object) = isFewer ? (one, other) : (other, one)
        if case .acronym(let short, _) = best.0 { (subject, object) = one.name == short ? (one, other) : (other, one) }
        if case .shortName(let short, _) = best.0 {
            (subject, object) = one.name == short ? (one, other) : (other, one)
        }
        return MergeSuggestion(subject: subject, object: object, reasons: reasons.map(\.0), score: score)
    }
}
