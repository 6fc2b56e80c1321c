/// Where to draw the line between relations that are told and those that are not, and how sure a score is.
struct DecisionLine {
    /// Makes scores into shares of right ones.
    let calibration: ConfidenceCalibration
    /// Least confidence of a relation that is told.
    let confidence: Double
    /// Of the relations told, those that are right; of those annotated, those that are told.
    let precision, recall: Double
    /// Relations that are told, by position among the outcomes.
    let told: Set<Int>

    /// By how much a line may fall short of the best one.
    private static let tolerance = 0.003

    /// Draws the line where the harmonic mean of precision and recall is best, or nearly so with more precision.
    /// - Parameters:
    ///   - scores: A score for each example, by weights that were learnt without it.
    ///   - annotated: Number of relations that there are to tell.
    init(
        scores: [Float], examples: [RelationExamples.Example], outcomes: [RelationExamples.Outcome], annotated: Int
    ) {
        var best = [Double](repeating: -.infinity, count: outcomes.count)
        for (score, example) in zip(scores, examples) {
            best[example.relation] = max(best[example.relation], Double(score))
        }
        // Of the mass of hopeless ones nothing is learnt about the doubtful.
        let counted = outcomes.indices.filter { !outcomes[$0].isOptional && best[$0] > -3 }
        let calibration = ConfidenceCalibration(
            scores: counted.map { best[$0] }, isRight: counted.map { outcomes[$0].isStated })
        let ranked = counted.sorted { (best[$1], $0) < (best[$0], $1) }
        var lines: [(value: Double, score: Double, precision: Double, recall: Double)] = []
        var right = 0
        for (position, relation) in ranked.enumerated() {
            if outcomes[relation].isStated { right += 1 }
            let precision = Double(right) / Double(position + 1)
            let recall = Double(right) / Double(max(1, annotated))
            let value = 2 * precision * recall / max(precision + recall, .leastNormalMagnitude)
            lines.append((value, best[relation], precision, recall))
        }
        let most = lines.map(\.value).max() ?? 0
        // The measure is flat at its top: of lines as good as the best, who quotes a relation is served by the surest.
        let line = lines.firstIndex { $0.value >= most - Self.tolerance } ?? 0
        let chosen = lines.isEmpty ? (value: 0, score: 0, precision: 0, recall: 0) : lines[line]
        self.calibration = calibration
        confidence = calibration.confidence(chosen.score)
        precision = chosen.precision
        recall = chosen.recall
        told = Set(ranked.prefix(lines.isEmpty ? 0 : line + 1))
    }
}
