import Foundation
import LinearModels
import TestSupport
import Testing
import Training

struct StructuredPerceptronTests {
    /// Sequences of the letters a and b: a capital A begins a run, b goes on with it, x stands outside.
    private func example(_ text: String, labels: [UInt8]) -> StructuredPerceptron.Example {
        var rows = FeatureRows(rowBits: 10)
        for letter in text {
            rows.append(FeatureHash.mix(FeatureHash.hash(String(letter)), 0))
            rows.endPosition()
        }
        return StructuredPerceptron.Example(features: rows, labels: labels)
    }

    private var examples: [StructuredPerceptron.Example] {
        [
            example("xAbbx", labels: [0, 1, 2, 2, 0]), example("xxbAb", labels: [0, 0, 0, 1, 2]),
            example("bxAx", labels: [0, 0, 1, 0]), example("Abxb", labels: [1, 2, 0, 0]),
        ]
    }

    private let learner = StructuredPerceptron(
        classes: ["O", "B", "I"], rowBits: 10, passes: 10,
        isAllowed: { previous, next in next != 2 || previous == 1 || previous == 2 })

    @Test func learnsWhatNeighboursTell() throws {
        let folder = try TemporaryDirectory()
        let path = try folder.write(Data(learner.trained(on: examples).bytes()), to: "model.weights")
        let model = try SequenceModel(paths: [path])
        var workspace = model.workspace()
        for example in examples + [example("xxAbbbx", labels: [0, 0, 1, 2, 2, 2, 0])] {
            workspace.features = example.features
            model.label(&workspace)
            #expect(workspace.labels == example.labels)
        }
    }

    @Test func emptySequenceHasNoLabels() throws {
        let folder = try TemporaryDirectory()
        let path = try folder.write(Data(learner.trained(on: examples).bytes()), to: "model.weights")
        let model = try SequenceModel(paths: [path])
        var workspace = model.workspace()
        model.label(&workspace)
        #expect(workspace.labels.isEmpty)
    }

    @Test func sameExamplesGiveTheSameBytes() {
        #expect(learner.trained(on: examples).bytes() == learner.trained(on: examples).bytes())
    }

    @Test func digestTellsExamplesApart() {
        #expect(learner.digest(of: examples) == learner.digest(of: examples))
        #expect(learner.digest(of: examples) != learner.digest(of: examples.reversed()))
        #expect(learner.trained(on: examples).source == learner.digest(of: examples))
    }

    @Test func modelsOfDifferentClassesDoNotGoTogether() throws {
        let folder = try TemporaryDirectory()
        let one = try folder.write(Data(learner.trained(on: examples).bytes()), to: "one.weights")
        let other = StructuredPerceptron(classes: ["O", "B", "J"], rowBits: 10, passes: 1).trained(on: examples)
        let two = try folder.write(Data(other.bytes()), to: "two.weights")
        let error = #expect(throws: ModelFileError.self) { try SequenceModel(paths: [one, two]) }
        #expect(error?.reason == "the model does not go with \(one); run `make train`")
    }
}
