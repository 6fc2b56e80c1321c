package import EventModel
package import EventPipeline
package import EventStorage
import GraphAnalysis

// What `--format json` of a command prints is what the server's interface for programs answers.

extension JSONValue {
    /// An actor of the graph.
    package static func node(_ node: ActorNode) -> JSONValue {
        .object([
            ("id", .string(node.actorID.rawValue)), ("name", .string(node.name)), ("type", .string(node.type.rawValue)),
            ("aliases", .texts(node.aliases)), ("articles", .texts(node.articleIDs)),
        ])
    }

    /// An actor and its relations with all evidence, with its place in the graph where it is told.
    package static func partnerships(
        of actor: ActorNode, _ partnerships: [Partnership], standing: ActorStanding? = nil
    ) -> JSONValue {
        .object(
            [("actor", .node(actor))] + (standing.map { [("centrality", $0.json)] } ?? [])
                + [("relations", .array(partnerships.map(partnership)))])
    }

    /// A tie with all evidence, seen from its actor.
    package static func partnership(_ partnership: Partnership) -> JSONValue {
        let edge = partnership.edge
        let direction = edge.type.isSymmetric ? "none" : partnership.isOutgoing ? "outgoing" : "incoming"
        return .object(
            [
                ("type", .string(edge.type.rawValue)), ("direction", .string(direction)),
                ("with", .node(partnership.partner)),
            ] + facts(of: edge))
    }

    /// What articles say of a relation, its type aside.
    private static func facts(of edge: RelationEdge) -> [(String, JSONValue)] {
        let statements = edge.statements.map { statement in
            JSONValue.object([
                ("article", .string(statement.articleID)), ("published", .text(statement.published?.description)),
                ("status", .string(statement.status.rawValue)), ("date", .text(statement.date?.description)),
                ("confidence", .number(statement.confidence)),
                ("evidence", .array(statement.evidence.map(JSONValue.evidence))),
            ])
        }
        return [
            ("status", .string(edge.status.rawValue)),
            ("firstDate", .text(edge.firstDate?.description)), ("lastDate", .text(edge.lastDate?.description)),
            ("valid", valid(edge.period)), ("reported", reported(edge.period)), ("history", history(edge)),
            ("sectors", .texts(edge.sectors.map(\.rawValue))), ("amount", .amount(edge.amount)),
            ("confidence", .number(edge.confidence)), ("statements", .array(statements)),
        ]
    }

    /// When a relation held, as far as articles say.
    private static func valid(_ period: RelationPeriod) -> JSONValue {
        .object([
            ("began", .text(period.began?.description)), ("ended", .text(period.ended?.description)),
            ("plannedFor", .text(period.plannedFor?.description)),
        ])
    }

    /// When a relation was reported.
    private static func reported(_ period: RelationPeriod) -> JSONValue {
        .object([
            ("first", .text(period.firstReported?.description)), ("last", .text(period.lastReported?.description)),
        ])
    }

    /// How the status of a relation changed; `by` is true where only the day of the report is known.
    private static func history(_ edge: RelationEdge) -> JSONValue {
        .array(
            edge.history.changes.map { change in
                .object([
                    ("from", .text(change.date?.description)), ("by", .boolean(change.isReportDay)),
                    ("status", .string(change.status.rawValue)), ("articles", .texts(change.articleIDs)),
                ])
            })
    }

    /// A relation with both ends and all evidence.
    package static func relation(_ relation: Partnership) -> JSONValue {
        .object(
            [
                ("source", .node(relation.actor)), ("target", .node(relation.partner)),
                ("type", .string(relation.edge.type.rawValue)),
            ] + facts(of: relation.edge))
    }

    /// A relation of a graph with the identifiers of both ends and all evidence.
    package static func relation(_ edge: RelationEdge, in graph: EventGraph) -> JSONValue {
        .object(
            [
                ("source", .string(graph[edge.source].actorID.rawValue)),
                ("target", .string(graph[edge.target].actorID.rawValue)), ("type", .string(edge.type.rawValue)),
            ] + facts(of: edge))
    }

    /// The chains between two actors with all evidence.
    package static func chains(_ chains: [ActorChain], from start: ActorNode, to end: ActorNode) -> JSONValue {
        let paths = chains.map { chain in
            let hops = chain.hops.map { hop in
                JSONValue.object([
                    ("from", .string(hop.start.actorID.rawValue)), ("to", .string(hop.end.actorID.rawValue)),
                    ("relations", .array(hop.ties.map(partnership))),
                ])
            }
            return JSONValue.object([
                ("length", .integer(chain.hops.count)), ("strength", .number(chain.strength)), ("hops", .array(hops)),
            ])
        }
        return .object([("from", .node(start)), ("to", .node(end)), ("paths", .array(paths))])
    }

    /// A line of the list of articles.
    package static func article(_ article: ArticleSummary) -> JSONValue {
        .object([
            ("id", .string(article.id)), ("title", .text(article.title)),
            ("published", .text(article.published?.description)), ("source", .string(article.source)),
            ("actors", .integer(article.actorCount)), ("relations", .integer(article.relationCount)),
        ])
    }
}
