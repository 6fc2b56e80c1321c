/// Which actors are the same by decision: identifiers that articles give, led to the one that stands for them.
///
/// Whatever makes a graph, whole or in part, looks identifiers up here; without a decision every actor is itself.
public struct ActorIdentities: Hashable, Sendable {
    private let canonicalIDs: [ActorID: ActorID]
    private let memberIDs: [ActorID: [ActorID]]
    /// Names that actors have by decision, whatever articles call them.
    public let names: [ActorID: String]
    /// Types that actors have by decision, whatever articles take them for.
    public let types: [ActorID: ActorType]

    /// Makes the identities that follow from merges.
    /// - Parameters:
    ///   - merges: an actor and the one that stands for it; chains are followed to their end, and an actor that would be
    ///     led back to itself stays itself.
    ///   - names: names of actors that stand for themselves.
    ///   - types: types of actors that stand for themselves.
    /// - Complexity: O(n) in the number of merges and the length of chains.
    public init(
        merges: [ActorID: ActorID] = [:], names: [ActorID: String] = [:], types: [ActorID: ActorType] = [:]
    ) {
        self.names = names
        self.types = types
        var canonicalIDs: [ActorID: ActorID] = [:]
        for actor in merges.keys {
            var end = actor
            var seen: Set<ActorID> = []
            while let next = merges[end], seen.insert(end).inserted { end = next }
            if !seen.contains(end) { canonicalIDs[actor] = end }
        }
        var memberIDs: [ActorID: [ActorID]] = [:]
        for (actor, end) in canonicalIDs { memberIDs[end, default: [end]].append(actor) }
        self.canonicalIDs = canonicalIDs
        self.memberIDs = memberIDs.mapValues { $0.sorted() }
    }

    /// Whether no actor stands for another.
    public var isEmpty: Bool { canonicalIDs.isEmpty }

    /// A node as decided: with the name and the type that it has by decision, its own name among the others, and the
    /// identifiers that lead to it.
    public func decided(_ node: ActorNode) -> ActorNode {
        let former = memberIDs(of: node.actorID).filter { $0 != node.actorID }
        let name = names[node.actorID] ?? node.name
        let type = types[node.actorID] ?? node.type
        if former.isEmpty, name == node.name, type == node.type { return node }
        return ActorNode(
            actorID: node.actorID, name: name, type: type,
            aliases: Set(node.aliases + [node.name]).subtracting([name]).sorted(), articleIDs: node.articleIDs,
            articleCount: node.articleCount, sourceCount: node.sourceCount, formerIDs: former)
    }

    /// The actors that another stands for, sorted.
    public var mergedIDs: [ActorID] { canonicalIDs.keys.sorted() }

    /// The actors that stand for others, sorted.
    public var standingIDs: [ActorID] { memberIDs.keys.sorted() }

    /// The actor that stands for this one; itself where none does.
    public func canonicalID(of actor: ActorID) -> ActorID { canonicalIDs[actor] ?? actor }

    /// Every actor that this one stands for, itself among them, sorted.
    public func memberIDs(of actor: ActorID) -> [ActorID] { memberIDs[actor] ?? [actor] }
}
