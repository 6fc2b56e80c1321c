import EventModel

/// A node while articles are being merged into it; articles come in order of identifier.
struct NodeDraft {
    private let firstActor: Actor
    private var articleCountByName: [String: Int] = [:]
    private var articleCountByType: [ActorType: Int] = [:]
    private var names: Set<String> = []
    private var articleIDs: [String] = []

    /// Makes a draft that no article has been merged into yet.
    init(_ actor: Actor) { firstActor = actor }

    /// Takes in what one article says of the actor.
    mutating func add(_ actor: Actor, of articleID: String) {
        names.insert(actor.name)
        names.formUnion(actor.aliases)
        // An article that lists an actor twice still counts once.
        guard articleIDs.last != articleID else { return }
        articleIDs.append(articleID)
        articleCountByName[actor.name, default: 0] += 1
        articleCountByType[actor.type, default: 0] += 1
    }

    /// The merged node: named as in most articles, then by the longest name, then by the smallest.
    func node(with id: ActorID) -> ActorNode {
        let name = articleCountByName.min { left, right in
            let leftRank = (-left.value, -left.key.utf8.count, left.key)
            return leftRank < (-right.value, -right.key.utf8.count, right.key)
        }
        let type = articleCountByType.min { ($0.value, $1.key.rawValue) > ($1.value, $0.key.rawValue) }
        let canonicalName = name?.key ?? firstActor.name
        return ActorNode(
            actorID: id, name: canonicalName, type: type?.key ?? firstActor.type,
            aliases: names.subtracting([canonicalName]).sorted(), articleIDs: articleIDs)
    }
}
