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

    /// About how many bytes a piece has: enough to outweigh the hand-over, little enough to share out evenly.
    private static let pieceSize = 1 << 20

    /// The edges of the file's pieces, in order.
    func pieces(threads: Int) throws(GraphInputError) -> [EdgePiece] {
        let data: Data
        do {
            data = try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
        } catch {
            let reason = (error as? CocoaError)?.localizedDescription ?? error.localizedDescription
            throw .unreadableFile(path: path, reason: reason)
        }
        let cuts = Self.cuts(data.span)
        let limit = Int32(clamping: vertexCount ?? Int(Int32.max) - 1)
        let isWeighted = isWeighted
        let results = ParallelRange.map(cuts.count - 1, threads: threads) { piece in
            var scanner = EdgeScanner(position: cuts[piece], end: cuts[piece + 1], vertexLimit: limit)
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

    /// Ends of pieces, each behind a line feed or at the end.
    private static func cuts(_ bytes: Span<UInt8>) -> [Int] {
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

    mutating func edges(of bytes: Span<UInt8>, isWeighted: Bool) throws(Failure) -> EdgePiece {
        var piece = EdgePiece()
        // The shortest lines have four bytes; twelve are usual.
        piece.edges.reserveCapacity((end - position) / 10)
        while position < end {
            skipBlanks(bytes)
            guard position < end else { break }
            switch bytes[position] {
            case Self.lineFeed, Self.carriageReturn:
                position += 1
            case UInt8(ascii: "#"), UInt8(ascii: "%"):
                while position < end && bytes[position] != Self.lineFeed { position += 1 }
            default:
                let source = try vertex(bytes)
                skipBlanks(bytes)
                let target = try vertex(bytes)
                skipBlanks(bytes)
                if isWeighted { piece.weights.append(try weight(bytes)) }
                try endLine(bytes)
                piece.edges.append((source, target))
                piece.largestVertex = max(piece.largestVertex, source, target)
            }
        }
        return piece
    }

    @inline(__always) private mutating func skipBlanks(_ bytes: Span<UInt8>) {
        while position < end && (bytes[position] == 32 || bytes[position] == 9) { position += 1 }
    }

    @inline(__always) private mutating func vertex(_ bytes: Span<UInt8>) throws(Failure) -> Int32 {
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
