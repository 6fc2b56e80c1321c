import EventModel
import GRDB

/// Reads the part of the graph around actors, by the index of ties.
struct GraphPartReader {
    let database: Database
    let path: String
    let identities: ActorIdentities
    /// Actors that are one by decision, by the key of each.
    private let joined: [Int64: [Int64]]

    /// In a part of so few actors every pair is looked up; in a larger one the ties of each actor are gone through.
    private static let pairLimit = 100

    init(_ database: Database, path: String, identities: ActorIdentities) throws {
        self.database = database
        self.path = path
        self.identities = identities
        let reader = ActorReader(database, path: path)
        var joined: [Int64: [Int64]] = [:]
        for actor in identities.standingIDs {
            let keys = try reader.keys(of: identities.memberIDs(of: actor))
            for key in keys { joined[key] = keys }
        }
        self.joined = joined
    }

    /// The keys of the actors that are one with the one of a key, itself among them.
    func group(of key: Int64) -> [Int64] { joined[key] ?? [key] }

    /// The keys of all actors that are one with others, in order.
    var joinedKeys: [Int64] { joined.keys.sorted() }

    /// Keys of an actor and of those that are one with it.
    func keys(of actor: ActorID) throws -> [Int64] {
        let canonical = identities.canonicalID(of: actor)
        return try ActorReader(database, path: path).keys(of: identities.memberIDs(of: canonical))
    }

    /// Everything at most `depth` ties away from actors, with all ties among it.
    func part(
        around keys: [Int64], depth: Int, types: Set<RelationType>?, articleLists: ArticleLists,
        evidence: EvidenceSelection
    ) throws -> GraphPart {
        var kept = Set(keys)
        var frontier = keys
        for _ in 0..<depth {
            var next: Set<Int64> = []
            for key in frontier {
                for neighbour in try neighbours(of: key, types) where !kept.contains(neighbour) {
                    next.formUnion(group(of: neighbour))
                }
            }
            kept.formUnion(next)
            frontier = next.sorted()
            if frontier.isEmpty { break }
        }
        let actors = kept.sorted()
        return try part(
            of: actors, asked: Set(keys), ties: try ties(among: actors, types), evidence: evidence,
            articleLists: articleLists)
    }

    /// The actors and ties of an outline.
    func part(
        of outline: GraphOutline, evidence: EvidenceSelection, articleLists: ArticleLists
    ) throws -> GraphPart {
        let keys = try outline.actors.map { try self.keys(of: $0) }
        let statement = try database.cachedStatement(
            sql: "SELECT id FROM tie WHERE sourceId = ? AND targetId = ? AND type = ?")
        var ties: [Int64] = []
        for tie in outline.ties {
            let (sources, targets) = (keys[Int(tie.source.rawValue)], keys[Int(tie.target.rawValue)])
            for (source, target) in sources.flatMap({ source in targets.map { (source, $0) } }) {
                for ends in tie.type.isSymmetric ? [[source, target], [target, source]] : [[source, target]] {
                    let arguments = StatementArguments([ends[0], ends[1], tie.type.rawValue])
                    ties += try Int64.fetchAll(statement, arguments: arguments)
                }
            }
        }
        return try part(
            of: keys.joined().sorted(), asked: [], ties: ties.sorted(), evidence: evidence, articleLists: articleLists)
    }

    /// Actors with some of their ties, and the actors at the other ends.
    /// - Parameters:
    ///   - ties: keys of ties, each of one of the actors, in order.
    ///   - country: keys of the country whose ties to those that are found come too.
    func part(
        tying keys: [Int64], by ties: [Int64], articleLists: ArticleLists, country: [Int64] = []
    ) throws -> GraphPart {
        let ends = try database.cachedStatement(sql: "SELECT sourceId, targetId FROM tie WHERE id = ?")
        var actors = Set(keys)
        for tie in ties {
            guard let row = try Row.fetchOne(ends, arguments: [tie]) else { continue }
            actors.formUnion(group(of: row[0]))
            actors.formUnion(group(of: row[1]))
        }
        let origins = try OriginReader(self).origins(of: actors, in: country)
        return try part(
            of: actors.union(origins.actors).sorted(), asked: Set(keys), ties: origins.ties.union(ties).sorted(),
            unquoted: origins.ties.subtracting(ties), articleLists: articleLists)
    }

    /// Actors without ties, but for those that tell which of them belong to a country; none counts as asked about.
    func part(of keys: [Int64], articleLists: ArticleLists, country: [Int64] = []) throws -> GraphPart {
        let all = Set(keys.flatMap { group(of: $0) })
        let origins = try OriginReader(self).origins(of: all, in: country)
        return try part(
            of: all.union(origins.actors).sorted(), asked: [], ties: origins.ties.sorted(), unquoted: origins.ties,
            articleLists: articleLists)
    }

    /// Actors with ties.
    /// - Parameters:
    ///   - keys: of the actors, in order.
    ///   - asked: those that count as asked about.
    ///   - evidence: relations that come with the passages that state them.
    ///   - unquoted: those of the ties that come without in any case.
    func part(
        of keys: [Int64], asked: Set<Int64>, ties: [Int64], evidence: EvidenceSelection = .all,
        unquoted: Set<Int64> = [], articleLists: ArticleLists
    ) throws -> GraphPart {
        let reader = ActorReader(database, path: path)
        let tallies = try reader.tallies(
            of: keys.filter { joined[$0] == nil }, withArticlesOf: articleLists == .all ? nil : asked)
        let joinedActors = try reader.articles(naming: keys.filter { joined[$0] != nil })
        let articles = try ArticleKeys(database).keys(of: joinedActors.map(\.id))
        return GraphPart(
            tallies: tallies, joinedActors: joinedActors,
            sourceIDs: try SourceReader(database).sourceIDs(ofArticles: articles),
            relations: try RelationReader(database, path: path).relations(
                of: ties, evidence: evidence, unquoted: unquoted),
            identities: identities)
    }

    /// Every actor and every tie, gone through table by table.
    /// - Parameters:
    ///   - articleLists: whether the actors come with the lists of their articles.
    ///   - evidence: relations that come with the passages that state them.
    func whole(articleLists: ArticleLists, evidence: EvidenceSelection) throws -> GraphPart {
        let reader = try WholeGraphReader(database, path: path)
        let joinedActors = try ActorReader(database, path: path).articles(naming: joined.keys.sorted())
        return GraphPart(
            tallies: try reader.tallies(without: Set(joined.keys), withArticles: articleLists == .all),
            joinedActors: joinedActors, sourceIDs: reader.sourceIDs, relations: try reader.relations(with: evidence),
            identities: identities)
    }

    private func neighbours(of key: Int64, _ types: Set<RelationType>?) throws -> [Int64] {
        let condition = Self.condition(types)
        let outgoing = try database.cachedStatement(sql: "SELECT targetId FROM tie WHERE sourceId = ?\(condition)")
        let incoming = try database.cachedStatement(sql: "SELECT sourceId FROM tie WHERE targetId = ?\(condition)")
        return try Int64.fetchAll(outgoing, arguments: [key]) + Int64.fetchAll(incoming, arguments: [key])
    }

    /// The ties between any two of some actors.
    func ties(among keys: [Int64], _ types: Set<RelationType>?) throws -> [Int64] {
        let list = keys.jsonList
        // The order of joins is ours: the planner does not know how few the actors are.
        let sql =
            keys.count <= Self.pairLimit
            ? """
            WITH kept (id) AS MATERIALIZED (SELECT value FROM json_each(?1))
            SELECT tie.id FROM kept AS source CROSS JOIN kept AS target CROSS JOIN tie
            ON sourceId = source.id AND targetId = target.id WHERE TRUE\(Self.condition(types)) ORDER BY 1
            """
            : """
            SELECT tie.id FROM json_each(?1) AS source CROSS JOIN tie ON sourceId = source.value
            WHERE targetId IN (SELECT value FROM json_each(?1))\(Self.condition(types)) ORDER BY 1
            """
        return try Int64.fetchAll(database, sql: sql, arguments: [list])
    }

    /// What is added to a condition on ties so that only some types pass.
    static func condition(_ types: Set<RelationType>?) -> String {
        guard let types else { return "" }
        let names = types.map { "'\($0.rawValue)'" }.sorted()
        return " AND tie.type IN (\(names.joined(separator: ", ")))"
    }
}

/// Keys of articles by identifier.
struct ArticleKeys {
    private let database: Database

    init(_ database: Database) { self.database = database }

    /// Keys of those of the articles that are stored.
    func keys(of articles: [String]) throws -> [Int64] {
        let statement = try database.cachedStatement(sql: "SELECT id FROM article WHERE identifier = ?")
        return try articles.compactMap { try Int64.fetchOne(statement, arguments: [$0.storedText]) }
    }
}
