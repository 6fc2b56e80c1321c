import Foundation
import LinearModels
import TestSupport
import Testing
import Training

struct HashedLinearModelTests {
    private let folder: TemporaryDirectory
    private let features: [UInt64] = (0..<3).map { FeatureHash.mix(FeatureHash.hash("Alger"), $0) }

    init() throws { folder = try TemporaryDirectory() }

    /// A model of three classes; the features above weigh 1, 2 and −4 for the second class.
    private func writer() -> HashedLinearModelWriter {
        var weights = [Float](repeating: 0, count: 3 << 8)
        for (feature, weight) in zip(features, [Float(1), 2, -4]) {
            weights[Int(feature >> 56) * 3 + 1] += weight
        }
        return HashedLinearModelWriter(
            classes: ["lieu", "État", "société"], rowBits: 8, weights: weights, parameters: [0.5, -1])
    }

    private func written(_ bytes: [UInt8]) throws -> String {
        try folder.write(Data(bytes), to: "model.weights")
    }

    @Test func readsWhatWasWritten() throws {
        let model = try HashedLinearModel(path: written(writer().bytes()))
        #expect(model.classes == ["lieu", "État", "société"])
        #expect(model.parameters == [0.5, -1])
        #expect(model.rowBits == 8)
        #expect(model.scores(of: []) == [0, 0, 0])
        let scores = model.scores(of: features)
        #expect(abs(scores[1] + 1) < 2 * model.scale)
        #expect(scores[0] == 0 && scores[2] == 0)
    }

    @Test func clippingBoundsTheLargestWeight() throws {
        let model = try HashedLinearModel(path: written(writer().bytes(step: 2 / 127)))
        #expect(abs(model.scores(of: [features[2]])[1] + 2) < 0.001)
        #expect(abs(model.scores(of: [features[0]])[1] - 1) < 0.01)
    }

    @Test func sameWeightsGiveTheSameBytes() {
        #expect(writer().bytes() == writer().bytes())
    }

    @Test func missingFileIsNamed() {
        let error = #expect(throws: ModelFileError.self) { try HashedLinearModel(path: "/nowhere/x.weights") }
        #expect(
            error?.description
                == "/nowhere/x.weights: the file cannot be read (No such file or directory); install the program again")
    }

    @Test func everyTruncationIsFoundOut() throws {
        let bytes = writer().bytes()
        for count in stride(from: 0, to: bytes.count, by: 61) {
            let path = try written(Array(bytes.prefix(count)))
            #expect(throws: ModelFileError.self, "\(count) bytes") { try HashedLinearModel(path: path) }
        }
    }

    @Test func everyChangedByteIsFoundOut() throws {
        let bytes = writer().bytes()
        for index in stride(from: 0, to: bytes.count, by: 7) {
            var changed = bytes
            changed[index] ^= 0x20
            let path = try written(changed)
            #expect(throws: ModelFileError.self, "byte \(index)") { try HashedLinearModel(path: path) }
        }
    }

    @Test func laterVersionIsToldApart() throws {
        var bytes = writer().bytes()
        bytes[8] = 9
        let path = try written(bytes)
        let error = #expect(throws: ModelFileError.self) { try HashedLinearModel(path: path) }
        #expect(error?.code == .unsupported)
        #expect(
            error?.reason == "the file is of version 9, this program reads version 1; run `make train`")
    }
}
