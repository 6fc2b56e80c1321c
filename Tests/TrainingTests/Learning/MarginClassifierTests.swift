import Testing
import Training

struct MarginClassifierTests {
    private func examples(_ rows: [([UInt32], Bool)]) -> [MarginClassifier.Example] {
        rows.map { MarginClassifier.Example(rows: $0, isPositive: $1) }
    }

    private func score(_ rows: [UInt32], _ learnt: (weights: [Float], bias: Float)) -> Float {
        rows.reduce(learnt.bias) { $0 + learnt.weights[Int($1)] }
    }

    private let learner = MarginClassifier(rowBits: 6, cost: 1, passes: 50)

    @Test func separatesWhatCanBeSeparated() {
        let data: [([UInt32], Bool)] = [
            ([1, 2], true), ([1, 3], true), ([4, 2], false), ([4, 3], false), ([5], false),
        ]
        let learnt = learner.weights(from: examples(data))
        for (rows, isPositive) in data { #expect((score(rows, learnt) > 0) == isPositive) }
        #expect(learnt.weights[1] > 0)
        #expect(learnt.weights[4] < 0)
        #expect(learnt.weights[40] == 0)
    }

    /// The optimum of two opposite examples with one feature each is known: w = ±1 / (1 + 1 / (2c)), by symmetry without bias.
    @Test func reachesTheOptimum() {
        let learner = MarginClassifier(rowBits: 4, cost: 0.5, passes: 500)
        let learnt = learner.weights(from: examples([([1], true), ([2], false)]))
        #expect(abs(learnt.weights[1] + learnt.weights[2]) < 0.02)
        #expect(abs(learnt.bias) < 0.02)
        #expect(abs(learnt.weights[1] - 0.5) < 0.02)
    }

    @Test func isTheSameInEveryRun() {
        let data = examples(
            (0..<200).map { (index: UInt32) -> ([UInt32], Bool) in ([index % 7, 7 + index % 11], index % 3 == 0) })
        let first = learner.weights(from: data)
        let second = learner.weights(from: data)
        #expect(first.weights == second.weights)
        #expect(first.bias == second.bias)
    }

    @Test func nothingTeachesNothing() {
        let learnt = learner.weights(from: [])
        #expect(learnt.weights.allSatisfy { $0 == 0 })
        #expect(learnt.bias == 0)
    }
}
