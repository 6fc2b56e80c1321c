/// The features of a sequence's positions, as rows of a hashed linear model; kept and emptied rather than made anew.
public struct FeatureRows: Sendable {
    /// Rows of all positions, one position after the other.
    @usableFromInline var rows: [UInt32] = []
    /// Where each position's rows end.
    @usableFromInline var ends: [Int] = []
    /// Binary logarithm of the number of rows that the model has.
    @usableFromInline let rowBits: Int

    /// Makes an empty collection for a model of the given size.
    public init(rowBits: Int) { self.rowBits = rowBits }

    /// Number of positions.
    public var count: Int { ends.count }

    /// Adds a feature to the position that is being filled.
    @inlinable @inline(__always)
    public mutating func append(_ feature: UInt64) {
        rows.append(HashedLinearModel.row(of: feature, rowBits: rowBits))
    }

    /// Ends the position that is being filled.
    @inlinable @inline(__always)
    public mutating func endPosition() { ends.append(rows.count) }

    /// Empties the collection and keeps its memory.
    public mutating func removeAll() {
        rows.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
    }

    /// Rows of one position.
    package subscript(position: Int) -> ArraySlice<UInt32> {
        rows[(position == 0 ? 0 : ends[position - 1])..<ends[position]]
    }
}
