import EventModel
import InformationExtraction
import Testing

@testable import Training

/// Where the line is drawn, from scores and what they are worth.
struct DecisionLineTests {
    private func line(_ judged: [(score: Float, isRight: Bool)], annotated: Int) -> DecisionLine {
        let examples = judged.indices.map { index in
            RelationExamples.Example(
                features: MarginClassifier.Example(rows: [], isPositive: judged[index].isRight),
                entry: RelationContest.Entry(
                    sentence: 0, predicate: 0, type: .owns, source: 0, target: 1, form: 0, hasRule: false,
                    circumstances: [Float](repeating: 0, count: RelationContest.circumstanceCount)),
                isOpen: false, relation: index, article: 0, fold: 0)
        }
        let outcomes = judged.indices.map { index in
            RelationExamples.Outcome(
                isStated: judged[index].isRight, isOptional: false, article: 0,
                key: RelationKey(.owns, .annotated("\(index)"), .other("x")), words: TextSpan(start: 0, end: 1))
        }
        return DecisionLine(
            scores: judged.map(\.score), examples: examples, outcomes: outcomes, annotated: annotated)
    }

    @Test func `What is told is above the line, and the rest below`() {
        let line = line([(2, true), (1.5, true), (1, true), (0.2, false), (0, false), (-0.5, false)], annotated: 4)
        #expect(line.told == [0, 1, 2])
        #expect(line.precision == 1)
        #expect(line.recall == 0.75)
        #expect(line.calibration.confidence(1) >= line.confidence)
        #expect(line.calibration.confidence(0.2) < line.confidence)
    }

    @Test func `Without anything to tell there is no line`() {
        let line = line([], annotated: 0)
        #expect(line.told.isEmpty)
        #expect(line.recall == 0)
    }
}
