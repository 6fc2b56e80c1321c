import Foundation

/// Makes scores into shares of right ones: a logistic function fitted to scores of examples that were not trained on.
///
/// Source: Platt, “Probabilistic outputs for support vector machines”, 1999, fitted by Newton's method.
public struct ConfidenceCalibration: Sendable {
    /// The share is the logistic function of `slope` times the score plus `offset`.
    public private(set) var slope = 1.0
    /// See ``slope``.
    public private(set) var offset = 0.0

    /// Fits the two numbers.
    public init(scores: [Double], isRight: [Bool]) {
        for _ in 0..<100 {
            var gradient = (0.0, 0.0)
            var hessian = (1e-9, 0.0, 1e-9)
            for (score, right) in zip(scores, isRight) {
                let share = confidence(score)
                let error = share - (right ? 1 : 0)
                let weight = share * (1 - share)
                gradient.0 += error * score
                gradient.1 += error
                hessian.0 += weight * score * score
                hessian.1 += weight * score
                hessian.2 += weight
            }
            let determinant = hessian.0 * hessian.2 - hessian.1 * hessian.1
            guard abs(determinant) > 1e-12 else { return }
            let step = (
                (hessian.2 * gradient.0 - hessian.1 * gradient.1) / determinant,
                (hessian.0 * gradient.1 - hessian.1 * gradient.0) / determinant
            )
            slope -= step.0
            offset -= step.1
            if abs(step.0) + abs(step.1) < 1e-9 { return }
        }
    }

    /// The share of right ones among examples of a score.
    public func confidence(_ score: Double) -> Double { 1 / (1 + exp(-(slope * score + offset))) }
}
