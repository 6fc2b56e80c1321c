/// A linear classifier over hashed features: a row of 8-bit weights for each of 2ᵏ hash values, a column a class.
///
/// Two features that fall on one row share it; with rows enough for the features seen in training this costs little.
/// The weights stay in the file, which is mapped into memory: opening a model reads its bytes once for the checksum.
/// What a learner keeps besides (biases, transitions, the offsets of a calibration) stands in ``parameters``.
public struct HashedLinearModel: Sendable {
    /// Names of the classes, by column.
    public let classes: [String]
    /// Numbers apart from the weights, in units of a score; their meaning is the learner's.
    public let parameters: [Float]
    /// Binary logarithm of the number of rows.
    public let rowBits: Int
    /// What one unit of a weight is worth in a score.
    public let scale: Float
    /// Of two models with the same checksum one may be taken for the other.
    public let checksum: UInt64
    /// Digest of the examples that the weights were learnt from; 0 where none was taken.
    public var source: UInt64 { file.header.source }
    private let file: ModelFile

    /// Most features that one call may sum: more could leave the range of 16 bits.
    public static let maximumFeatureCount = 256

    /// Maps a model.
    /// - Throws: ``ModelFileError`` where the file is missing, damaged or of another version.
    public init(path: String) throws(ModelFileError) {
        file = try ModelFile(path: path, kind: .weights)
        classes = file.names
        parameters = file.parameters
        rowBits = Int(file.header.rowBits)
        scale = file.header.scale
        checksum = file.checksum
        guard (1...24).contains(rowBits), !classes.isEmpty, file.cellCount == classes.count << rowBits, scale.isFinite,
            scale > 0
        else {
            throw ModelFileError(
                .damaged, path: path, reason: "the number of weights does not fit the classes; run `make train`")
        }
    }

    /// The score of each class: the sum of the weights of its features.
    /// - Parameter features: Hashes, as ``FeatureHash/mix(_:_:)`` makes them; at most ``maximumFeatureCount``.
    /// - Complexity: O(f · c) for f features and c classes.
    public func scores(of features: [UInt64]) -> [Float] {
        let rows = features.map { Self.row(of: $0, rowBits: rowBits) }
        var sums = [Int16](repeating: 0, count: classes.count)
        unsafe withWeights { weights in
            unsafe rows.withUnsafeBufferPointer { rows in
                unsafe sums.withUnsafeMutableBufferPointer { sums in
                    unsafe Self.sum(rows: rows, of: weights, into: sums)
                }
            }
        }
        return sums.map { Float($0) * scale }
    }

    /// The row that a feature falls on.
    @inlinable @inline(__always)
    package static func row(of feature: UInt64, rowBits: Int) -> UInt32 {
        UInt32(truncatingIfNeeded: feature >> UInt64(64 - rowBits))
    }

    /// Calls a closure with the weights, row by row; the buffer is valid only inside.
    @inline(__always)
    func withWeights<Result>(_ body: (UnsafeBufferPointer<Int8>) throws -> Result) rethrows -> Result {
        try unsafe file.withCells { try unsafe body($0.bindMemory(to: Int8.self)) }
    }

    /// Adds up the rows given, a sum a class; the loop over the classes is what the compiler makes vectors of.
    @inline(__always)
    static func sum(
        rows: UnsafeBufferPointer<UInt32>, of weights: UnsafeBufferPointer<Int8>,
        into sums: UnsafeMutableBufferPointer<Int16>
    ) {
        precondition(rows.count <= maximumFeatureCount, "more features than 16-bit sums can hold")
        guard let sum = sums.baseAddress, let base = weights.baseAddress else { return }
        let count = sums.count
        for index in 0..<count { unsafe sum[index] = 0 }
        for index in 0..<rows.count {
            let row = unsafe Int(rows[index])
            assert((row + 1) * count <= weights.count)
            let weight = unsafe base + row * count
            for column in 0..<count { unsafe sum[column] &+= Int16(weight[column]) }
        }
    }
}

extension HashedLinearModel: Hashable {
    /// Whether both hold the same weights.
    public static func == (left: HashedLinearModel, right: HashedLinearModel) -> Bool {
        left.checksum == right.checksum
    }

    /// Hashes the checksum.
    public func hash(into hasher: inout Hasher) { hasher.combine(checksum) }
}
