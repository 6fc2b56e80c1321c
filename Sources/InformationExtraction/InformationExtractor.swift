public import EventModel
import FrenchLanguage

/// Finds the actors of an article and the relations that it states.
///
/// Deterministic: the same document and lexicon give the same extraction. The stages, one type each: names
/// (`MentionFinder`), who bears them (`ActorResolver`), what ties them by rule (`RoleLinker`, `TriggerCascade`), which of
/// all relations that the words may state they do state (`RelationProposer`, `RelationClassifier`), and one relation out of
/// all passages that state it (`RelationAssembler`).
public struct InformationExtractor: Sendable {
    private let book: RuleBook

    /// Makes an extractor; compiles the lexicon once.
    public init(lexicon: Lexicon) { book = RuleBook(lexicon: lexicon) }

    /// The actors and relations of a document.
    /// - Complexity: O(n) in the number of tokens, but for names: each is compared with the actors of the document.
    public func extraction(of document: Document) -> Extraction {
        var reading = DocumentReading(document: document, book: book)
        let candidates = reading.decided(by: book.lexicon.relations)
        let assembler = RelationAssembler(scan: reading.scan, sentences: reading.sentences)
        let completed = assembler.completed(candidates, table: reading.table)
        let list = ActorList(
            scan: reading.scan, table: reading.table, referenced: Set(completed.flatMap { [$0.source, $0.target] }))
        return Extraction(
            id: document.article.id, title: document.article.title, published: document.published,
            actors: list.actors, relations: assembler.relations(completed, identifiers: list.identifiers))
    }

    /// The relations that a document may state, with their features, and its actors: what a classifier learns from.
    package func proposals(
        of document: Document
    ) -> (
        actors: [Actor], proposals: [ProposedRelation], pairs: [ProposedPair]
    ) {
        var reading = DocumentReading(document: document, book: book)
        var proposals: [(proposal: RelationProposal, features: [UInt64])] = []
        var pairs: [(pair: ActorPair, features: [UInt64])] = []
        reading.forEachProposal(pair: { pairs.append(($0, $1)) }) { proposals.append(($0, $1)) }
        let list = ActorList(
            scan: reading.scan, table: reading.table,
            referenced: Set(proposals.flatMap { [$0.proposal.source, $0.proposal.target] }))
        let table = reading.table
        var dates = RelationDates(scan: reading.scan, sentences: reading.sentences, type: { table[$0].type })
        let proposed = proposals.compactMap { proposal, features -> ProposedRelation? in
            guard let source = list.identifiers[proposal.source], let target = list.identifiers[proposal.target],
                source != target
            else { return nil }
            let candidate = reading.candidate(for: proposal, confidence: 1)
            let expressions = dates.expressions(for: candidate)
            return ProposedRelation(
                type: proposal.predicate.type, source: source, target: target,
                words: document.span(of: proposal.predicate.range), features: features, entry: proposal.entry,
                dates: expressions.indices.map {
                    (expressions[$0].date, dates.features(of: $0, among: expressions, for: candidate))
                })
        }
        let proposedPairs = pairs.map { pair, features in
            ProposedPair(
                pair: pair, left: list.identifiers[pair.left], right: list.identifiers[pair.right],
                words: document.span(of: pair.range), features: features)
        }
        return (list.actors, proposed, proposedPairs)
    }
}

/// Two actors that stand near each other.
package struct ProposedPair: Sendable {
    package let pair: ActorPair
    /// The actors; nil for one that is not listed.
    package let left, right: ActorID?
    /// Bytes from the first to the second.
    package let words: TextSpan
    /// What speaks for and against each relation between them, as hashes.
    package let features: [UInt64]
}

/// A relation that a document may state.
package struct ProposedRelation: Sendable {
    package let type: RelationType
    package let source: ActorID
    package let target: ActorID
    /// Bytes of the words that may state it.
    package let words: TextSpan
    /// What speaks for and against it, as hashes.
    package let features: [UInt64]
    /// What it competes as with the document's other relations; still without a score.
    package let entry: RelationContest.Entry
    /// The dates within reach of the words, each with what speaks for it, as hashes.
    package let dates: [(date: EventDate, features: [UInt64])]
}
