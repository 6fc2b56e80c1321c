import Foundation

/// Edges in the order given: all of a graph's, or a part of them.
struct EdgePiece: Sendable {
    /// The ends of each edge.
    var edges: [(Int32, Int32)] = []
    /// A weight for each edge; empty where there are none.
    var weights: [Double] = []
    /// The largest vertex number; −1 without edges.
    var largestVertex: Int32 = -1
}

/// Reads an edge list in pieces of its file.
struct EdgeListReader {
    let path: String
    let isWeighted: Bool
    let vertexCount: Int?

    /// Fewest bytes of a piece: enough to outweigh the hand-over.
    private static let smallestPiece = 1 << 20

    /// The edges of the file's pieces, in order.
    func pieces(threads: Int) throws(GraphInputError) -> [EdgePiece] {
        let data = try content()
        // Where a piece ends makes no difference to the edges; large ones need fewer pages.
        let cuts = Self.cuts(data.span, pieces: threads)
        let limit = Int32(clamping: vertexCount ?? Int(Int32.max) - 1)
        let isWeighted = isWeighted
        let results = ParallelRange.map(cuts.count - 1, threads: threads) { piece in
            let scanner = EdgeScanner(position: cuts[piece], end: cuts[piece + 1], vertexLimit: limit)
            return Result<EdgePiece, EdgeScanner.Failure> { () throws(EdgeScanner.Failure) in
                try scanner.edges(of: data.span, isWeighted: isWeighted)
            }
        }
        var pieces: [EdgePiece] = []
        pieces.reserveCapacity(results.count)
        for result in results {
            switch result {
            case .success(let piece): pieces.append(piece)
            case .failure(let failure):
                let line = 1 + data.prefix(failure.position).count { $0 == EdgeScanner.lineFeed }
                throw .malformedLine(path: path, line: line, reason: failure.reason)
            }
        }
        return pieces
    }

    /// The file's bytes, mapped where that is possible: a pipe, say, is read instead.
    private func content() throws(GraphInputError) -> Data {
        let file = URL(fileURLWithPath: path)
        if let mapped = try? Data(contentsOf: file, options: .alwaysMapped) { return mapped }
        guard (try? file.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory != true else {
            throw .unreadableFile(path: path, reason: "it is a folder; the file of one edge list is expected")
        }
        do {
            return try FileHandle(forReadingFrom: file).readToEnd() ?? Data()
        } catch {
            throw .unreadableFile(path: path, reason: error.localizedDescription)
        }
    }

    /// Ends of pieces, each behind a line feed or at the end.
    private static func cuts(_ bytes: Span<UInt8>, pieces: Int) -> [Int] {
        let pieceSize = max(smallestPiece, bytes.count / pieces + 1)
        var cuts = [0]
        while cuts[cuts.count - 1] < bytes.count {
            var cut = min(cuts[cuts.count - 1] + pieceSize, bytes.count)
            while cut < bytes.count && bytes[cut - 1] != EdgeScanner.lineFeed { cut += 1 }
            cuts.append(cut)
        }
        return cuts
    }
}

/// Reads the lines of one piece, byte by byte.
struct EdgeScanner {
    /// Why a line is no edge.
    struct Failure: Error {
        /// A byte of the line.
        let position: Int
        let reason: String
    }

    static let lineFeed: UInt8 = 10
    private static let carriageReturn: UInt8 = 13

    var position: Int
    let end: Int
    /// Every vertex must be below.
    let vertexLimit: Int32

    /// The edges of the piece.
    func edges(of bytes: Span<UInt8>, isWeighted: Bool) throws(Failure) -> EdgePiece {
        var weights: [Double] = []
        var largestVertex: Int32 = -1
        // The shortest lines have four bytes.
        let room = (end - position) / 4 + 1
        let edges = try LargeArray.filled(capacity: room) { (edges: inout OutputSpan<(Int32, Int32)>) throws(Failure) in
            // Copies that no other code can see stay in registers.
            var scanner = self
            var largest: Int32 = -1
            while scanner.position < scanner.end {
                if !isWeighted, let edge = scanner.plainEdge(bytes) {
                    edges.append(edge)
                    largest = max(largest, edge.0, edge.1)
                } else if let (edge, weight) = try scanner.anyEdge(bytes, isWeighted: isWeighted) {
                    edges.append(edge)
                    if isWeighted { weights.append(weight) }
                    largest = max(largest, edge.0, edge.1)
                }
            }
            largestVertex = largest
        }
        return EdgePiece(edges: edges, weights: weights, largestVertex: largestVertex)
    }

    /// The edge of any line; nil for an empty line or a comment.
    @inline(never) private mutating func anyEdge(
        _ bytes: Span<UInt8>, isWeighted: Bool
    ) throws(Failure) -> (edge: (Int32, Int32), weight: Double)? {
        skipBlanks(bytes)
        guard try !skipsLine(bytes) else { return nil }
        let source = try vertex(bytes)
        skipBlanks(bytes)
        let target = try vertex(bytes)
        skipBlanks(bytes)
        let weight = isWeighted ? try weight(bytes) : 0
        try endLine(bytes)
        return ((source, target), weight)
    }

    /// Passes over an empty line or a comment.
    @inline(__always) private mutating func skipsLine(_ bytes: Span<UInt8>) throws(Failure) -> Bool {
        guard position < end else { return true }
        switch bytes[position] {
        case Self.lineFeed:
            position += 1
        case Self.carriageReturn:
            try endLine(bytes)
        case UInt8(ascii: "#"), UInt8(ascii: "%"):
            while position < end && bytes[position] != Self.lineFeed { position += 1 }
        default: return false
        }
        return true
    }

    /// The usual line at once, two numbers of up to seven digits with a space between; nil, having read nothing, where
    /// it is anything else.
    @inline(__always) private mutating func plainEdge(_ bytes: Span<UInt8>) -> (Int32, Int32)? {
        guard position + 17 <= end else { return nil }
        let (count, source) = Self.leadingDigits(eight(bytes, at: position))
        let middle = position &+ count
        let (secondCount, target) = Self.leadingDigits(eight(bytes, at: middle &+ 1))
        let last = middle &+ 1 &+ secondCount
        guard count &- 1 < 7, secondCount &- 1 < 7, count > 0, secondCount > 0, bytes[middle] == UInt8(ascii: " "),
            bytes[last] == Self.lineFeed, max(source, target) < Int(vertexLimit)
        else { return nil }
        position = last + 1
        return (Int32(truncatingIfNeeded: source), Int32(truncatingIfNeeded: target))
    }

    /// Eight bytes as a number, the first lowest.
    @inline(__always) private func eight(_ bytes: Span<UInt8>, at position: Int) -> UInt64 {
        // Any eight bytes are a number, and the bounds are checked.
        UInt64(littleEndian: unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self))
    }

    @inline(__always) private mutating func skipBlanks(_ bytes: Span<UInt8>) {
        while position < end && (bytes[position] == 32 || bytes[position] == 9) { position += 1 }
    }

    /// How many of eight bytes, the lowest first, are digits before the first that is none, and their value.
    @inline(__always) private static func leadingDigits(_ bytes: UInt64) -> (count: Int, value: Int) {
        let digits = bytes ^ 0x3030_3030_3030_3030
        // The high bit of each byte that is 10 or more.
        let others = ((digits & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7676_7676_7676_7676 | digits) & 0x8080_8080_8080_8080
        let count = others.trailingZeroBitCount >> 3
        // Zeros in front, then pairs, fours and eights of digits at once.
        var value = count == 0 ? 0 : digits &<< UInt64(64 &- count &* 8)
        value = (value &* 2561) &>> 8 & 0x00FF_00FF_00FF_00FF
        value = (value &* 6_553_601) &>> 16 & 0x0000_FFFF_0000_FFFF
        value = (value &* 42_949_672_960_001) &>> 32
        return (count, Int(value))
    }

    private mutating func vertex(_ bytes: Span<UInt8>) throws(Failure) -> Int32 {
        let start = position
        var value = 0
        while position < end {
            let digit = bytes[position] &- UInt8(ascii: "0")
            guard digit < 10 else { break }
            // More digits than any vertex has must not overflow.
            value = min(value &* 10 &+ Int(digit), 1 << 40)
            position += 1
        }
        guard position > start else { throw expected("a vertex number", bytes) }
        guard value < Int(vertexLimit) else {
            let number = text(bytes, start..<position)
            throw Failure(
                position: start, reason: "vertex \(number) is not below the number of vertices, \(vertexLimit)")
        }
        return Int32(truncatingIfNeeded: value)
    }

    private mutating func weight(_ bytes: Span<UInt8>) throws(Failure) -> Double {
        let start = position
        var value = 0
        while position < end, position - start < 15 {
            let digit = bytes[position] &- UInt8(ascii: "0")
            guard digit < 10 else { break }
            value = value &* 10 &+ Int(digit)
            position += 1
        }
        if position > start, position == end || bytes[position] <= 32 { return Double(value) }
        while position < end && bytes[position] > 32 { position += 1 }
        let word = text(bytes, start..<position)
        guard let weight = Double(word) else {
            position = start
            throw expected("a weight", bytes)
        }
        guard weight >= 0 && weight < .infinity else {
            throw Failure(
                position: start, reason: "the weight \(word) is negative or no finite number; 0 or more is expected")
        }
        return weight
    }

    @inline(__always) private mutating func endLine(_ bytes: Span<UInt8>) throws(Failure) {
        skipBlanks(bytes)
        if position < end && bytes[position] == Self.carriageReturn { position += 1 }
        guard position < end else { return }
        guard bytes[position] == Self.lineFeed else { throw expected("the end of the line", bytes) }
        position += 1
    }

    private func expected(_ what: String, _ bytes: Span<UInt8>) -> Failure {
        var last = position
        while last < end && bytes[last] > 32 && last - position < 40 { last += 1 }
        let found = last > position ? "“\(text(bytes, position..<last))”" : "the end of the line"
        return Failure(position: min(position, max(end - 1, 0)), reason: "\(what) is expected, \(found) found")
    }

    private func text(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
        String(decoding: range.map { bytes[$0] }, as: UTF8.self)
    }
}
