import Foundation
import LinearModels

/// Learnt weights on their way into a file that ``LinearModels/HashedLinearModel`` reads.
public struct HashedLinearModelWriter: Sendable {
    /// Names of the classes, by column.
    public let classes: [String]
    /// Binary logarithm of the number of rows.
    public let rowBits: Int
    /// Weights row by row, a column a class.
    public let weights: [Float]
    /// Numbers apart from the weights, stored as they are.
    public let parameters: [Float]
    /// Digest of the examples that the weights were learnt from; 0 where none was taken.
    public let source: UInt64

    /// Makes a writer; there are `classes.count << rowBits` weights.
    public init(classes: [String], rowBits: Int, weights: [Float], parameters: [Float] = [], source: UInt64 = 0) {
        precondition(weights.count == classes.count << rowBits, "a row of weights for each hash value")
        self.classes = classes
        self.rowBits = rowBits
        self.weights = weights
        self.parameters = parameters
        self.source = source
    }

    /// The file's bytes: each weight rounded to one of 255 steps, those beyond them clipped.
    ///
    /// The same weights give the same bytes.
    /// - Parameter step: What one step is worth in a score; nil for a 127th of the largest weight, so that none is clipped.
    public func bytes(step: Float? = nil) -> [UInt8] {
        let largest = weights.reduce(Float(0)) { max($0, abs($1)) }
        let scale = step ?? max(largest, .leastNormalMagnitude) / 127
        let cells = weights.map { UInt8(bitPattern: Int8(max(-127, min(127, ($0 / scale).rounded())))) }
        return ModelFile.bytes(
            kind: .weights, header: ModelFile.Header(rowBits: UInt32(rowBits), scale: scale, source: source),
            names: classes,
            parameters: parameters, cells: cells)
    }

    /// Writes the file, in one step: who reads meanwhile sees the old file or the new one.
    public func write(to path: String, step: Float? = nil) throws {
        try Data(bytes(step: step)).write(to: URL(fileURLWithPath: path), options: .atomic)
    }
}
