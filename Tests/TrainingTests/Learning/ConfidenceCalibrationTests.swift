import Foundation
import Testing
import Training

struct ConfidenceCalibrationTests {
    /// Of scores −2 … 2 as many are right as a logistic function of slope 2 and offset −1 says.
    @Test func findsTheFunctionThatMadeTheData() {
        var scores: [Double] = []
        var isRight: [Bool] = []
        for step in -20...20 {
            let score = Double(step) / 10
            let share = 1 / (1 + exp(-(2 * score - 1)))
            for index in 0..<1000 {
                scores.append(score)
                isRight.append(Double(index) < share * 1000)
            }
        }
        let calibration = ConfidenceCalibration(scores: scores, isRight: isRight)
        #expect(abs(calibration.slope - 2) < 0.02)
        #expect(abs(calibration.offset + 1) < 0.02)
        #expect(abs(calibration.confidence(0.5) - 0.5) < 0.01)
    }

    @Test func staysFiniteWhereAllAreRight() {
        let calibration = ConfidenceCalibration(scores: [1, 2, 3], isRight: [true, true, true])
        #expect(calibration.confidence(2).isFinite)
    }
}
