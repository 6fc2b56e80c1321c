public import EventModel
import EventStorage
import GraphAnalysis

/// Why a question to a store is not answered.
public struct QuestionFailure: Error, Hashable, Sendable {
    /// What is wrong with it.
    public let error: QuestionError
    /// The actors that the error names by position.
    public let names: EventGraph
    /// Number of relations of each of them.
    public let relationCounts: [ActorID: Int]
}

extension EventWorkspace {
    /// Understands a question by the names of the store, without reading its graph: as `QuestionAnswerer` does with the
    /// whole graph.
    /// - Returns: what it asks for, and a graph of the actors that it may name, without their ties.
    /// - Throws: `QuestionFailure` where it is not understood; `EventStoreError`, `LexiconError`.
    /// - Complexity: O(m log n) for m runs of words of the question among n names; O(n) for the nearest ones of a name
    ///   that nobody has.
    public func understand(_ question: String) throws -> (understood: UnderstoodQuestion, names: EventGraph) {
        let finder = ElementFinder(
            vocabulary: try QuestionVocabulary.builtIn(), directory: ActorDirectory(EventGraph(nodes: [], edges: [])),
            graph: EventGraph(nodes: [], edges: []), text: question)
        let looked = finder.namesLookedUp
        var names = try graph(ofActorsCalled: looked)
        do {
            return (try QuestionAnswerer(names).understand(question), names)
        } catch let error as QuestionError {
            // What is near to an unknown name has to be known to tell of it.
            let near = try unknownNames(in: error).flatMap { try nearestActors(toKey: NameKey.key(of: $0)) }
            if near.isEmpty { throw try failure(error, names) }
            names = try graph(ofActorsCalled: looked.union(near.map(\.actorID.rawValue)))
        }
        do {
            return (try QuestionAnswerer(names).understand(question), names)
        } catch let error as QuestionError {
            throw try failure(error, names)
        }
    }

    private func unknownNames(in error: QuestionError) -> [String] {
        switch error {
        case .unknownActor(let name, _, _): [name]
        case .notUnderstood(let words, .unknownWords, _): words
        default: []
        }
    }

    private func failure(_ error: QuestionError, _ names: EventGraph) throws -> QuestionFailure {
        QuestionFailure(error: error, names: names, relationCounts: try relationCounts(of: names.nodes))
    }

    /// The actors that any of some names could mean, and those that share a name with one of them.
    private func graph(ofActorsCalled names: Set<String>) throws -> EventGraph {
        func keys(of names: some Sequence<String>) -> [String: String] {
            Dictionary(names.map { ($0, NameKey.key(of: $0)) }) { one, _ in one }
        }
        let named = graph(of: try store.part(of: store.actorIDs(calledAnyOf: keys(of: names))))
        let all = names.union(named.nodes.map(\.name))
        return graph(of: try store.part(of: store.actorIDs(calledAnyOf: keys(of: all))))
    }
}
