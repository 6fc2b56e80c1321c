public import LinearModels

/// Learns a linear chain: the averaged structured perceptron of Collins (2002).
///
/// Each sequence is labelled with the weights so far; where that is wrong, the weights of the right labels rise by one and
/// those of the wrong labels fall by one. The result is the mean of the weights over all steps.
public struct StructuredPerceptron: Sendable {
    /// A sequence with its right labels.
    public struct Example: Sendable {
        /// Features by position.
        public let features: FeatureRows
        /// Right labels by position, as positions in the classes.
        public let labels: [UInt8]

        /// Makes an example; as many labels as positions.
        public init(features: FeatureRows, labels: [UInt8]) {
            precondition(features.count == labels.count, "a label for each position")
            self.features = features
            self.labels = labels
        }
    }

    /// Names of the labels.
    public let classes: [String]
    /// Binary logarithm of the number of rows.
    public let rowBits: Int
    /// Number of passes over the examples.
    public let passes: Int
    /// Number of times that learning begins anew, each with another order of the examples; the result is the mean.
    public let runs: Int
    /// Whether a label may follow another; nil as the first one stands for the beginning of a sequence.
    public let isAllowed: @Sendable (_ previous: Int?, _ next: Int) -> Bool

    /// Makes a learner.
    public init(
        classes: [String], rowBits: Int, passes: Int, runs: Int = 1,
        isAllowed: @escaping @Sendable (_ previous: Int?, _ next: Int) -> Bool = { _, _ in true }
    ) {
        self.classes = classes
        self.rowBits = rowBits
        self.passes = passes
        self.runs = runs
        self.isAllowed = isAllowed
    }

    /// What is learnt from examples; the same examples in the same order give the same weights, bit for bit.
    /// - Complexity: O(p · n · (f + c) · c) for p passes over n positions of f features and c classes.
    public func trained(on examples: [Example]) -> HashedLinearModelWriter {
        let barriers = (0...classes.count).flatMap { previous in
            (0..<classes.count).map { isAllowed(previous == classes.count ? nil : previous, $0) ? Float(0) : -1e6 }
        }
        var weights = [Float](repeating: 0, count: classes.count << rowBits)
        var transitions = barriers
        for run in 0..<runs {
            let learnt = learn(from: examples, barriers: barriers, seed: UInt64(run + 1))
            for index in weights.indices { weights[index] += learnt.weights[index] / Float(runs) }
            for index in transitions.indices { transitions[index] += learnt.transitions[index] / Float(runs) }
        }
        return HashedLinearModelWriter(
            classes: classes, rowBits: rowBits, weights: weights, parameters: transitions, source: digest(of: examples))
    }

    private func learn(
        from examples: [Example], barriers: [Float], seed: UInt64
    ) -> (weights: [Float], transitions: [Float]) {
        let classCount = classes.count
        var weights = Accumulator(count: classCount << rowBits)
        var transitions = Accumulator(count: (classCount + 1) * classCount)
        var search = BestPath(classCount: classCount, transitions: barriers)
        var order = Array(examples.indices)
        var generator = SplitMix(state: seed)
        var emissions: [Float] = []
        var path: [UInt8] = []
        var step = 1.0
        for _ in 0..<passes {
            order.shuffle(using: &generator)
            for index in order {
                let example = examples[index]
                emissions.removeAll(keepingCapacity: true)
                for position in 0..<example.labels.count {
                    weights.appendSums(of: example.features[position], columns: classCount, to: &emissions)
                }
                search.find(emissions: emissions, into: &path)
                if path != example.labels {
                    update(
                        &weights, &transitions, search: &search, barriers: barriers, example: example, path: path,
                        step: step)
                }
                step += 1
            }
        }
        return (weights.means(steps: step), transitions.means(steps: step))
    }

    /// A number that changes with the examples, their order, or the course of training: two sets with the same one teach the same.
    public func digest(of examples: [Example]) -> UInt64 {
        var digest = FeatureHash.mix(FeatureHash.mix(UInt64(rowBits), UInt64(passes)), UInt64(runs))
        for example in examples {
            for position in example.labels.indices {
                for row in example.features[position] { digest = FeatureHash.mix(digest, UInt64(row)) }
                digest = FeatureHash.mix(digest, 1 << 40 | UInt64(example.labels[position]))
            }
        }
        return digest
    }

    private func update(
        _ weights: inout Accumulator, _ transitions: inout Accumulator, search: inout BestPath, barriers: [Float],
        example: Example, path: [UInt8], step: Double
    ) {
        let classCount = classes.count
        for position in path.indices {
            let right = Int(example.labels[position])
            let wrong = Int(path[position])
            if right != wrong {
                for row in example.features[position] {
                    weights.add(1, at: Int(row) * classCount + right, step: step)
                    weights.add(-1, at: Int(row) * classCount + wrong, step: step)
                }
            }
            let rightBefore = position == 0 ? classCount : Int(example.labels[position - 1])
            let wrongBefore = position == 0 ? classCount : Int(path[position - 1])
            let rightIndex = rightBefore * classCount + right
            let wrongIndex = wrongBefore * classCount + wrong
            guard rightIndex != wrongIndex else { continue }
            transitions.add(1, at: rightIndex, step: step)
            transitions.add(-1, at: wrongIndex, step: step)
            for index in [rightIndex, wrongIndex] {
                search.transitions[index] = transitions.values[index] + barriers[index]
            }
        }
    }
}

/// Weights with what their mean over all steps needs.
struct Accumulator {
    /// The weights now.
    private(set) var values: [Float]
    /// Sum of all changes, each times the step at which it was made.
    private var changes: [Double]

    init(count: Int) {
        values = [Float](repeating: 0, count: count)
        changes = [Double](repeating: 0, count: count)
    }

    @inline(__always)
    mutating func add(_ change: Float, at index: Int, step: Double) {
        values[index] += change
        changes[index] += Double(change) * step
    }

    /// Appends the sum of some rows, a number a column.
    func appendSums(of rows: ArraySlice<UInt32>, columns: Int, to sums: inout [Float]) {
        let start = sums.count
        for _ in 0..<columns { sums.append(0) }
        unsafe values.withUnsafeBufferPointer { values in
            unsafe sums.withUnsafeMutableBufferPointer { sums in
                for row in rows {
                    let offset = Int(row) * columns
                    for column in 0..<columns { unsafe sums[start + column] += values[offset + column] }
                }
            }
        }
    }

    func means(steps: Double) -> [Float] {
        values.indices.map { Float(Double(values[$0]) - changes[$0] / steps) }
    }
}

/// A small generator of numbers (Steele, Lea and Flood, "SplitMix"): the same ones in every run.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }
}
