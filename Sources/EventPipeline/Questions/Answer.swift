public import EventModel
public import EventStorage
import Foundation
public import GraphAnalysis

/// What the store says to a question.
public struct Answer: Sendable {
    /// What a question is answered with.
    public enum Content: Sendable {
        /// The ties of an actor.
        case ties(of: ActorNode, [Partnership])
        /// The chains between two actors.
        case chains(from: ActorNode, to: ActorNode, [ActorChain])
        /// The actors by a measure, with their values.
        case ranking(CentralityMeasure, [RankedActor])
        /// Actors.
        case actors([ActorNode])
        /// Relations, each seen from its source.
        case relations([Partnership])
        /// Groups of actors, the largest first, each with its most central ones first.
        case communities([[ActorNode]])
        /// Passages of articles.
        case passages([SearchHit])
    }

    /// An actor and its place.
    public struct RankedActor: Sendable, Hashable {
        /// The actor.
        public let actor: ActorNode
        /// Its rank, from 1; equals share one.
        public let rank: Int
        /// The measure's value.
        public let value: Double
    }

    /// The question as it was asked.
    public let question: String
    /// The question as it was understood.
    public let understood: UnderstoodQuestion
    /// The command that answers the same, such as `liaison show Sonarem --type heads`.
    public let commandLine: String
    /// The answer.
    public let content: Content

    /// Whether nothing fits.
    public var isEmpty: Bool {
        switch content {
        case .ties(_, let ties): ties.isEmpty
        case .chains(_, _, let chains): chains.isEmpty
        case .ranking(_, let actors): actors.isEmpty
        case .actors(let actors): actors.isEmpty
        case .relations(let relations): relations.isEmpty
        case .communities(let groups): groups.isEmpty
        case .passages(let hits): hits.isEmpty
        }
    }
}

/// Understands questions about a graph, in French and English.
///
/// Makes its index of names once, and then answers any number of questions.
public struct QuestionAnswerer: Sendable {
    /// The graph that is asked.
    public let graph: EventGraph

    private let reader: QuestionReader

    /// Makes an answerer.
    /// - Parameters:
    ///   - graph: the graph to ask.
    ///   - today: the day that « cette année » is relative to; the present one by default.
    /// - Throws: `ModelFileError` where the built-in lexicon is damaged or missing.
    /// - Complexity: O(n) in the length of all names.
    public init(_ graph: EventGraph, today: CalendarDate? = nil) throws {
        self.graph = graph
        reader = QuestionReader(
            vocabulary: try QuestionVocabulary.builtIn(), graph: graph, directory: ActorDirectory(graph),
            today: today ?? Self.present)
    }

    /// Understands a question.
    /// - Throws: where it names unknown actors, or does not mean anything known; never guesses.
    public func understand(_ question: String) throws(QuestionError) -> UnderstoodQuestion { try reader.read(question) }

    /// Answers a question from the graph, and from the articles of a store where it is about their texts.
    /// - Throws: `QuestionError`, `EventStoreError`, `ConvergenceError`.
    public func answer(to question: String, store: EventStore) throws -> Answer {
        let understood = try understand(question)
        return Answer(
            question: question, understood: understood, commandLine: understood.query.commandLine(in: graph),
            content: try content(of: understood.query, store: store))
    }

    /// What a query finds.
    public func content(of query: GraphQuery, store: EventStore) throws -> Answer.Content {
        func node(_ actor: ActorID) throws -> ActorNode {
            guard let position = graph.nodeID(of: actor) else {
                throw QuestionError.unknownActor(name: actor.rawValue, nearest: [], corrected: nil)
            }
            return graph[position]
        }
        switch query.kind {
        case .ties(let actor):
            let node = try node(actor)
            return .ties(of: node, graph.partnerships(of: node, filter: query.filter, partners: query.partners))
        case .chains(let source, let target):
            let (start, end) = (try node(source), try node(target))
            let chains = graph.chains(
                from: start, to: end, search: EvidenceChains(count: query.limit ?? 1), filter: query.filter,
                maximumLength: query.maximumLength)
            return .chains(from: start, to: end, chains)
        case .ranking(let measure):
            return .ranking(measure, try ranking(by: measure, query))
        case .actors: return .actors(graph.nodes(passing: query.partners).map { graph[$0] })
        case .relations: return .relations(graph.relations(filter: query.filter, actors: query.partners))
        case .communities:
            let part = graph.filtered(by: query.filter)
            let communities = ActorCommunities(
                of: part, statuses: query.filter.foldedStatuses,
                by: .leiden(Leiden(resolution: 1, iterations: 10, seed: 1)))
            return .communities(communities.groups.map { group in group.members.map { part[$0.node] } })
        case .passages(let words): return .passages(try store.search(words))
        }
    }

    private func ranking(by measure: CentralityMeasure, _ query: GraphQuery) throws -> [Answer.RankedActor] {
        let part = graph.filtered(by: query.filter)
        let values = try measure.values(
            of: part, statuses: query.filter.foldedStatuses,
            threads: ProcessInfo.processInfo.activeProcessorCount)
        let passing = Set(graph.nodes(passing: query.partners).map { graph[$0].actorID })
        return ActorRanking(values: values).places
            .filter { passing.contains(part[$0.node].actorID) }
            .prefix(query.limit ?? 20)
            .map { Answer.RankedActor(actor: part[$0.node], rank: $0.rank, value: $0.value) }
    }

    private static var present: CalendarDate {
        let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
        return CalendarDate(year: parts.year ?? 1970, month: parts.month, day: parts.day)
            ?? CalendarDate(dayNumber: 0) ?? { preconditionFailure("1970-01-01 is a day") }()
    }
}

extension EventWorkspace {
    /// Answers a question in French or English, such as « Qui dirige Sonarem ? ».
    /// - Throws: `QuestionError` where it is not understood, `EventStoreError`.
    public func answer(to question: String) throws -> Answer {
        try QuestionAnswerer(graph()).answer(to: question, store: store)
    }

    /// The passages of articles that have the words of a query, the best first, as `EventStore.search` says.
    /// - Throws: `SearchError` where the query has no words, `EventStoreError`.
    public func search(_ query: String, limit: Int = 20) throws -> [SearchHit] {
        try store.search(query, limit: limit)
    }
}
