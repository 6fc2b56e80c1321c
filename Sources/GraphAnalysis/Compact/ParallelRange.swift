import Dispatch
import Synchronization

/// Work over fixed pieces of a range, on several threads.
///
/// The pieces, what each computes and the order in which results are given depend on the arguments alone, never on the
/// number of threads: what is added up piece by piece is the same bit for bit on one thread and on many.
enum ParallelRange {
    /// The results of `body` for 0..<`count`, in order; each thread takes the next piece when it is done with one.
    static func map<Result: Sendable>(
        _ count: Int, threads: Int, _ body: @Sendable (Int) -> Result
    ) -> [Result] {
        map(count, threads: threads, memory: {}, { _, index in body(index) })
    }

    /// The results of `body` for 0..<`count`, in order, with memory that each thread makes once and uses for every
    /// piece that it takes; what `body` gives must not depend on what earlier pieces left there.
    static func map<Memory, Result: Sendable>(
        _ count: Int, threads: Int, memory: @Sendable () -> Memory, _ body: @Sendable (inout Memory, Int) -> Result
    ) -> [Result] {
        precondition(threads > 0, "work needs a thread")
        if threads == 1 || count <= 1 {
            var own = memory()
            return (0..<count).map { body(&own, $0) }
        }
        let next = Atomic<Int>(0)
        let results = Mutex<[Result?]>(.init(repeating: nil, count: count))
        DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
            var own = memory()
            while true {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard index < count else { return }
                let result = body(&own, index)
                results.withLock { $0[index] = result }
            }
        }
        return results.withLock { $0.compactMap(\.self) }
    }

    /// Writes an array piece by piece: piece i is `cuts[i]..<cuts[i + 1]`, and `body` gets its number, its range and
    /// the elements of that range alone, to change.
    /// - Returns: the results of `body`, in order of the pieces.
    static func fill<Element: Sendable, Result: Sendable>(
        _ array: inout [Element], cuts: [Int], threads: Int,
        _ body: @Sendable (Int, Range<Int>, inout MutableSpan<Element>) -> Result
    ) -> [Result] {
        precondition(cuts.count > 1 && cuts[0] >= 0 && cuts[cuts.count - 1] <= array.count, "pieces must lie inside")
        let count = cuts.count - 1
        for piece in 0..<count { precondition(cuts[piece] <= cuts[piece + 1], "pieces must not overlap") }
        var elements = array.mutableSpan
        return unsafe elements.withUnsafeMutableBufferPointer { buffer in
            let pieces = unsafe DisjointPieces(buffer: buffer, cuts: cuts)
            return map(count, threads: threads) { piece in
                unsafe pieces.withPiece(piece) { range, span in body(piece, range, &span) }
            }
        }
    }

    /// Ends of at most `pieces` pieces of 0..<(`offsets.count` − 1) with about as many entries each.
    static func cuts(balancing offsets: [Int32], pieces: Int) -> [Int] {
        let count = offsets.count - 1
        var cuts = [0]
        guard count > 0 else { return [0, 0] }
        // A vertex itself costs about as much as two entries.
        let total = Int(offsets[count]) + 2 * count
        for piece in 1..<max(pieces, 2) where piece < pieces {
            let wanted = total * piece / pieces
            var low = cuts[cuts.count - 1]
            var high = count
            while low < high {
                let middle = (low + high) / 2
                if Int(offsets[middle]) + 2 * middle < wanted { low = middle + 1 } else { high = middle }
            }
            if low > cuts[cuts.count - 1] { cuts.append(low) }
        }
        if cuts[cuts.count - 1] < count { cuts.append(count) }
        return cuts
    }
}

/// An array's memory, lent out in pieces that do not overlap, so that threads may write different ones at once.
///
/// Invariants, on which its safety rests: it lives no longer than the call that lends the memory; `cuts` ascends and
/// lies inside the buffer (checked by `ParallelRange.fill`); each piece is asked for once (`ParallelRange.map` hands
/// out every number once), so that no two spans overlap.
@safe private struct DisjointPieces<Element: Sendable>: @unchecked Sendable {
    private let buffer: UnsafeMutableBufferPointer<Element>
    private let cuts: [Int]

    @unsafe init(buffer: UnsafeMutableBufferPointer<Element>, cuts: [Int]) {
        unsafe self.buffer = buffer
        self.cuts = cuts
    }

    @unsafe func withPiece<Result>(_ piece: Int, _ body: (Range<Int>, inout MutableSpan<Element>) -> Result) -> Result {
        let range = cuts[piece]..<cuts[piece + 1]
        var span = unsafe MutableSpan(_unsafeElements: UnsafeMutableBufferPointer(rebasing: buffer[range]))
        return body(range, &span)
    }
}
