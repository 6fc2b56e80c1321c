/// A linear classifier of two classes with a wide margin, learnt by coordinate descent on the dual.
///
/// Minimises half the squared length of the weights plus `cost` times the squared shortfalls of the examples from a margin
/// of one (an L2-loss support vector machine). One pass goes over the examples in a seeded order and sets each example's multiplier to its
/// optimum; nothing has to be tuned and the result is the same in every run.
/// Source: Hsieh, Chang, Lin, Keerthi, Sundararajan, “A dual coordinate descent method for large-scale linear SVM”, ICML 2008.
public struct MarginClassifier: Sendable {
    /// Features by the rows of weights that they fall on, and whether the example is of the class.
    public struct Example: Sendable {
        let rows: [UInt32]
        let isPositive: Bool

        /// Makes an example.
        public init(rows: [UInt32], isPositive: Bool) {
            self.rows = rows
            self.isPositive = isPositive
        }
    }

    /// Binary logarithm of the number of weights.
    public let rowBits: Int
    /// What a shortfall costs beside the length of the weights.
    public let cost: Float
    /// Most passes over the examples.
    public let passes: Int

    /// Makes a learner.
    public init(rowBits: Int, cost: Float, passes: Int) {
        self.rowBits = rowBits
        self.cost = cost
        self.passes = passes
    }

    /// The weights that the examples teach; the last number is the bias.
    /// - Complexity: O(p · n · f) for p passes over n examples of f features.
    public func weights(from examples: [Example]) -> (weights: [Float], bias: Float) {
        var weights = [Float](repeating: 0, count: 1 << rowBits)
        var bias: Float = 0
        var multipliers = [Float](repeating: 0, count: examples.count)
        let slack = 1 / (2 * cost)
        var order = Array(examples.indices)
        var generator = LinearCongruentialGenerator()
        for _ in 0..<passes {
            Self.shuffle(&order, &generator)
            var largest: Float = 0
            for index in order {
                let example = examples[index]
                let sign: Float = example.isPositive ? 1 : -1
                var score = bias
                for row in example.rows { score += weights[Int(row)] }
                let gradient = sign * score - 1 + slack * multipliers[index]
                if multipliers[index] == 0, gradient >= 0 { continue }
                largest = max(largest, abs(gradient))
                // Every feature counts one, and so does the bias.
                let curvature = Float(example.rows.count + 1) + slack
                let updated = max(0, multipliers[index] - gradient / curvature)
                let step = (updated - multipliers[index]) * sign
                multipliers[index] = updated
                if step == 0 { continue }
                for row in example.rows { weights[Int(row)] += step }
                bias += step
            }
            if largest < 0.01 { break }
        }
        return (weights, bias)
    }

    /// Fisher and Yates: the same order in every run.
    private static func shuffle(_ order: inout [Int], _ generator: inout LinearCongruentialGenerator) {
        guard order.count > 1 else { return }
        for index in stride(from: order.count - 1, to: 0, by: -1) {
            order.swapAt(index, Int(generator.next() % UInt64(index + 1)))
        }
    }
}
