import Foundation
import LinearModels

/// Learnt trees on their way into a file that ``LinearModels/BoostedTrees`` reads.
public struct BoostedTreesWriter: Sendable {
    /// The file's bytes: the same trees give the same bytes.
    public let bytes: [UInt8]

    /// Makes a writer.
    init(_ trees: BoostedTrees) { bytes = trees.bytes }

    /// Writes the file, in one step: who reads meanwhile sees the old file or the new one.
    public func write(to path: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    }
}
