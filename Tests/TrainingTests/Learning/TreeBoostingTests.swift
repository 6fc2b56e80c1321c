import Foundation
import LinearModels
import Testing

@testable import Training

/// Trees that are learnt one upon the other.
struct TreeBoostingTests {
    /// Whether one of two numbers is large, but not both: what no linear classifier learns.
    private func examples() -> (rows: [[Float]], isPositive: [Bool]) {
        let rows = (0..<2000).map { index in [Float(index % 40), Float(index / 40 % 50), 1] }
        return (rows, rows.map { ($0[0] > 20) != ($0[1] > 25) })
    }

    private func learnt() -> BoostedTrees {
        let (rows, isPositive) = examples()
        var learner = TreeBoosting()
        learner.trees = 40
        learner.rate = 0.3
        learner.columnShare = 1
        return learner.trees(
            from: TreeBoosting.Table(rows), rows: Array(rows.indices), isPositive: isPositive)
    }

    @Test func `What two numbers say together is learnt`() {
        let (rows, isPositive) = examples()
        let trees = learnt()
        let right = zip(rows, isPositive).count { (trees.score(of: $0) > 0) == $1 }
        #expect(right > 1950)
    }

    @Test func `The same examples give the same bytes`() {
        #expect(learnt().bytes == learnt().bytes)
    }

    @Test func `A file gives the same scores as what was written`() throws {
        let trees = learnt()
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("trees-\(UUID().uuidString)").path
        try BoostedTreesWriter(trees).write(to: path)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let read = try BoostedTrees(path: path, columns: 3)
        #expect(read.score(of: [30, 3, 1]) == trees.score(of: [30, 3, 1]))
        #expect(throws: ModelFileError.self) { try BoostedTrees(path: path, columns: 1) }
    }

    @Test func `Of one class only nothing is learnt`() {
        let trees = TreeBoosting().trees(
            from: TreeBoosting.Table([[1], [2]]), rows: [0, 1], isPositive: [true, true])
        #expect(trees.score(of: [1]) == 0)
    }
}
