/// Why numbers make no graph.
public enum GraphInputError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The weight of an edge, counted from 0, is negative, infinite or not a number.
    case invalidWeight(edge: Int, source: Int32, target: Int32, weight: Double)
    /// An edge, between vertices by original number, has the weight 0 where a distance above 0 is needed.
    case zeroDistance(source: Int32, target: Int32)
    /// A file cannot be read.
    case unreadableFile(path: String, reason: String)
    /// A line of a file, counted from 1, is not what it should be.
    case malformedLine(path: String, line: Int, reason: String)

    /// What is wrong, where, and what was expected.
    public var description: String {
        switch self {
        case .invalidWeight(let edge, let source, let target, let weight):
            "edge \(edge) (\(source) to \(target)) has the weight \(weight); a weight is 0 or a finite number above"
        case .zeroDistance(let source, let target):
            "the edge from \(source) to \(target) has the weight 0; this measure needs distances above 0"
        case .unreadableFile(let path, let reason): "\(path): cannot be read: \(reason)"
        case .malformedLine(let path, let line, let reason): "\(path):\(line): \(reason)"
        }
    }
}
