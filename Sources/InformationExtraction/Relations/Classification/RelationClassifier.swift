import EventModel
package import LinearModels

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Decides which of the relations proposed a document states, as learnt from annotated articles.
///
/// In two steps: by weights, each relation by itself and each pair of actors (``ActorPair``); then by trees, which see the
/// scores beside those of all others of the document (``RelationContest``).
package struct RelationClassifier: Sendable, Hashable {
    private let proposals: HashedLinearModel
    private let pairs: HashedLinearModel
    private let contests: BoostedTrees

    /// Maps the files of a folder, which are named as the built-in ones.
    /// - Throws: ``LinearModels/ModelFileError`` where a file is missing, damaged or made for something else.
    package init(folder: String) throws(ModelFileError) {
        let path = folder + "/" + Self.proposalFile
        proposals = try HashedLinearModel(path: path)
        guard proposals.classes == [Self.className], proposals.parameters.count == ProposalParameter.allCases.count
        else { throw Self.otherPurpose(path) }
        let pairPath = folder + "/" + Self.pairFile
        pairs = try HashedLinearModel(path: pairPath)
        guard pairs.classes == ActorPair.columnNames, pairs.parameters.count == pairs.classes.count else {
            throw Self.otherPurpose(pairPath)
        }
        let contestPath = folder + "/" + Self.contestFile
        contests = try BoostedTrees(path: contestPath, columns: RelationContest.columnCount)
        guard contests.parameters.count == ContestParameter.allCases.count else {
            throw Self.otherPurpose(contestPath)
        }
    }

    private static func otherPurpose(_ path: String) -> ModelFileError {
        ModelFileError(
            .damaged, path: path,
            reason: "the model decides on something else than these types of relations; run `make train`")
    }

    /// Name of the file with what is learnt of each relation by itself.
    package static let proposalFile = "proposals.weights"
    /// Name of the file with what is learnt of two actors that stand near each other.
    package static let pairFile = "pairs.weights"
    /// Name of the file with what is learnt of relations side by side.
    package static let contestFile = "contests.trees"
    /// Name of the first model's only class.
    package static let className = "stated"

    /// Numbers that the first model holds beside its weights, in this order.
    package enum ProposalParameter: Int, CaseIterable, Sendable {
        /// Added to every score.
        case bias
    }

    /// Numbers that the trees come with, in this order.
    package enum ContestParameter: Int, CaseIterable, Sendable {
        /// Confidence is the logistic function of `slope` times the score plus `offset`.
        case slope, offset
        /// Least confidence of a relation that is told.
        case threshold
    }

    /// What speaks for a relation by itself: the more, the higher.
    func score(of features: [UInt64]) -> Float {
        proposals.score(of: features) + proposals.parameters[ProposalParameter.bias.rawValue]
    }

    /// What speaks for each relation between two actors that stand near each other: a score for each of `ActorPair.columns`.
    func scores(ofPair features: [UInt64]) -> [Float] {
        zip(pairs.scores(of: features), pairs.parameters).map { $0 + $1 }
    }

    /// How sure it is that a document states a relation, 0 to 1: of the relations of the article that are given 0.9, nine
    /// of ten are right.
    func confidence(of contest: RelationContest, _ position: Int) -> Double {
        let score = Double(contests.score(of: contest.observations(of: position)))
        return 1 / (1 + exp(-(value(.slope) * score + value(.offset))))
    }

    /// Least confidence of a relation that is told.
    var threshold: Double { value(.threshold) }

    private func value(_ parameter: ContestParameter) -> Double { Double(contests.parameters[parameter.rawValue]) }
}
