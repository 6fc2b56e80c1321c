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

    /// Goes one position on: sixteen classes at a time, the rest one by one.
    private mutating func step(emissions: [Float], position: Int) {
        let wide = classCount / 16 * 16
        for column in stride(from: 0, to: wide, by: 16) { stepWide(column) }
        for column in wide..<classCount {
            var best = -Float.infinity
            var origin = 0
            for previous in 0..<classCount {
                let score = scores[previous] + transitions[previous * classCount + column]
                if score > best {
                    best = score
                    origin = previous
                }
            }
            next[column] = best
            bestOrigins[column] = UInt8(truncatingIfNeeded: origin)
        }
        for column in 0..<classCount { scores[column] = next[column] + emissions[position * classCount + column] }
        origins.append(contentsOf: bestOrigins)
    }

    private mutating func stepWide(_ column: Int) {
        var best = SIMD16<Float>(repeating: -.infinity)
        var origin = SIMD16<Int32>()
        unsafe transitions.withUnsafeBytes { transitions in
            for previous in 0..<classCount {
                let offset = (previous * classCount + column) * 4
                let score =
                    unsafe transitions.loadUnaligned(fromByteOffset: offset, as: SIMD16<Float>.self) + scores[previous]
                let isBetter = score .> best
                best.replace(with: score, where: isBetter)
                origin.replace(with: Int32(truncatingIfNeeded: previous), where: isBetter)
            }
        }
        for lane in 0..<16 {
            next[column + lane] = best[lane]
            bestOrigins[column + lane] = UInt8(truncatingIfNeeded: origin[lane])
        }
    }
}
