import EventModel
package import LinearModels

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Decides which of the relations proposed a document states, by weights learnt from annotated articles.
package struct RelationClassifier: Sendable, Hashable {
    private let model: HashedLinearModel

    /// Maps a file of weights.
    /// - Throws: ``LinearModels/ModelFileError`` where the file is missing, damaged or made for something else.
    package init(path: String) throws(ModelFileError) {
        model = try HashedLinearModel(path: path)
        guard model.classes == [Self.className], model.parameters.count == Parameter.allCases.count else {
            throw ModelFileError(
                .damaged, path: path, reason: "the model decides on something else than relations; run `make train`")
        }
    }

    /// Name of the model's only class.
    package static let className = "stated"

    /// Numbers that the model holds beside its weights, in this order.
    package enum Parameter: Int, CaseIterable, Sendable {
        /// Added to every score.
        case bias
        /// Confidence is the logistic function of `slope` times the score plus `offset`.
        case slope, offset
        /// Least confidence of a relation that is told.
        case threshold
    }

    /// How sure it is that features state a relation, 0 to 1: of the relations of the article that are given 0.9, nine of
    /// ten are right.
    func confidence(of features: [UInt64]) -> Double {
        let score = Double(model.score(of: features)) + value(.bias)
        return 1 / (1 + exp(-(value(.slope) * score + value(.offset))))
    }

    /// Least confidence of a relation that is told.
    var threshold: Double { value(.threshold) }

    private func value(_ parameter: Parameter) -> Double { Double(model.parameters[parameter.rawValue]) }
}
