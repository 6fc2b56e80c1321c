import Foundation
public import FrenchLanguage
public import InformationExtraction
import LinearModels

/// Learns from annotated articles which of the relations that words may state they do state.
///
/// Two steps, one upon the other: trees see the scores that weights for relations and for pairs of actors give to articles of
/// folders left out of their training, for such are the scores of articles that nobody has read. Weights for dates are
/// learnt beside them.
public struct RelationTraining: Sendable {
    private let extractor: InformationExtractor
    private let rules: Lexicon
    private let words: WordAnalyzer
    /// Binary logarithm of the number of weights of the first classifier.
    public let rowBits: Int

    /// What a shortfall costs the first; with 0.003 to 0.015 folders left out are told equally well.
    private static let proposalCost: Float = 0.007
    /// What a shortfall costs the one for pairs of actors.
    private static let pairCost: Float = 0.01
    /// What a shortfall costs the one for dates.
    private static let dateCost: Float = 0.03
    /// Most passes over the proposals.
    private static let passes = 30

    /// Makes a course of training.
    /// - Parameters:
    ///   - lexicon: The lexicon with the weights for names that are shipped; it makes the digest.
    ///   - rules: The lexicon without weights, which names are learnt with anew.
    ///   - words: Tells parts of speech.
    ///   - rowBits: Binary logarithm of the number of weights of the first classifier.
    public init(lexicon: Lexicon, rules: Lexicon, words: WordAnalyzer, rowBits: Int = Self.defaultRowBits) {
        extractor = InformationExtractor(lexicon: lexicon)
        self.rules = rules
        self.words = words
        self.rowBits = rowBits
    }

    /// Rows of the shipped weights, as a binary logarithm.
    public static let defaultRowBits = 19

    /// A number that changes with the articles, the lexicon and the features: what weights were learnt from.
    public func digest(of articles: [CorpusArticle]) -> UInt64 {
        RelationExamples(of: articles, extractors: [extractor], rowBits: rowBits).digest
    }

    /// Weights, and how well weights learnt in the same way do on articles that they were not learnt from.
    public struct Result: Sendable {
        /// The weights for each relation by itself.
        public let proposals: HashedLinearModelWriter
        /// The weights for two actors that stand near each other.
        public let pairs: HashedLinearModelWriter
        /// The trees for relations side by side.
        public let contests: BoostedTreesWriter
        /// Relations of the articles that are found, of those told and of those annotated, when their folder is left out.
        public let precision, recall: Double
        /// The weights for dates beside relations.
        public let dates: HashedLinearModelWriter
        /// Of the passages that are given a date when their folder is left out, and of those whose relation has in the
        /// annotation a date that stands beside them, the share that is given the right one.
        public let datePrecision, dateRecall: Double
        /// What became of each relation when its folder is left out.
        public let diagnosis: RelationDiagnosis

        /// Writes the files into a folder, named as the lexicon expects them.
        public func write(to folder: String) throws {
            try proposals.write(to: folder + "/" + RelationClassifier.proposalFile)
            try pairs.write(to: folder + "/" + RelationClassifier.pairFile)
            try contests.write(to: folder + "/" + RelationClassifier.contestFile)
            try dates.write(to: folder + "/" + DateClassifier.file)
        }
    }

    /// What the articles teach.
    /// - Throws: Where the weights for names cannot be put into a file for the time being.
    public func trained(on articles: [CorpusArticle]) throws -> Result {
        let material = RelationExamples(of: articles, extractors: try extractors(for: articles), rowBits: rowBits)
        let digest = digest(of: articles)
        let proposalLearner = MarginClassifier(rowBits: rowBits, cost: Self.proposalCost, passes: Self.passes)
        let pairLearner = MarginClassifier(
            rowBits: RelationExamples.pairRowBits, cost: Self.pairCost, passes: Self.passes)
        let pairs = Self.pairWeights(material.pairs, learner: pairLearner)
        let closed = material.examples.indices.filter { !material.examples[$0].isOpen }
        let rivals = contestants(
            material,
            scores: Self.scoresOfLeftOut(
                material.examples.map(\.features), folds: material.examples.map(\.fold), learning: closed,
                learner: proposalLearner), pairs: pairs.scores)
        let contestLearner = TreeBoosting()
        let table = TreeBoosting.Table(rivals.map(\.observations))
        let isPositive = rivals.map(\.example.features.isPositive)
        let closedRivals = rivals.indices.filter { !rivals[$0].example.isOpen }
        let line = DecisionLine(
            scores: Self.scoresOfLeftOut(
                folds: rivals.map(\.example.fold), learning: closedRivals, scoring: Array(rivals.indices),
                learn: { contestLearner.trees(from: table, rows: $0, isPositive: isPositive) },
                score: { $0.score(of: rivals[$1].observations) }),
            examples: rivals.map(\.example), outcomes: material.outcomes, annotated: material.annotated)
        let (proposalWeights, proposalBias) = proposalLearner.weights(
            from: closed.map { material.examples[$0].features })
        let contests = contestLearner.trees(from: table, rows: closedRivals, isPositive: isPositive)
        let dateLearner = MarginClassifier(
            rowBits: RelationExamples.dateRowBits, cost: Self.dateCost, passes: Self.passes)
        let (dateWeights, dateBias) = dateLearner.weights(from: material.dates.map(\.features))
        let dateLine = DateLine(
            scores: Self.scoresOfLeftOut(
                material.dates.map(\.features), folds: material.dates.map(\.fold),
                learning: Array(material.dates.indices), learner: dateLearner),
            examples: material.dates)
        return Result(
            proposals: HashedLinearModelWriter(
                classes: [RelationClassifier.className], rowBits: rowBits, weights: proposalWeights,
                parameters: [proposalBias], source: digest),
            pairs: HashedLinearModelWriter(
                classes: ActorPair.columnNames, rowBits: RelationExamples.pairRowBits, weights: pairs.weights,
                parameters: pairs.biases, source: digest),
            contests: BoostedTreesWriter(
                contests.with(
                    parameters: [
                        Float(line.calibration.slope), Float(line.calibration.offset), Float(line.confidence),
                    ], source: digest)),
            precision: line.precision, recall: line.recall,
            dates: HashedLinearModelWriter(
                classes: [DateClassifier.className], rowBits: RelationExamples.dateRowBits, weights: dateWeights,
                parameters: [dateBias, dateLine.score], source: digest),
            datePrecision: dateLine.precision, dateRecall: dateLine.recall,
            diagnosis: RelationDiagnosis(
                of: articles, found: material.found,
                proposed: material.outcomes.indices.map {
                    let outcome = material.outcomes[$0]
                    return RelationDiagnosis.Proposed(
                        article: outcome.article, key: outcome.key, words: outcome.words,
                        isTold: line.told.contains($0))
                }))
    }

    /// An extractor for each group of folders whose weights for names were learnt from the others: the names of articles
    /// that nobody has read are found less well than those of the articles that the weights were learnt from.
    private func extractors(for articles: [CorpusArticle]) throws -> [InformationExtractor] {
        let folds = RelationExamples.folds(of: articles)
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("liaison-train-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try (0..<RelationExamples.folds).map { fold in
            let path = folder.appendingPathComponent("\(fold).weights").path
            let others = zip(articles, folds).filter { $0.1 != fold }.map(\.0)
            try NameTraining(lexicon: rules, words: words).trained(on: others).write(to: path)
            return InformationExtractor(lexicon: try rules.tellingNames(by: path))
        }
    }

    /// A proposal beside those of the same article.
    private struct Contestant {
        let example: RelationExamples.Example
        let observations: [Float]
    }

    /// What the trees learn from: the proposals that are not hopeless, beside those of the same article.
    private func contestants(
        _ material: RelationExamples, scores: [Float], pairs: [Int: ActorPairScores]
    ) -> [Contestant] {
        var contestants: [Contestant] = []
        var start = 0
        while start < material.examples.count {
            let article = material.examples[start].article
            var end = start
            while end < material.examples.count, material.examples[end].article == article { end += 1 }
            let kept = (start..<end).filter { scores[$0] > RelationContest.leastScore }
            let contest = RelationContest(
                kept.map { index in
                    var entry = material.examples[index].entry
                    entry.score = scores[index]
                    return entry
                }, pairs: pairs[article] ?? ActorPairScores())
            for (position, index) in kept.enumerated() where scores[index] > RelationContest.leastDecidedScore {
                contestants.append(
                    Contestant(
                        example: material.examples[index], observations: contest.observations(of: position)))
            }
            start = end
        }
        return contestants
    }

    /// Scores by models that were learnt without the group of folders of what they score.
    /// - Parameters:
    ///   - folds: The group of each example.
    ///   - learning: Positions of the examples that teach.
    ///   - scoring: Positions of those that are scored.
    ///   - learn: Makes a model of examples.
    ///   - score: What a model says of an example.
    /// - Returns: A score for each of `scoring`.
    private static func scoresOfLeftOut<Model>(
        folds: [Int], learning: [Int], scoring: [Int], learn: ([Int]) -> Model, score: (Model, Int) -> Float
    ) -> [Float] {
        var scores = [Float](repeating: 0, count: scoring.count)
        for fold in 0..<RelationExamples.folds {
            let model = learn(learning.filter { folds[$0] != fold })
            for (position, example) in scoring.enumerated() where folds[example] == fold {
                scores[position] = score(model, example)
            }
        }
        return scores
    }

    /// The same by weights, for all examples.
    private static func scoresOfLeftOut(
        _ examples: [MarginClassifier.Example], folds: [Int], learning: [Int], learner: MarginClassifier
    ) -> [Float] {
        scoresOfLeftOut(
            folds: folds, learning: learning, scoring: Array(examples.indices),
            learn: { learner.weights(from: $0.map { examples[$0] }) },
            score: { score(of: examples[$1].rows, by: $0) })
    }

    private static func score(of rows: [UInt32], by model: (weights: [Float], bias: Float)) -> Float {
        rows.reduce(model.bias) { $0 + model.weights[Int($1)] }
    }

    /// Weights for each column of a pair, and the scores of the pairs of each article by weights that were learnt without
    /// its group of folders.
    private static func pairWeights(
        _ examples: [RelationExamples.PairExample], learner: MarginClassifier
    ) -> (weights: [Float], biases: [Float], scores: [Int: ActorPairScores]) {
        let columns = ActorPair.columns.count
        let folds = examples.map(\.fold)
        var weights = [Float](repeating: 0, count: columns << learner.rowBits)
        var biases: [Float] = []
        var leftOut = [[Float]](
            repeating: [Float](repeating: RelationContest.absent, count: columns), count: examples.count)
        for column in 0..<columns {
            let bit = UInt64(1) << UInt64(column)
            let known = examples.indices.filter { examples[$0].pair.admitted & ~examples[$0].open & bit != 0 }
            func learnt(_ positions: [Int]) -> (weights: [Float], bias: Float) {
                learner.weights(
                    from: positions.map {
                        MarginClassifier.Example(rows: examples[$0].rows, isPositive: examples[$0].stated & bit != 0)
                    })
            }
            let scored = examples.indices.filter { examples[$0].pair.admitted & bit != 0 }
            let scores = scoresOfLeftOut(
                folds: folds, learning: known, scoring: scored, learn: learnt,
                score: { score(of: examples[$1].rows, by: $0) })
            for (index, score) in zip(scored, scores) { leftOut[index][column] = score }
            let (all, bias) = learnt(known)
            for (row, weight) in all.enumerated() { weights[row * columns + column] = weight }
            biases.append(bias)
        }
        var scores: [Int: ActorPairScores] = [:]
        for (example, values) in zip(examples, leftOut) {
            scores[example.article, default: ActorPairScores()].add(values, of: example.pair)
        }
        return (weights, biases, scores)
    }
}
