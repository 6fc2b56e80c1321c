/// Labels the positions of a sequence, the best sequence of labels as a whole: a linear chain over a hashed linear model.
///
/// The model's parameters are the scores of one class after another, as ``BestPath`` takes them.
public struct SequenceModel: Sendable, Hashable {
    /// Weights of the features; the scores of several members are added.
    public let members: [HashedLinearModel]
    /// Names of the labels.
    public let classes: [String]
    private let rowBits: Int
    private let transitions: [Float]

    /// Maps a model, or several that were trained apart and judge together.
    /// - Parameter paths: Files of the same dimensions and classes; at least one.
    /// - Throws: ``ModelFileError`` where a file is missing, damaged, of another version, holds no transitions, or does
    ///   not go with the first one.
    public init(paths: [String]) throws(ModelFileError) {
        precondition(!paths.isEmpty, "a model has at least one member")
        var members: [HashedLinearModel] = []
        for path in paths {
            let member = try HashedLinearModel(path: path)
            let count = member.classes.count
            guard count <= 255, member.parameters.count == (count + 1) * count else {
                throw ModelFileError(
                    .damaged, path: path, reason: "the model knows no order of labels; run `make train`")
            }
            guard member.classes == members.first?.classes ?? member.classes,
                member.rowBits == members.first?.rowBits ?? member.rowBits
            else {
                throw ModelFileError(
                    .damaged, path: path, reason: "the model does not go with \(paths[0]); run `make train`")
            }
            members.append(member)
        }
        self.members = members
        classes = members[0].classes
        rowBits = members[0].rowBits
        transitions = members[0].parameters.indices.map { index in members.reduce(0) { $0 + $1.parameters[index] } }
    }

    /// What labelling needs besides the model: made once, used for many sequences.
    public struct Workspace: Sendable {
        /// Features of the sequence to be labelled, to be filled by the caller.
        public var features: FeatureRows
        /// Labels of the latest sequence, by position in the classes.
        public fileprivate(set) var labels: [UInt8] = []
        var emissions: [Float] = []
        var sums: [Int16] = []
        var search: BestPath
    }

    /// Room for labelling.
    public func workspace() -> Workspace {
        Workspace(
            features: FeatureRows(rowBits: rowBits),
            search: BestPath(classCount: classes.count, transitions: transitions))
    }

    /// Labels the sequence whose features stand in a workspace.
    /// - Complexity: O(n · (f + c) · c) for n positions of f features each and c classes.
    public func label(_ workspace: inout Workspace) {
        let count = workspace.features.count * classes.count
        if workspace.emissions.count > count { workspace.emissions.removeLast(workspace.emissions.count - count) }
        for index in workspace.emissions.indices { workspace.emissions[index] = 0 }
        workspace.emissions += repeatElement(0, count: count - workspace.emissions.count)
        for member in members { Self.addScores(of: member, to: &workspace) }
        workspace.search.find(emissions: workspace.emissions, into: &workspace.labels)
    }

    private static func addScores(of member: HashedLinearModel, to workspace: inout Workspace) {
        let classCount = member.classes.count
        let scale = member.scale
        workspace.sums = [Int16](repeating: 0, count: classCount)
        unsafe member.withWeights { cells in
            unsafe workspace.features.rows.withUnsafeBufferPointer { rows in
                unsafe workspace.sums.withUnsafeMutableBufferPointer { sums in
                    unsafe workspace.emissions.withUnsafeMutableBufferPointer { emissions in
                        var start = 0
                        var cell = 0
                        for end in workspace.features.ends {
                            unsafe HashedLinearModel.sum(
                                rows: UnsafeBufferPointer(rebasing: rows[start..<end]), of: cells, into: sums)
                            for column in 0..<classCount {
                                unsafe emissions[cell] += Float(sums[column]) * scale
                                cell += 1
                            }
                            start = end
                        }
                    }
                }
            }
        }
    }
}
