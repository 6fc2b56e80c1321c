/// Where to draw the line between dates that are told and those that are not.
struct DateLine {
    /// Scores above it are told.
    let score: Float
    /// Of the passages that are given a date, those that are given the right one; of those that have one, the same.
    let precision, recall: Double

    /// Draws the line where the harmonic mean of precision and recall is best.
    /// - Parameters:
    ///   - scores: A score for each example, by weights that were learnt without it.
    ///   - examples: The dates beside passages; those of one passage in a row.
    init(scores: [Float], examples: [RelationExamples.DateExample]) {
        // Of the dates beside a passage the best one alone can be told.
        var best: [(score: Float, isRight: Bool)] = []
        var dated = 0
        var start = 0
        while start < examples.count {
            var end = start
            while end < examples.count, examples[end].passage == examples[start].passage { end += 1 }
            if let first = (start..<end).max(by: { scores[$0] < scores[$1] }) {
                best.append((scores[first], examples[first].features.isPositive))
            }
            if examples[start..<end].contains(where: \.features.isPositive) { dated += 1 }
            start = end
        }
        best.sort { $0.score > $1.score }
        var chosen = (value: 0.0, score: Float(0), precision: 0.0, recall: 0.0)
        var right = 0
        for (position, date) in best.enumerated() {
            if date.isRight { right += 1 }
            let precision = Double(right) / Double(position + 1)
            let recall = Double(right) / Double(max(1, dated))
            let value = 2 * precision * recall / max(precision + recall, .leastNormalMagnitude)
            // Just below the score, so that the date itself is told.
            if value > chosen.value { chosen = (value, date.score.nextDown, precision, recall) }
        }
        score = chosen.score
        precision = chosen.precision
        recall = chosen.recall
    }
}
