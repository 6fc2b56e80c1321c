import Testing

@testable import Training

/// Where the line is drawn between dates that are told and those that are not.
struct DateLineTests {
    private func example(_ passage: Int, isRight: Bool) -> RelationExamples.DateExample {
        RelationExamples.DateExample(
            features: MarginClassifier.Example(rows: [], isPositive: isRight), fold: 0, passage: passage)
    }

    @Test func `Of a passage's dates the best alone counts, and the line stands where most are right`() {
        let examples = [
            example(0, isRight: true), example(0, isRight: false), example(1, isRight: true),
            example(2, isRight: false),
        ]
        let line = DateLine(scores: [0.9, 0.2, -0.1, -0.4], examples: examples)
        #expect(line.score < -0.1)
        #expect(line.score > -0.4)
        #expect(line.precision == 1)
        #expect(line.recall == 1)
    }

    @Test func `A wrong date before the right one is a passage told wrongly`() {
        let line = DateLine(scores: [0.5, 0.4], examples: [example(0, isRight: false), example(0, isRight: true)])
        #expect(line.recall == 0)
    }
}
