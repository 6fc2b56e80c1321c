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

    /// Makes a writer; there are `classes.count << rowBits` weights.
    public init(classes: [String], rowBits: Int, weights: [Float], parameters: [Float] = []) {
        precondition(weights.count == classes.count << rowBits, "a row of weights for each hash value")
        self.classes = classes
        self.rowBits = rowBits
        self.weights = weights
        self.parameters = parameters
    }

    /// The file's bytes: each weight rounded to one of 255 steps, the largest ones clipped.
    ///
    /// The same weights give the same bytes.
    /// - Parameter clip: Largest weight that is kept, in units of a score; the step is a 127th of it, or of the
    ///   largest weight where that is smaller.
    public func bytes(clip: Float = .infinity) -> [UInt8] {
        let largest = weights.reduce(Float(0)) { max($0, abs($1)) }
        let scale = max(min(largest, clip), .leastNormalMagnitude) / 127
        let cells = weights.map { UInt8(bitPattern: Int8(max(-127, min(127, ($0 / scale).rounded())))) }
        return ModelFile.bytes(
            kind: .weights, header: ModelFile.Header(rowBits: UInt32(rowBits), scale: scale), names: classes,
            parameters: parameters, cells: cells)
    }

    /// Writes the file, in one step: who reads meanwhile sees the old file or the new one.
    public func write(to path: String, clip: Float = .infinity) throws {
        try Data(bytes(clip: clip)).write(to: URL(fileURLWithPath: path), options: .atomic)
    }
}
