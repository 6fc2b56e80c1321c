import EventModel
public import InformationExtraction
import LinearModels

/// Learns from annotated articles which of the relations that words may state they do state.
public struct RelationTraining: Sendable {
    private let extractor: InformationExtractor
    /// Binary logarithm of the number of weights.
    public let rowBits: Int

    /// Groups of folders that are left out in turn to find how sure a score is.
    private static let folds = 4

    /// What a shortfall costs; with 0.003 to 0.015 folders left out are told equally well.
    private static let cost: Float = 0.007
    /// Most passes over the proposals.
    private static let passes = 30
    /// The line is drawn where F with β² of this size is best: who quotes a relation is hurt more by a wrong one than by a
    /// missing one.
    private static let precisionWeight = 0.5

    /// Makes a course of training.
    /// - Parameters:
    ///   - lexicon: The lexicon that names and words are found with.
    ///   - rowBits: Binary logarithm of the number of weights.
    public init(lexicon: Lexicon, rowBits: Int = Self.defaultRowBits) {
        extractor = InformationExtractor(lexicon: lexicon)
        self.rowBits = rowBits
    }

    /// Rows of the shipped weights, as a binary logarithm.
    public static let defaultRowBits = 19

    /// A number that changes with the articles, the lexicon and the features: what weights were learnt from.
    public func digest(of articles: [CorpusArticle]) -> UInt64 { Self.digest(of: examples(of: articles).examples) }

    private static func digest(of examples: [Example]) -> UInt64 {
        var digest: UInt64 = 0
        for example in examples {
            digest = FeatureHash.mix(digest, example.features.isPositive ? 1 : example.isOpen ? 2 : 3)
            for row in example.features.rows { digest = FeatureHash.mix(digest ^ UInt64(row), 4) }
        }
        return digest
    }

    /// A proposal with what the annotation says of it.
    private struct Example {
        let features: MarginClassifier.Example
        /// Whether the annotation leaves open what this passage states.
        let isOpen: Bool
        /// The relation of the article that it is a passage of.
        let relation: Int
        let fold: Int
    }

    /// A relation of an article, for which the passages that may state it are taken together.
    private struct Outcome {
        let isStated: Bool
        let isOptional: Bool
        let fold: Int
        let article: Int
        let key: RelationKey
        /// The first passage that may state it.
        let words: TextSpan
    }

    /// Weights, and how well weights learnt in the same way do on articles that they were not learnt from.
    public struct Result: Sendable {
        /// The weights of all articles.
        public let weights: HashedLinearModelWriter
        /// Relations of the articles that are found, of those told and of those annotated, when their folder is left out.
        public let precision, recall: Double
        /// The best harmonic mean of the two that any line between told and untold reaches.
        public let bestF1: Double
        /// What became of each relation when its folder is left out.
        public let diagnosis: RelationDiagnosis
    }

    /// What the articles teach.
    public func trained(on articles: [CorpusArticle]) -> Result {
        let (examples, outcomes, found) = examples(of: articles)
        let learner = MarginClassifier(rowBits: rowBits, cost: Self.cost, passes: Self.passes)
        let annotated = articles.reduce(0) { $0 + $1.relations.count { !($0.optional ?? false) } }
        let calibration = calibration(of: examples, outcomes, annotated: annotated, learner: learner)
        let (weights, bias) = learner.weights(from: examples.filter { !$0.isOpen }.map(\.features))
        let writer = HashedLinearModelWriter(
            classes: [RelationClassifier.className], rowBits: rowBits, weights: weights,
            parameters: [
                bias, Float(calibration.confidence.slope), Float(calibration.confidence.offset),
                Float(calibration.threshold),
            ], source: Self.digest(of: examples))
        return Result(
            weights: writer, precision: calibration.precision, recall: calibration.recall, bestF1: calibration.bestF1,
            diagnosis: RelationDiagnosis(
                of: articles, found: found,
                proposed: outcomes.indices.map {
                    RelationDiagnosis.Proposed(
                        article: outcomes[$0].article, key: outcomes[$0].key, words: outcomes[$0].words,
                        isTold: calibration.told.contains($0))
                }))
    }

    private func examples(
        of articles: [CorpusArticle]
    ) -> (examples: [Example], outcomes: [Outcome], found: [Set<String>]) {
        let folders = Set(articles.map(\.folder)).sorted()
        var examples: [Example] = []
        var outcomes: [Outcome] = []
        var found: [Set<String>] = []
        for (position, article) in articles.enumerated() {
            let fold = (folders.firstIndex(of: article.folder) ?? 0) % Self.folds
            found.append(append(article, at: position, fold: fold, to: &examples, &outcomes))
        }
        return (examples, outcomes, found)
    }

    /// Adds what may be learnt from an article; returns which of its annotated actors were found.
    private func append(
        _ article: CorpusArticle, at position: Int, fold: Int, to examples: inout [Example], _ outcomes: inout [Outcome]
    ) -> Set<String> {
        let (actors, proposals) = extractor.proposals(of: article.document)
        let alignment = ActorAlignment(
            found: actors,
            annotated: article.actors.map {
                ActorAlignment.Annotated(id: $0.id, name: $0.name, type: $0.type, aliases: $0.aliases)
            })
        let names = Dictionary(uniqueKeysWithValues: actors.map { ($0.id, $0.name) })
        var stated: [RelationKey: [(words: Range<Int>?, isOptional: Bool)]] = [:]
        let bytes = article.document.bytes
        for relation in article.relations {
            stated[RelationKey(relation.type, .annotated(relation.source), .annotated(relation.target)), default: []]
                .append((Self.range(of: Array(relation.evidence.utf8), in: bytes), relation.optional ?? false))
        }
        func end(_ actor: ActorID) -> RelationKey.End {
            alignment.partner[actor].map { .annotated($0) } ?? .other(names[actor] ?? actor.rawValue)
        }
        var relations: [RelationKey: Int] = [:]
        for proposal in proposals {
            let key = RelationKey(proposal.type, end(proposal.source), end(proposal.target))
            let annotated = stated[key] ?? []
            let words = proposal.words.start..<proposal.words.end
            let isHere = annotated.contains { !$0.isOptional && ($0.words?.overlaps(words) ?? false) }
            let relation = relations[key] ?? outcomes.count
            if relations[key] == nil {
                relations[key] = relation
                outcomes.append(
                    Outcome(
                        isStated: annotated.contains { !$0.isOptional },
                        isOptional: annotated.contains { $0.isOptional }, fold: fold, article: position, key: key,
                        words: proposal.words))
            }
            var rows = proposal.features.map { HashedLinearModel.row(of: $0, rowBits: rowBits) }
            rows.sort()
            examples.append(
                Example(
                    features: MarginClassifier.Example(rows: rows, isPositive: isHere),
                    isOpen: !annotated.isEmpty && !isHere, relation: relation, fold: fold))
        }
        return alignment.matched
    }

    /// How sure a score is, from examples that were left out of training, and where to draw the line.
    private func calibration(
        of examples: [Example], _ outcomes: [Outcome], annotated: Int, learner: MarginClassifier
    ) -> (
        confidence: ConfidenceCalibration, threshold: Double, precision: Double, recall: Double, bestF1: Double, told: Set<Int>
    ) {
        var scores = [Double](repeating: -.infinity, count: outcomes.count)
        for fold in 0..<Self.folds {
            let (weights, bias) = learner.weights(
                from: examples.filter { $0.fold != fold && !$0.isOpen }.map(\.features))
            for example in examples where example.fold == fold {
                let score = example.features.rows.reduce(bias) { $0 + weights[Int($1)] }
                scores[example.relation] = max(scores[example.relation], Double(score))
            }
        }
        // Of the mass of hopeless ones nothing is learnt about the doubtful.
        let counted = outcomes.indices.filter { !outcomes[$0].isOptional && scores[$0] > -0.9 }
        let confidence = ConfidenceCalibration(
            scores: counted.map { scores[$0] }, isRight: counted.map { outcomes[$0].isStated })
        let ranked = counted.sorted { (scores[$1], $0) < (scores[$0], $1) }
        var right = 0
        var bestF1 = 0.0
        var best = (value: 0.0, score: 0.0, precision: 0.0, recall: 0.0, count: 0)
        for (position, relation) in ranked.enumerated() {
            if outcomes[relation].isStated { right += 1 }
            let precision = Double(right) / Double(position + 1)
            let recall = Double(right) / Double(annotated)
            let value = (1 + Self.precisionWeight) * precision * recall / (Self.precisionWeight * precision + recall)
            bestF1 = max(bestF1, 2 * precision * recall / (precision + recall))
            if value > best.value { best = (value, scores[relation], precision, recall, position + 1) }
        }
        return (
            confidence, confidence.confidence(best.score), best.precision, best.recall, bestF1, Set(ranked.prefix(best.count))
        )
    }

    private static func range(of words: [UInt8], in bytes: [UInt8]) -> Range<Int>? {
        guard !words.isEmpty, bytes.count >= words.count else { return nil }
        for start in 0...(bytes.count - words.count)
        where bytes[start] == words[0] && bytes[start..<start + words.count].elementsEqual(words) {
            return start..<start + words.count
        }
        return nil
    }
}
