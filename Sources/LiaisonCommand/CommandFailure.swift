import EventAnswers
import EventModel
import EventPipeline
import EventStorage
import GraphAnalysis

/// Why a command could not do what it was asked, in words for the person who asked.
enum CommandFailure: Error, CustomStringConvertible {
    case noStore(path: String)
    case unreadable(path: String)
    case unknownActor(name: String, nearest: [ActorNode], relationCounts: [ActorID: Int])
    case ambiguousActor(name: String, candidates: [ActorNode], relationCounts: [ActorID: Int])
    case unselectable(MapSelectionError)

    /// Puts the names of a graph into a failed look-up.
    init(_ error: ActorLookupError, in graph: EventGraph) {
        let counts = graph.relationCounts
        switch error {
        case .unknown(let name, let nearest):
            self = .unknownActor(name: name, nearest: nearest.map { graph[$0] }, relationCounts: counts)
        case .ambiguous(let name, let candidates):
            self = .ambiguousActor(name: name, candidates: candidates.map { graph[$0] }, relationCounts: counts)
        }
    }

    /// Tells of a failed look-up in a store.
    init(_ error: ActorNameError) {
        switch error.code {
        case .unknown:
            self = .unknownActor(name: error.name, nearest: error.actors, relationCounts: error.relationCounts)
        case .ambiguous:
            self = .ambiguousActor(name: error.name, candidates: error.actors, relationCounts: error.relationCounts)
        }
    }

    /// Puts the names of a graph into a failed choice of what a map shows.
    init(_ error: MapSelectionError, in graph: EventGraph) {
        if case .actor(let error) = error { self.init(error, in: graph) } else { self = .unselectable(error) }
    }

    var description: String {
        switch self {
        case .noStore(let path):
            return "there is no store at \(path). Make one: liaison build ARTICLES --store \(path)"
        case .unreadable(let path):
            return "cannot read “\(path)”: it is not there, or not for you. Check the name and the permissions."
        case .unselectable(let error): return "\(error)"
        case .unknownActor(let name, let nearest, let counts):
            let advice = "Try: liaison actors \(Self.beginning(of: name))"
            guard !nearest.isEmpty else { return "no actor is called “\(name)”.   \(advice)" }
            let shown = nearest.prefix(3).map { Self.shown($0, counts) }
            return "no actor is called “\(name)”. Did you mean \(Self.alternatives(shown))?   \(advice)"
        case .ambiguousActor(let name, let candidates, let counts):
            let lines = candidates.map { "  \($0.actorID)  \(Self.shown($0, counts))" }
            return "“\(name)” may mean several actors; name one by its id:\n" + lines.joined(separator: "\n")
        }
    }

    private static func shown(_ node: ActorNode, _ counts: [ActorID: Int]) -> String {
        "\(node.name) (\(node.type.rawValue), \(Format.count(counts[node.actorID] ?? 0, "relation")))"
    }

    private static func alternatives(_ names: [String]) -> String {
        names.count < 2 ? names.joined() : names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
    }

    /// The first letters of a name: short enough to find what was mistyped further on.
    private static func beginning(of name: String) -> String {
        let letters = TextFolding.folded(name).prefix { $0.isLetter || $0.isNumber }.prefix(3)
        return letters.isEmpty ? "" : String(letters)
    }
}

extension EventWorkspace {
    /// The actor that a name means, or a failure in the program's words.
    func actorOrFailure(named name: String) throws -> ActorNode {
        do { return try actor(named: name) } catch let error as ActorNameError { throw CommandFailure(error) }
    }

    /// The ties of the actor that a name means, or a failure in the program's words.
    func ties(
        ofActorNamed name: String, filter: GraphFilter, partners: PartnerFilter, mostOfEachType: Int?,
        articleLists: ArticleLists
    ) throws -> ActorTies {
        let actor = try actorOrFailure(named: name)
        let ties = try ties(
            of: actor.actorID, filter: filter, partners: partners, mostOfEachType: mostOfEachType,
            articleLists: articleLists)
        // Only a build at the same time can have taken the actor away in between.
        guard let ties else { throw CommandFailure.unknownActor(name: name, nearest: [], relationCounts: [:]) }
        return ties
    }
}

extension EventGraph {
    /// The actor that a name means, or a failure in the program's words.
    func actor(named name: String) throws(CommandFailure) -> ActorNode {
        do { return self[try ActorDirectory(self).node(named: name)] } catch { throw CommandFailure(error, in: self) }
    }
}
