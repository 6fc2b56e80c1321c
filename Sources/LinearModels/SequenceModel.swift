/// Labels the positions of a sequence, the best sequence of labels as a whole: a linear chain over a hashed linear model.
///
/// The model's parameters are the scores of one class after another, as ``BestPath`` takes them. Its weights are widened to
/// 16 bits when it is opened, a few megabytes and about a millisecond: adding them up is what labelling spends its time on,
/// and vectors of 16 bits add in one instruction.
public struct SequenceModel: Sendable {
    /// Names of the labels.
    public let classes: [String]
    private let rowBits: Int
    private let scale: Float
    private let transitions: [Float]
    /// Sum of the members' weights, row by row.
    private let cells: [Int16]
    private let checksums: [UInt64]

    /// Opens a model, or several that were trained apart and judge together: their scores are added.
    /// - Parameter paths: Files of the same dimensions, classes and scale; at least one, at most 64.
    /// - Throws: ``ModelFileError`` where a file is missing, damaged, of another version, holds no transitions, or does
    ///   not go with the first one.
    /// - Complexity: O(w) in the weights of all members.
    public init(paths: [String]) throws(ModelFileError) {
        precondition((1...64).contains(paths.count), "a model has at least one member")
        let first = try HashedLinearModel(path: paths[0])
        var cells = [Int16](repeating: 0, count: first.classes.count << first.rowBits)
        var transitions = [Float](repeating: 0, count: first.parameters.count)
        var checksums: [UInt64] = []
        for path in paths {
            let member = try checksums.isEmpty ? first : HashedLinearModel(path: path)
            let count = member.classes.count
            guard count <= 255, member.parameters.count == (count + 1) * count else {
                throw ModelFileError(
                    .damaged, path: path, reason: "the model knows no order of labels; run `make train`")
            }
            guard member.classes == first.classes, member.rowBits == first.rowBits, member.scale == first.scale else {
                throw ModelFileError(
                    .damaged, path: path, reason: "the model does not go with \(paths[0]); run `make train`")
            }
            unsafe member.withWeights { weights in
                for index in cells.indices { cells[index] += unsafe Int16(weights[index]) }
            }
            for index in transitions.indices { transitions[index] += member.parameters[index] }
            checksums.append(member.checksum)
        }
        classes = first.classes
        rowBits = first.rowBits
        scale = first.scale
        self.cells = cells
        self.transitions = transitions
        self.checksums = checksums
    }

    /// What labelling needs besides the model: made once, used for many sequences.
    public struct Workspace: Sendable {
        /// Features of the sequence to be labelled, to be filled by the caller.
        public var features: FeatureRows
        /// Labels of the latest sequence, by position in the classes.
        public fileprivate(set) var labels: [UInt8] = []
        fileprivate var emissions: [Float] = []
        fileprivate var search: BestPath
    }

    /// Room for labelling.
    public func workspace() -> Workspace {
        Workspace(
            features: FeatureRows(rowBits: rowBits),
            search: BestPath(classCount: classes.count, transitions: transitions))
    }

    /// Labels the sequence whose features stand in a workspace.
    ///
    /// A position has at most ``HashedLinearModel/maximumFeatureCount`` features.
    /// - Complexity: O(n · (f + c) · c) for n positions of f features each and c classes.
    public func label(_ workspace: inout Workspace) {
        let count = workspace.features.count * classes.count
        workspace.emissions.removeAll(keepingCapacity: true)
        workspace.emissions.append(contentsOf: repeatElement(0, count: count))
        score(workspace.features, into: &workspace.emissions)
        workspace.search.find(emissions: workspace.emissions, into: &workspace.labels)
    }

    /// Adds up the weights of each position's features: columns sixteen at a time, the rest one by one.
    private func score(_ features: FeatureRows, into emissions: inout [Float]) {
        let classCount = classes.count
        let wide = classCount / 16 * 16
        var start = 0
        var output = 0
        unsafe cells.withUnsafeBytes { cells in
            unsafe features.rows.withUnsafeBufferPointer { rows in
                unsafe emissions.withUnsafeMutableBufferPointer { emissions in
                    for end in features.ends {
                        precondition(end - start <= HashedLinearModel.maximumFeatureCount, "too many features")
                        for column in stride(from: 0, to: wide, by: 16) {
                            var sum = SIMD16<Int16>()
                            for index in start..<end {
                                let offset = unsafe (Int(rows[index]) * classCount + column) * 2
                                sum &+= unsafe cells.loadUnaligned(fromByteOffset: offset, as: SIMD16<Int16>.self)
                            }
                            for lane in 0..<16 { unsafe emissions[output + column + lane] = Float(sum[lane]) * scale }
                        }
                        for column in wide..<classCount {
                            var sum: Int16 = 0
                            for index in start..<end {
                                let offset = unsafe (Int(rows[index]) * classCount + column) * 2
                                sum &+= unsafe cells.loadUnaligned(fromByteOffset: offset, as: Int16.self)
                            }
                            unsafe emissions[output + column] = Float(sum) * scale
                        }
                        start = end
                        output += classCount
                    }
                }
            }
        }
    }
}

extension SequenceModel: Hashable {
    /// Whether both hold the same weights.
    public static func == (left: SequenceModel, right: SequenceModel) -> Bool { left.checksums == right.checksums }

    /// Hashes the checksums.
    public func hash(into hasher: inout Hasher) { hasher.combine(checksums) }
}
