/// The best sequence of classes: the Viterbi algorithm over scores of positions and of neighbouring classes.
package struct BestPath: Sendable {
    /// Number of classes.
    let classCount: Int
    /// Score of a class after another, by `previous * classCount + next`; the last row is for a sequence's first position.
    package var transitions: [Float]
    private var scores: [Float] = []
    private var next: [Float] = []
    private var origins: [UInt8] = []
    private var bestOrigins: [UInt8] = []

    /// Makes a search over `(classCount + 1) * classCount` transitions.
    package init(classCount: Int, transitions: [Float]) {
        precondition(classCount <= 255 && transitions.count == (classCount + 1) * classCount)
        self.classCount = classCount
        self.transitions = transitions
    }

    /// The classes of the best sequence; of equal ones that of the lower classes.
    /// - Parameters:
    ///   - emissions: Score of each class at each position, position by position.
    ///   - path: Receives a class a position.
    /// - Complexity: O(n · c²) for n positions and c classes.
    package mutating func find(emissions: [Float], into path: inout [UInt8]) {
        let count = emissions.count / max(1, classCount)
        path.removeAll(keepingCapacity: true)
        guard count > 0 else { return }
        scores.removeAll(keepingCapacity: true)
        for column in 0..<classCount {
            scores.append(emissions[column] + transitions[classCount * classCount + column])
        }
        next = [Float](repeating: 0, count: classCount)
        bestOrigins = [UInt8](repeating: 0, count: classCount)
        origins.removeAll(keepingCapacity: true)
        for position in 1..<max(count, 1) { step(emissions: emissions, position: position) }
        var best = 0
        for column in 1..<classCount where scores[column] > scores[best] { best = column }
        path.append(contentsOf: repeatElement(0, count: count))
        path[count - 1] = UInt8(best)
        for position in stride(from: count - 1, to: 0, by: -1) {
            best = Int(origins[(position - 1) * classCount + best])
            path[position - 1] = UInt8(best)
        }
    }

    private mutating func step(emissions: [Float], position: Int) {
        let classCount = classCount
        unsafe next.withUnsafeMutableBufferPointer { next in
            unsafe bestOrigins.withUnsafeMutableBufferPointer { bestOrigins in
                unsafe transitions.withUnsafeBufferPointer { transitions in
                    for column in 0..<classCount {
                        unsafe next[column] = -.infinity
                        unsafe bestOrigins[column] = 0
                    }
                    for previous in 0..<classCount {
                        let base = scores[previous]
                        let row = previous * classCount
                        for column in 0..<classCount {
                            let score = unsafe base + transitions[row + column]
                            let isBetter = unsafe score > next[column]
                            unsafe next[column] = unsafe isBetter ? score : next[column]
                            unsafe bestOrigins[column] =
                                unsafe isBetter ? UInt8(truncatingIfNeeded: previous) : bestOrigins[column]
                        }
                    }
                }
            }
        }
        for column in 0..<classCount { scores[column] = next[column] + emissions[position * classCount + column] }
        origins.append(contentsOf: bestOrigins)
    }
}
