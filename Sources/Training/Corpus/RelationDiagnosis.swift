public import EventModel

/// What goes wrong with the relations of articles that weights were not learnt from, by kind.
public struct RelationDiagnosis: Sendable {
    /// What became of an annotated relation, or why one was told that the annotation does not have.
    public enum Kind: String, CaseIterable, Sendable {
        /// Told as annotated.
        case right
        /// Missed: an actor at its end was not found.
        case endNotFound = "missed: an end was not found"
        /// Missed: the two were never looked at together.
        case apart = "missed: the two never met in one sentence"
        /// Missed: the two were looked at together, but no words for it were found there.
        case noWords = "missed: no words for it near the two"
        /// Missed: proposed, but held for less likely than not.
        case belowLine = "missed: held for unlikely"
        /// Wrong: an end is no annotated actor.
        case endIsNoActor = "wrong: an end is no annotated actor"
        /// Wrong: annotated the other way round.
        case direction = "wrong: the other way round"
        /// Wrong: the two are annotated with relations of other types only.
        case otherType = "wrong: another type"
        /// Wrong: one end has such a relation, with another actor.
        case otherEnd = "wrong: another actor at one end"
        /// Wrong: the annotation has nothing like it.
        case unstated = "wrong: nothing of the kind is stated"
    }

    /// One relation, with the words of the article that state it or were taken to.
    public struct Case: Sendable {
        /// What became of it.
        public let kind: Kind
        /// Its type.
        public let type: RelationType
        /// Identifier of the article.
        public let article: String
        /// Names of its ends.
        public let source, target: String
        /// The passage.
        public let passage: String
    }

    /// Every relation annotated or told, by article.
    public private(set) var cases: [Case] = []

    /// A relation that was proposed for an article.
    struct Proposed {
        let article: Int
        let key: RelationKey
        let words: TextSpan
        let isTold: Bool
    }

    /// Compares what was proposed and told with the annotation.
    init(of articles: [CorpusArticle], found: [Set<String>], proposed: [Proposed]) {
        let byArticle = Dictionary(grouping: proposed) { $0.article }
        for (position, article) in articles.enumerated() {
            let proposed = byArticle[position] ?? []
            let told = Set(proposed.lazy.filter(\.isTold).map(\.key))
            let keys = Set(proposed.map(\.key))
            let pairs = Set(proposed.map { Set([$0.key.source, $0.key.target]) })
            let names = Dictionary(article.actors.map { ($0.id, $0.name) }) { first, _ in first }
            var stated: Set<RelationKey> = []
            var optional: Set<RelationKey> = []
            for relation in article.relations {
                let key = RelationKey(relation.type, .annotated(relation.source), .annotated(relation.target))
                guard !(relation.optional ?? false) else {
                    optional.insert(key)
                    continue
                }
                guard stated.insert(key).inserted else { continue }
                let kind: Kind =
                    told.contains(key)
                    ? .right
                    : keys.contains(key)
                        ? .belowLine
                        : !found[position].isSuperset(of: [relation.source, relation.target])
                            ? .endNotFound : pairs.contains([key.source, key.target]) ? .noWords : .apart
                cases.append(
                    Case(
                        kind: kind, type: key.type, article: article.document.article.id,
                        source: names[relation.source] ?? relation.source,
                        target: names[relation.target] ?? relation.target, passage: relation.evidence))
            }
            for proposal in proposed where proposal.isTold {
                let key = proposal.key
                if stated.contains(key) || optional.contains(key) { continue }
                cases.append(
                    Case(
                        kind: Self.kind(ofWrong: key, stated), type: key.type, article: article.document.article.id,
                        source: key.source.name(names), target: key.target.name(names),
                        passage: Self.sentence(around: proposal.words, in: article.document)))
            }
        }
    }

    private static func sentence(around words: TextSpan, in document: Document) -> String {
        let sentence = document.sentences.first { document.span(of: $0).end >= words.end }
        return document.text(of: sentence.map { document.span(of: $0) } ?? words)
    }

    private static func kind(ofWrong key: RelationKey, _ stated: Set<RelationKey>) -> Kind {
        guard case .annotated = key.source, case .annotated = key.target else { return .endIsNoActor }
        let ends = Set([key.source, key.target])
        if stated.contains(where: { $0.type == key.type && Set([$0.source, $0.target]) == ends }) { return .direction }
        if stated.contains(where: { Set([$0.source, $0.target]) == ends }) { return .otherType }
        let isNear = stated.contains {
            $0.type == key.type && ($0.source == key.source || $0.target == key.target)
        }
        return isNear ? .otherEnd : .unstated
    }

    /// Number of relations of a kind, of all types or of one.
    public func count(_ kind: Kind, _ type: RelationType? = nil) -> Int {
        cases.count { $0.kind == kind && (type == nil || $0.type == type) }
    }
}

/// Type and ends of a relation; of a symmetric type in order.
struct RelationKey: Hashable {
    /// An actor: one of the annotation's, by its identifier there, or another, by its name.
    enum End: Hashable, Comparable {
        case annotated(String)
        case other(String)

        func name(_ names: [String: String]) -> String {
            switch self {
            case .annotated(let id): names[id] ?? id
            case .other(let name): name
            }
        }
    }

    let type: RelationType
    let source: End
    let target: End

    init(_ type: RelationType, _ source: End, _ target: End) {
        let isSwapped = type.isSymmetric && target < source
        self.type = type
        self.source = isSwapped ? target : source
        self.target = isSwapped ? source : target
    }
}
