public import EventModel
import EventStorage
public import GraphAnalysis

/// Why a decision on actors cannot be made or undone.
public enum DecisionError: Error, Hashable, Sendable {
    /// Both names mean the same actor, perhaps by an earlier decision, whose number is given.
    case sameActor(ActorNode, by: Int?)
    /// The actors are of different types.
    case differentTypes(ActorNode, ActorNode)
    /// Another actor has the name, or the identifier that it makes with the type.
    case taken(name: String, by: ActorNode, actor: ActorNode)
    /// The name has no letter and no digit.
    case noName(String)
    /// The actor has that name, or that type, already.
    case unchanged(ActorNode)
    /// Nothing was merged into the actor.
    case notMerged(ActorNode)
    /// What is to be split off was not merged into the actor; these were.
    case notPart(name: String, of: ActorNode, parts: [ActorDecision])
    /// There is no decision of that number, or it is undone.
    case unknownDecision(Int)
    /// Later decisions rest on it.
    case neededBy(Int, later: [ActorDecision])
}

// Decisions are kept in the store beside the articles, never in them, and hold for whatever is built later.
extension EventWorkspace {
    /// Makes one actor out of two: the first becomes the second, whose name and type stay.
    /// - Parameters:
    ///   - name: identifier or any name of the actor that is merged.
    ///   - other: the same of the actor that stands for both.
    ///   - acrossTypes: whether they may be of different types.
    /// - Throws: `ActorLookupError`, `DecisionError`, `EventStoreError`.
    @discardableResult
    public func merge(_ name: String, into other: String, acrossTypes: Bool = false) throws -> ActorDecision {
        let graph = try graph()
        let directory = ActorDirectory(graph)
        let subject = graph[try directory.node(named: name)]
        let object = graph[try directory.node(named: other)]
        guard subject.actorID != object.actorID else {
            let merges = try store.decisions().filter { $0.kind == .merge && object.formerIDs.contains($0.subject) }
            throw DecisionError.sameActor(object, by: merges.last?.number)
        }
        guard acrossTypes || subject.type == object.type else { throw DecisionError.differentTypes(subject, object) }
        return try store.decide(
            .merge, subject: subject.actorID, object: object.actorID, subjectName: subject.name, name: object.name,
            type: object.type)
    }

    /// Undoes merges: what was merged into an actor stands for itself again.
    /// - Parameters:
    ///   - name: identifier or any name of the actor.
    ///   - part: identifier or name of the one that is split off; nil for all that were merged into it.
    /// - Returns: the merges that were undone.
    /// - Throws: `ActorLookupError`, `DecisionError`, `EventStoreError`.
    @discardableResult
    public func split(_ name: String, off part: String? = nil) throws -> [ActorDecision] {
        let graph = try graph()
        let actor = graph[try ActorDirectory(graph).node(named: name)]
        let decisions = try store.decisions()
        let identities = ActorIdentities(decisions)
        var merges = decisions.filter { $0.kind == .merge && identities.canonicalID(of: $0.object) == actor.actorID }
        if merges.isEmpty { throw DecisionError.notMerged(actor) }
        if let part {
            let key = NameKey.key(of: part)
            let chosen = merges.filter { $0.subject.rawValue == part || NameKey.key(of: $0.subjectName) == key }
            if chosen.isEmpty { throw DecisionError.notPart(name: part, of: actor, parts: merges) }
            merges = chosen
        }
        try store.undoDecisions(merges.map(\.number))
        return merges
    }

    /// Gives an actor another name; its old one stays among the others.
    ///
    /// The identifier follows the name, and an actor that later articles call so is the same. The old identifier goes on
    /// meaning the actor.
    /// - Throws: `ActorLookupError`, `DecisionError`, `EventStoreError`.
    @discardableResult
    public func rename(_ name: String, to newName: String) throws -> ActorDecision {
        try change(name, .rename) { actor in (newName, actor.type) }
    }

    /// Gives an actor another type.
    /// - Throws: `ActorLookupError`, `DecisionError`, `EventStoreError`.
    @discardableResult
    public func retype(_ name: String, as type: ActorType) throws -> ActorDecision {
        try change(name, .retype) { actor in (actor.name, type) }
    }

    private func change(
        _ name: String, _ kind: ActorDecision.Kind, _ made: (ActorNode) -> (name: String, type: ActorType)
    ) throws -> ActorDecision {
        let graph = try graph()
        let directory = ActorDirectory(graph)
        let actor = graph[try directory.node(named: name)]
        let (newName, type) = made(actor)
        if NameKey.key(of: newName).isEmpty { throw DecisionError.noName(newName) }
        if newName == actor.name, type == actor.type { throw DecisionError.unchanged(actor) }
        let id = ActorID(type: type, name: newName)
        let key = NameKey.key(of: newName)
        // An alias of another may be taken: a canonical name goes before it.
        let others = (graph.nodeID(of: id).map { [$0] } ?? []) + directory.candidates(named: newName)
        let other = others.map { graph[$0] }.first { other in
            other.actorID != actor.actorID
                && (other.actorID == id || kind == .rename && NameKey.key(of: other.name) == key)
        }
        if let other { throw DecisionError.taken(name: newName, by: other, actor: actor) }
        return try store.decide(
            kind, subject: actor.actorID, object: id, subjectName: actor.name, name: newName, type: type)
    }

    /// Undoes a decision.
    /// - Returns: the decision that was undone.
    /// - Throws: `DecisionError` where there is none or later ones rest on it; `EventStoreError`.
    @discardableResult
    public func undoDecision(_ number: Int) throws -> ActorDecision {
        let decisions = try store.decisions()
        guard let decision = decisions.first(where: { $0.number == number }) else {
            throw DecisionError.unknownDecision(number)
        }
        // A merge leaves both actors as articles know them; a new name or type makes an actor that later ones may use.
        let later = decisions.filter { other in
            other.number > number && decision.kind != .merge && decision.subject != decision.object
                && (other.subject == decision.object || other.object == decision.object)
        }
        if !later.isEmpty { throw DecisionError.neededBy(number, later: later) }
        try store.undoDecisions([number])
        return decision
    }

    /// Pairs of actors that are likely the same, the likeliest first.
    /// - Throws: `ModelFileError`, `EventStoreError`.
    public func mergeSuggestions(limit: Int = 20) throws -> [MergeSuggestion] {
        let vocabulary = try QuestionVocabulary.builtIn()
        let countries = vocabulary.countries.mapValues { $0[0] }
        return MergeSuggester(graph: try graph(), meanings: countries).suggestions(limit: limit)
    }
}
