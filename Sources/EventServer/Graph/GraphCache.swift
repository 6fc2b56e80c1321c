import EventAnswers
import EventModel
import EventPipeline
import EventStorage
import Synchronization

/// The graph of the store as it is, read anew only where the store has changed.
///
/// While another program builds, the store changes every moment: then the last graph is served on for four times as
/// long as it took to read, and for as long as somebody else reads the next one.
///
/// A large store is read as a whole for questions about the whole alone. Until somebody asks such a one, what lies around
/// an actor comes by the store's indices.
final class GraphCache: Sendable {
    /// Most ties of a store that is read as a whole at once: it takes less time than a reader notices.
    static let mostTiesReadAtOnce = 20_000

    private struct State {
        var snapshot: GraphSnapshot?
        var isReading = false
        var freshUntil: ContinuousClock.Instant?
    }

    private let workspace: EventWorkspace
    private let mostTiesReadAtOnce: Int
    private let state = Mutex(State())
    private let size = Mutex<(revision: Int, isLarge: Bool)?>(nil)
    private let reading = Mutex<Void>(())

    /// Makes a cache over a store.
    init(_ workspace: EventWorkspace, mostTiesReadAtOnce: Int = GraphCache.mostTiesReadAtOnce) {
        self.workspace = workspace
        self.mostTiesReadAtOnce = mostTiesReadAtOnce
    }

    /// The graph.
    /// - Parameter isForced: whether a changed store is read at once, however shortly after the last time.
    /// - Throws: `EventStoreError` where the store cannot be read.
    /// - Complexity: O(1), but O(n) in the size of the store where it has changed.
    func snapshot(isForced: Bool = false) throws -> GraphSnapshot {
        if !isForced, let snapshot = servable { return snapshot }
        return try reading.withLock { _ in
            // Somebody else may have read it while this one waited.
            let revision = try workspace.store.revision()
            if let snapshot = state.withLock({ $0.snapshot }), snapshot.revision == revision { return snapshot }
            state.withLock { $0.isReading = true }
            defer { state.withLock { $0.isReading = false } }
            let start = ContinuousClock.now
            // The revision is taken first: what is committed while the graph is read makes it count as changed.
            let snapshot = GraphSnapshot(
                try workspace.graph(), articles: try workspace.store.articles(), revision: revision)
            let duration = start.duration(to: .now)
            state.withLock {
                $0.snapshot = snapshot
                $0.freshUntil = .now.advanced(by: duration * 4)
            }
            return snapshot
        }
    }

    // MARK: Parts of a large store

    /// The actor that a name means.
    /// - Throws: a failure of 404 with the nearest names, of 409 with the candidates of an ambiguous name.
    func actor(named name: String) throws -> ActorNode {
        if let whole = try wholeAtHand() { return try whole.actor(named: name) }
        guard name.utf8.count <= 500 else { throw PageFailure.tooLongName }
        do { return try workspace.actor(named: name) } catch let error as ActorNameError {
            let candidates = error.actors.map(PageFailure.ActorCandidate.init)
            switch error.code {
            case .unknown: throw PageFailure.unknownActor(name, candidates)
            case .ambiguous: throw PageFailure.ambiguousActor(name, candidates)
            }
        }
    }

    /// The actors that have a text in a name, the most connected first.
    func listing(matching text: String?, type: ActorType?) throws -> ActorListing {
        if let whole = try wholeAtHand() { return whole.listing(matching: text, type: type) }
        let found = try workspace.actors(matching: text ?? "", articleLists: .all)
            .filter { type == nil || $0.type == type }
        return ActorListing(of: found, type: nil, relationCounts: try workspace.relationCounts(of: found))
    }

    /// A graph with all ties of an actor.
    func snapshot(about actor: ActorID) throws -> GraphSnapshot {
        if let whole = try wholeAtHand() { return whole }
        return try part([workspace.graph(tiesOf: actor, articleLists: .all)])
    }

    /// A graph with all ties of some actors and those among the neighbours of each.
    ///
    /// What ties a neighbour of one to a neighbour of another alone is not there.
    func snapshot(around actors: [ActorID]) throws -> GraphSnapshot {
        if let whole = try wholeAtHand() { return whole }
        return try part(actors.map { try workspace.graph(around: $0, depth: 1, articleLists: .all) })
    }

    /// The place of an actor among all, as far as it is known by now.
    func standing(of actor: ActorNode, in snapshot: GraphSnapshot) throws -> ActorStanding? {
        let isQuick = snapshot.isWhole && snapshot.graph.edges.count <= mostTiesReadAtOnce
        return try isQuick ? snapshot.standing(of: actor) : workspace.standing(of: actor)
    }

    private func part(_ graphs: [EventGraph]) throws -> GraphSnapshot {
        let revision = try workspace.store.revision()
        let graph = EventGraph(joining: graphs)
        return GraphSnapshot(
            graph, articles: [], revision: revision, relationCounts: try workspace.relationCounts(of: graph.nodes))
    }

    /// The whole graph, where the store is small or it was read before and holds still; nil where parts are quicker.
    private func wholeAtHand() throws -> GraphSnapshot? {
        let revision = try workspace.store.revision()
        if let snapshot = state.withLock({ $0.snapshot }), snapshot.revision == revision { return snapshot }
        let isLarge = try size.withLock { size in
            if let size, size.revision == revision { return size.isLarge }
            let isLarge = try workspace.store.hasMoreTies(than: mostTiesReadAtOnce)
            size = (revision, isLarge)
            return isLarge
        }
        return isLarge ? nil : try snapshot()
    }

    /// The last graph, where it may be served without looking at the store's content.
    private var servable: GraphSnapshot? {
        let (snapshot, isReading, freshUntil) = state.withLock { ($0.snapshot, $0.isReading, $0.freshUntil) }
        guard let snapshot else { return nil }
        if isReading { return snapshot }
        if let freshUntil, ContinuousClock.now < freshUntil { return snapshot }
        return nil
    }
}
