public import EventModel
import FrenchLanguage
public import InformationExtraction

/// How well a tagger finds the names of annotated articles: a name is right when its tokens and its type are.
public struct NameScore: Sendable {
    /// Names found right by type.
    public private(set) var right: [ActorType: Int] = [:]
    /// Names found by type.
    public private(set) var found: [ActorType: Int] = [:]
    /// Annotated names by type.
    public private(set) var annotated: [ActorType: Int] = [:]

    /// Makes an empty score.
    public init() {}

    /// Counts the names of one article.
    public mutating func add(_ names: [TaggedName], of article: CorpusArticle) {
        let wanted = Set(NameAnnotation(article).names(in: article.document))
        for name in wanted { annotated[name.type, default: 0] += 1 }
        for name in names {
            found[name.type, default: 0] += 1
            if wanted.contains(name) { right[name.type, default: 0] += 1 }
        }
    }

    /// Harmonic mean of precision and recall for a type, or for all; 0 where nothing is right.
    public func f1(_ type: ActorType? = nil) -> Double {
        func count(_ counts: [ActorType: Int]) -> Int {
            type.map { counts[$0] ?? 0 } ?? counts.values.reduce(0, +)
        }
        return count(right) == 0 ? 0 : Double(2 * count(right)) / Double(count(found) + count(annotated))
    }
}
