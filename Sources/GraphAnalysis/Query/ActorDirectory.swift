public import EventModel

/// Finds actors by what people call them: identifier, canonical name or alias.
///
/// Case, accents, punctuation and a leading article (le, la, les, l’, the) do not matter.
public struct ActorDirectory: Sendable {
    private struct Entry: Sendable {
        let canonicalKey: String
        let aliasKeys: [String]
        var keys: [String] { [canonicalKey] + aliasKeys }
    }

    private static let nearestCount = 5

    private let graph: EventGraph
    private let entries: [Entry]
    private let nodesByID: [String: NodeID]
    private let nodesByName: [String: [NodeID]]
    private let nodesByAlias: [String: [NodeID]]

    /// Makes the directory of a graph's actors.
    /// - Complexity: O(n) in the length of all names.
    public init(_ graph: EventGraph) {
        self.graph = graph
        entries = graph.nodes.map { node in
            let key = NameKey.key(of: node.name)
            let aliasKeys = Set(node.aliases.map(NameKey.key)).subtracting([key, ""]).sorted()
            return Entry(canonicalKey: key, aliasKeys: aliasKeys)
        }
        var nodesByID: [String: NodeID] = [:]
        var nodesByName: [String: [NodeID]] = [:]
        var nodesByAlias: [String: [NodeID]] = [:]
        for (index, entry) in entries.enumerated() {
            let node = NodeID(rawValue: Int32(index))
            nodesByID[TextFolding.folded(graph.nodes[index].actorID.rawValue)] = node
            nodesByName[entry.canonicalKey, default: []].append(node)
            for key in entry.aliasKeys { nodesByAlias[key, default: []].append(node) }
        }
        // What an actor was called before a decision still means it.
        for (index, node) in graph.nodes.enumerated() {
            for former in node.formerIDs {
                let key = TextFolding.folded(former.rawValue)
                if nodesByID[key] == nil { nodesByID[key] = NodeID(rawValue: Int32(index)) }
            }
        }
        self.nodesByID = nodesByID
        self.nodesByName = nodesByName
        self.nodesByAlias = nodesByAlias
    }

    /// The one actor with an identifier or name; a canonical name goes before an alias.
    /// - Throws: `ambiguous` where several actors have the name as canonical name, or none has and several have it as
    ///   alias, unless a single one is spelt exactly so; `unknown` where none has it.
    /// - Complexity: O(1), but O(n) in the number of names for the nearest ones of an unknown name.
    public func node(named name: String) throws(ActorLookupError) -> NodeID {
        if let node = nodesByID[TextFolding.folded(name)] { return node }
        let key = NameKey.key(of: name)
        if key.isEmpty { throw .unknown(name: name, nearest: []) }
        if let candidates = nodesByName[key] {
            return try single(of: candidates, called: name) { node in [graph[node].name] }
        }
        if let candidates = nodesByAlias[key] {
            return try single(of: candidates, called: name) { node in graph[node].aliases }
        }
        throw .unknown(name: name, nearest: nearest(to: key))
    }

    /// The actors with an identifier or name: all that have it as canonical name, else all that have it as alias.
    /// - Complexity: O(1).
    public func candidates(named name: String) -> [NodeID] {
        if let node = nodesByID[TextFolding.folded(name)] { return [node] }
        let key = NameKey.key(of: name)
        return key.isEmpty ? [] : nodesByName[key] ?? nodesByAlias[key] ?? []
    }

    /// The actors that have `text` in a name.
    ///
    /// First come those called so, then those with a name or word that begins so, then the others, each by identifier.
    /// Every actor comes where `text` is blank.
    /// - Complexity: O(n) in the length of all names.
    public func nodes(matching text: String) -> [NodeID] {
        let key = NameKey.key(of: text)
        let ranked = entries.indices.compactMap { index -> (rank: Int, index: Int)? in
            if key.isEmpty { return (0, index) }
            let rank = entries[index].keys.compactMap { NameNearness.containment(of: key, in: $0) }.min()
            return rank.map { ($0, index) }
        }
        return ranked.sorted(by: <).map { NodeID(rawValue: Int32($0.index)) }
    }

    private func single(
        of candidates: [NodeID], called name: String, spellings: (NodeID) -> [String]
    ) throws(ActorLookupError) -> NodeID {
        if candidates.count == 1 { return candidates[0] }
        let exact = candidates.filter { spellings($0).contains(name) }
        if exact.count == 1 { return exact[0] }
        throw .ambiguous(name: name, candidates: candidates)
    }

    /// At most five actors: names that begin with the key first, then misspellings, then names that contain it; where some
    /// are a slip or two away, only those.
    private func nearest(to key: String) -> [NodeID] {
        let nearness = NameNearness(to: key)
        for bound in nearness.bounds {
            let nearest = nearest(by: nearness, within: bound)
            if !nearest.isEmpty { return nearest }
        }
        return []
    }

    private func nearest(by nearness: NameNearness, within bound: Int?) -> [NodeID] {
        let ranked = entries.indices.compactMap { index -> (rank: Int, distance: Int, index: Int)? in
            var best: (rank: Int, distance: Int)?
            for candidate in entries[index].keys {
                guard let rank = nearness.rank(of: candidate, within: bound) else { continue }
                if best.map({ rank < $0 }) ?? true { best = rank }
            }
            return best.map { ($0.rank, $0.distance, index) }
        }
        return ranked.sorted(by: <).prefix(Self.nearestCount).map { NodeID(rawValue: Int32($0.index)) }
    }
}
