public import EventModel
import Training

/// How well extractions agree with hand-made annotations; add up articles, then read the figures.
///
/// An actor is right when one of its names is one of an annotated actor's names, one to one. A relation is right when its type
/// and both ends are. What is annotated as optional counts neither way, nor do unmatched places and projects.
public struct GoldScore: Sendable {
    /// Right, wrong and missed findings of one kind.
    public struct Tally: Sendable, Hashable {
        /// Found and annotated.
        public fileprivate(set) var right = 0
        /// Found but not annotated.
        public fileprivate(set) var wrong = 0
        /// Annotated but not found.
        public fileprivate(set) var missed = 0

        /// Harmonic mean of precision and recall, 0 to 1; 0 where nothing is right.
        public var f1: Double { right == 0 ? 0 : Double(2 * right) / Double(2 * right + wrong + missed) }
    }

    /// Actors, but for places and projects.
    public private(set) var actors = Tally()
    /// Relations.
    public private(set) var relations = Tally()
    /// Relations found whose status is the annotated one.
    public private(set) var rightStatuses = 0

    /// Makes an empty score.
    public init() {}

    /// Counts one article.
    public mutating func add(_ extraction: Extraction, against gold: GoldArticle) {
        let matches = ActorAlignment(
            found: extraction.actors,
            annotated: gold.annotation.actors.map {
                ActorAlignment.Annotated(id: $0.id, name: $0.name, type: $0.type, aliases: $0.aliases)
            })
        for actor in gold.annotation.actors where Self.counts(actor.type) && !actor.optional {
            if matches.matched.contains(actor.id) { actors.right += 1 } else { actors.missed += 1 }
        }
        for actor in extraction.actors where Self.counts(actor.type) && matches.partner[actor.id] == nil {
            actors.wrong += 1
        }

        let optionalActors = Set(gold.annotation.actors.filter(\.optional).map(\.id))
        var wanted: [String: RelationStatus] = [:]
        var tolerated: Set<String> = []
        for relation in gold.annotation.relations {
            let key = Self.key(relation.type, relation.source, relation.target)
            let isOptional =
                relation.optional || optionalActors.contains(relation.source)
                || optionalActors.contains(relation.target)
            if isOptional { tolerated.insert(key) } else { wanted[key] = relation.status }
        }
        for relation in extraction.relations {
            guard let source = matches.partner[relation.source], let target = matches.partner[relation.target] else {
                relations.wrong += 1
                continue
            }
            let key = Self.key(relation.type, source, target)
            if let status = wanted.removeValue(forKey: key) {
                relations.right += 1
                if status == relation.status { rightStatuses += 1 }
                tolerated.insert(key)
            } else if !tolerated.contains(key) {
                relations.wrong += 1
            }
        }
        relations.missed += wanted.count
    }

    private static func counts(_ type: ActorType) -> Bool { type != .place && type != .project }

    private static func key(_ type: RelationType, _ source: String, _ target: String) -> String {
        let ends = type.isSymmetric ? [source, target].sorted() : [source, target]
        return "\(type.rawValue) \(ends[0]) \(ends[1])"
    }
}
