package import LinearModels

/// Decides whether a date that stands beside a relation's words says when it happened or began, by weights learnt from
/// annotated articles.
package struct DateClassifier: Sendable, Hashable {
    private let model: HashedLinearModel

    /// Maps a file of weights.
    /// - Throws: ``LinearModels/ModelFileError`` where the file is missing, damaged or made for something else.
    package init(path: String) throws(ModelFileError) {
        model = try HashedLinearModel(path: path)
        guard model.classes == [Self.className], model.parameters.count == Parameter.allCases.count else {
            throw ModelFileError(
                .damaged, path: path, reason: "the model decides on something else than dates; run `make train`")
        }
    }

    /// Name of the file of weights.
    package static let file = "dates.weights"
    /// Name of the model's only class.
    package static let className = "dated"

    /// Numbers that the model holds beside its weights, in this order.
    package enum Parameter: Int, CaseIterable, Sendable {
        /// Added to every score.
        case bias
        /// Scores above it are told.
        case threshold
    }

    /// Least score of a date that is told.
    var threshold: Float { model.parameters[Parameter.threshold.rawValue] }

    /// What speaks for a date: the more, the higher.
    func score(of features: [UInt64]) -> Float {
        model.score(of: features) + model.parameters[Parameter.bias.rawValue]
    }
}
