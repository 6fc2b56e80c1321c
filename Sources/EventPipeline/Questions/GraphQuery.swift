public import EventModel
public import GraphAnalysis

/// What a question asks for, in the terms of the command line.
///
/// Every value is a command: `arguments(in:)` gives it, and the command gives the same answer.
public struct GraphQuery: Hashable, Sendable {
    /// What is asked.
    public enum Kind: Hashable, Sendable {
        /// The ties of an actor (`show`, or `partners` for the usual types).
        case ties(of: ActorID)
        /// The chains between two actors (`path`).
        case chains(from: ActorID, to: ActorID)
        /// Who matters most (`rank`).
        case ranking(CentralityMeasure)
        /// Which actors there are (`actors`).
        case actors
        /// Which relations there are (`relations`).
        case relations
        /// Which groups there are (`communities`).
        case communities
        /// Which passages have words (`search`).
        case passages(words: String)
    }

    /// What is asked.
    public var kind: Kind
    /// Which relations count.
    public var filter: GraphFilter
    /// What the actor at the other end, or the actor listed, must be.
    public var partners: PartnerFilter
    /// How many are listed; nil for all, or what the command takes by itself.
    public var limit: Int?
    /// Most steps of a chain; nil for any number.
    public var maximumLength: Int?

    /// Makes a query; by default with every relation and actor.
    public init(
        _ kind: Kind, filter: GraphFilter = GraphFilter(), partners: PartnerFilter = PartnerFilter(), limit: Int? = nil,
        maximumLength: Int? = nil
    ) {
        self.kind = kind
        self.filter = filter
        self.partners = partners
        self.limit = limit
        self.maximumLength = maximumLength
    }

    /// The arguments of the command that answers the same, `liaison` itself and `--store` left out.
    /// - Parameter graph: the graph asked; an actor is named as people do where that name means it alone.
    public func arguments(in graph: EventGraph) -> [String] {
        let directory = ActorDirectory(graph)
        func name(_ actor: ActorID) -> String {
            guard let node = graph.nodeID(of: actor) else { return actor.rawValue }
            let name = graph[node].name
            guard !name.hasPrefix("-"), let found = try? directory.node(named: name), found == node
            else { return actor.rawValue }
            return name
        }
        var arguments: [String]
        var types = RelationType.allCases.filter { filter.types?.contains($0) ?? false }.map(\.rawValue)
        var typeOption = "--only"
        switch kind {
        case .ties(let actor):
            let isUsual = filter.types == GraphFilter.partnerships.types
            if isUsual { types = [] }
            arguments = [isUsual ? "partners" : "show", name(actor)]
        case .chains(let source, let target): arguments = ["path", name(source), name(target)]
        case .ranking(let measure): arguments = ["rank", "--by", measure.rawValue]
        case .actors:
            arguments = ["actors"]
            typeOption = "--type"
        case .relations: arguments = ["relations"]
        case .communities: arguments = ["communities"]
        case .passages(let words): arguments = ["search", words]
        }
        if !types.isEmpty { arguments += ["--type"] + types }
        let statuses = RelationStatus.allCases.filter { filter.statuses?.contains($0) ?? false }.map(\.rawValue)
        if !statuses.isEmpty { arguments += ["--status"] + statuses }
        if let since = filter.since { arguments += ["--since", since.description] }
        if let until = filter.until { arguments += ["--until", until.description] }
        if let day = filter.asOf { arguments += ["--as-of", day.description] }
        if let day = filter.knownOn { arguments += ["--known-on", day.description] }
        if let sector = filter.sector { arguments += ["--sector", sector.rawValue] }
        let actorTypes = ActorType.allCases.filter { partners.types?.contains($0) ?? false }.map(\.rawValue)
        if !actorTypes.isEmpty { arguments += [typeOption] + actorTypes }
        if let country = partners.country { arguments += ["--country", name(country)] }
        if !partners.words.isEmpty { arguments += ["--named"] + partners.words }
        if let actor = partners.actor { arguments += ["--with", name(actor)] }
        if let direction = partners.direction { arguments += ["--direction", direction.rawValue] }
        if let limit {
            if case .chains = kind {
                arguments += ["--k", String(limit)]
            } else {
                arguments += ["--top", String(limit)]
            }
        }
        if let maximumLength { arguments += ["--max-length", String(maximumLength)] }
        return arguments
    }

    /// The command as one types it into a shell, such as `liaison show Sonarem --type heads`.
    public func commandLine(in graph: EventGraph) -> String {
        (["liaison"] + arguments(in: graph).map(Self.quoted)).joined(separator: " ")
    }

    /// An argument as a shell reads it back.
    private static func quoted(_ argument: String) -> String {
        let isPlain = !argument.isEmpty && argument.allSatisfy { $0.isLetter || $0.isNumber || "-_/.,:+%".contains($0) }
        if isPlain { return argument }
        let isSafeInQuotes = !argument.contains { "\"\\$`!".contains($0) }
        if isSafeInQuotes { return "\"\(argument)\"" }
        return "'" + argument.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
