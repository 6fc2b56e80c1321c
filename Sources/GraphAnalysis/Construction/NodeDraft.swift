public import EventModel

/// A node while articles are being merged into it; articles come in order of identifier.
struct NodeDraft {
    private var articleCountByName: [String: Int] = [:]
    private var articleCountByType: [ActorType: Int] = [:]
    private var names: Set<String> = []
    private var articleIDs: [String] = []
    private var sourceIDs: Set<String> = []

    /// Takes in what one article says of the actor.
    mutating func add(_ actor: Actor, of articleID: String, sourceID: String) {
        names.insert(actor.name)
        names.formUnion(actor.aliases)
        // An article that lists an actor twice still counts once.
        guard articleIDs.last != articleID else { return }
        articleIDs.append(articleID)
        sourceIDs.insert(sourceID)
        articleCountByName[actor.name, default: 0] += 1
        articleCountByType[actor.type, default: 0] += 1
    }

    /// The merged node.
    func node(with id: ActorID) -> ActorNode {
        ActorNode(
            ActorTally(
                actorID: id,
                names: names.map { ActorTally.Name(text: $0, canonicalCount: articleCountByName[$0] ?? 0) },
                articleCountByType: articleCountByType, articleIDs: articleIDs, articleCount: articleIDs.count,
                sourceCount: sourceIDs.count))
    }
}

extension ActorNode {
    /// The node that follows from counts: named as in most articles, then by the longest name, then by the smallest.
    /// - Complexity: O(n log n) in the number of names.
    public init(_ tally: ActorTally) {
        let name = tally.names.lazy.filter { $0.canonicalCount > 0 }.min { left, right in
            let leftRank = (-left.canonicalCount, -left.text.utf8.count, left.text)
            return leftRank < (-right.canonicalCount, -right.text.utf8.count, right.text)
        }
        let type = tally.articleCountByType.min { ($0.value, $1.key.rawValue) > ($1.value, $0.key.rawValue) }
        let canonicalName = name?.text ?? tally.actorID.rawValue
        let isOnlyName = tally.names.count == 1 && name != nil
        let aliases = isOnlyName ? [] : Set(tally.names.map(\.text)).subtracting([canonicalName]).sorted()
        self.init(
            actorID: tally.actorID, name: canonicalName, type: type?.key ?? .organization,
            aliases: aliases, articleIDs: tally.articleIDs, articleCount: tally.articleCount,
            sourceCount: tally.sourceCount)
    }
}
