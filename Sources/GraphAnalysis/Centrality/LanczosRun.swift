/// Lanczos' method for the largest eigenvalue of a symmetric adjacency matrix.
///
/// It keeps the vectors of a run but does not make them orthogonal again: they drift only once the wanted vector is
/// found, which ends the run.
struct LanczosRun {
    /// Vectors of a run before it begins anew.
    private static let steps = 20

    private let lists: CompactAdjacency
    private let cuts: [Int]
    private let threads: Int
    private var sweeps = 0

    init(lists: CompactAdjacency, threads: Int) {
        self.lists = lists
        self.threads = threads
        cuts = lists.pieces()
    }

    /// The vector, none of its values below 0, with Euclidean norm 1.
    mutating func vector(
        from start: [Double], tolerance: Double, maximumSweeps: Int
    ) throws(ConvergenceError) -> [Double] {
        var vector = start
        while sweeps < maximumSweeps {
            let (next, isExhausted) = restarted(from: vector, tolerance: tolerance)
            vector = next
            if isExhausted || residual(of: vector) <= tolerance { return vector }
        }
        throw ConvergenceError.eigenvector(sweeps: maximumSweeps)
    }

    /// The best vector of one run; exhausted where the run reached a space that the matrix does not leave.
    private mutating func restarted(from start: [Double], tolerance: Double) -> (vector: [Double], isExhausted: Bool) {
        var basis: [[Double]] = [start]
        var matrix = TridiagonalMatrix()
        var isExhausted = false
        while true {
            let current = basis[basis.count - 1]
            var next = product(current)
            let diagonal = dot(next, current)
            let previous = basis.count > 1 ? basis[basis.count - 2] : nil
            let coupling = matrix.couplings.last ?? 0
            for index in next.indices {
                next[index] -= diagonal * current[index] + (previous.map { coupling * $0[index] } ?? 0)
            }
            matrix.diagonal.append(diagonal)
            let norm = dot(next, next).squareRoot()
            let leading = matrix.leadingVector()
            // How far the best vector is from an eigenvector, as a share of the eigenvalue.
            let missing = norm * abs(leading.vector[leading.vector.count - 1])
            isExhausted = norm <= 1e-14 * abs(leading.value)
            if isExhausted || missing <= 1e-2 * tolerance * leading.value || basis.count == Self.steps {
                return (combined(basis, leading.vector), isExhausted)
            }
            matrix.couplings.append(norm)
            basis.append(next.map { $0 / norm })
        }
    }

    /// The vectors of a run times these factors, made positive, with norm 1.
    private func combined(_ basis: [[Double]], _ factors: [Double]) -> [Double] {
        var sum = [Double](repeating: 0, count: basis[0].count)
        for (vector, factor) in zip(basis, factors) {
            for index in sum.indices { sum[index] += factor * vector[index] }
        }
        // Rounding leaves traces below 0 in parts that have no share; the sign of the whole is free.
        let sign: Double = sum.reduce(0, +) < 0 ? -1 : 1
        for index in sum.indices { sum[index] = max(0, sign * sum[index]) }
        let norm = dot(sum, sum).squareRoot()
        return sum.map { $0 / norm }
    }

    /// Sum of the differences between A x / λ and x, for the sum 1 of x.
    private mutating func residual(of vector: [Double]) -> Double {
        let image = product(vector)
        let eigenvalue = dot(image, vector)
        var (difference, size) = (0.0, 0.0)
        for index in vector.indices {
            difference += abs(image[index] / eigenvalue - vector[index])
            size += vector[index]
        }
        return difference / size
    }

    private mutating func product(_ vector: [Double]) -> [Double] {
        sweeps += 1
        let lists = lists
        var image = vector
        _ = ParallelRange.fill(&image, cuts: cuts, threads: threads) { _, range, image in
            let values = vector.span
            for vertex in range { image[vertex - range.lowerBound] = lists.sum(of: values, around: vertex) }
        }
        return image
    }

    private func dot(_ left: [Double], _ right: [Double]) -> Double {
        var sums = SIMD4<Double>(repeating: 0)
        var index = 0
        while index + 3 < left.count {
            let one = SIMD4(left[index], left[index + 1], left[index + 2], left[index + 3])
            let other = SIMD4(right[index], right[index + 1], right[index + 2], right[index + 3])
            sums += one * other
            index += 4
        }
        var sum = sums.sum()
        while index < left.count {
            sum += left[index] * right[index]
            index += 1
        }
        return sum
    }
}

/// A small symmetric matrix with entries on the diagonal and beside it only.
struct TridiagonalMatrix {
    var diagonal: [Double] = []
    /// Entry i couples rows i and i + 1.
    var couplings: [Double] = []

    /// The largest eigenvalue, with its eigenvector of norm 1.
    func leadingVector() -> (value: Double, vector: [Double]) {
        let value = largestEigenvalue()
        // Two steps of inverse iteration, just above the eigenvalue so that the matrix can be inverted.
        let size = diagonal.count
        let shift = value + max(abs(value), 1) * 1e-15
        var vector = [Double](repeating: 1 / Double(size).squareRoot(), count: size)
        for _ in 0..<3 {
            vector = solution(shift: shift, right: vector)
            let norm = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
            vector = vector.map { $0 / norm }
        }
        return (value, vector)
    }

    /// By bisection on the number of eigenvalues above a bound (Sturm sequence).
    private func largestEigenvalue() -> Double {
        var (low, high) = (-Double.infinity, -Double.infinity)
        for index in diagonal.indices {
            let left = index > 0 ? abs(couplings[index - 1]) : 0
            let right = index + 1 < diagonal.count ? abs(couplings[index]) : 0
            low = max(low, diagonal[index])
            high = max(high, diagonal[index] + left + right)
        }
        while true {
            let middle = low + (high - low) / 2
            guard middle > low && middle < high else { return high }
            if hasEigenvalue(above: middle) { low = middle } else { high = middle }
        }
    }

    private func hasEigenvalue(above bound: Double) -> Bool {
        var pivot = bound - diagonal[0]
        for index in 1..<max(1, diagonal.count) {
            if pivot <= 0 { return true }
            pivot = bound - diagonal[index] - couplings[index - 1] * couplings[index - 1] / pivot
        }
        return pivot <= 0
    }

    /// Solves (shift − matrix) x = right by elimination, which is stable above the largest eigenvalue.
    private func solution(shift: Double, right: [Double]) -> [Double] {
        let size = diagonal.count
        var pivots = [Double](repeating: 0, count: size)
        var values = right
        let smallest = Double.leastNormalMagnitude.squareRoot()
        for index in 0..<size {
            pivots[index] = shift - diagonal[index]
            if index > 0 {
                let factor = couplings[index - 1] / pivots[index - 1]
                pivots[index] -= factor * couplings[index - 1]
                values[index] += factor * values[index - 1]
            }
            if abs(pivots[index]) < smallest { pivots[index] = smallest }
        }
        for index in stride(from: size - 1, through: 0, by: -1) {
            if index + 1 < size { values[index] += couplings[index] * values[index + 1] }
            values[index] /= pivots[index]
        }
        // Large numbers would overflow in the next step.
        let largest = values.reduce(0) { max($0, abs($1)) }
        return values.map { $0 / largest }
    }
}
