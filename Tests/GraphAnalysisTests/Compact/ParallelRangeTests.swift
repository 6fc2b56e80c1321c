import Testing

@testable import GraphAnalysis

@Suite struct ParallelRangeTests {
    @Test(arguments: [1, 2, 3, 8], [0, 1, 2, 100])
    func mapKeepsTheOrder(threads: Int, count: Int) {
        #expect(ParallelRange.map(count, threads: threads) { $0 * $0 } == (0..<count).map { $0 * $0 })
    }

    @Test(arguments: [1, 2, 3, 8], [[0, 10], [0, 0], [0, 3, 3, 10], [2, 4, 9]])
    func fillWritesEveryPieceOnce(threads: Int, cuts: [Int]) {
        var array = [Int](repeating: 0, count: 10)
        let counts = ParallelRange.fill(&array, cuts: cuts, threads: threads) { piece, range, span in
            #expect(span.count == range.count)
            for index in span.indices { span[index] += 100 * (piece + 1) + range.lowerBound + index }
            return range.count
        }
        var wanted = [Int](repeating: 0, count: 10)
        for piece in 0..<cuts.count - 1 {
            for place in cuts[piece]..<cuts[piece + 1] { wanted[place] = 100 * (piece + 1) + place }
        }
        #expect(array == wanted)
        #expect(counts == zip(cuts, cuts.dropFirst()).map { $1 - $0 })
    }

    @Test(arguments: [[0], [0, 0, 0], [0, 5, 5, 6, 100, 101], [0, 1, 2, 3]] as [[Int32]], [1, 2, 32])
    func cutsCoverEverything(offsets: [Int32], pieces: Int) {
        let cuts = ParallelRange.cuts(balancing: offsets, pieces: pieces)
        #expect(cuts.first == 0 && cuts.last == offsets.count - 1)
        #expect(cuts == cuts.sorted())
        #expect(cuts.count <= pieces + 1)
    }

    @Test func piecesMustNotOverlap() async {
        await #expect(processExitsWith: .failure) {
            var array = [0, 0, 0]
            _ = ParallelRange.fill(&array, cuts: [0, 2, 1, 3], threads: 2) { _, _, _ in 0 }
        }
        await #expect(processExitsWith: .failure) {
            var array = [0, 0, 0]
            _ = ParallelRange.fill(&array, cuts: [0, 4], threads: 2) { _, _, _ in 0 }
        }
    }
}
