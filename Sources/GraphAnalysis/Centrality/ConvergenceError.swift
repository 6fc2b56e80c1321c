/// A measure that is computed by repeated sweeps did not settle.
public struct ConvergenceError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Name of the measure.
    public let measure: String
    /// Sweeps made.
    public let sweeps: Int
    /// What may help.
    public let advice: String

    /// What happened and what may help.
    public var description: String { "\(measure) did not settle within \(sweeps) sweeps; \(advice)" }
}
