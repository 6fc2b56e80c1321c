import Foundation

/// The lines of a stream, one at a time, without their line breaks.
struct LineStream {
    /// A line, or why it could not be read.
    struct Line {
        /// Counted from 1.
        let number: Int
        let content: Result<[UInt8], ArticleReadingError>
    }

    private var stream: ByteStream
    private let limit: Int
    private var chunk: [UInt8] = []
    private var position = 0
    private var number = 0
    private var isAtEnd = false

    init(stream: ByteStream, limit: Int) {
        self.stream = stream
        self.limit = limit
    }

    /// The next line; nil at the end.
    ///
    /// Memory stays below the limit: the rest of a line that exceeds it is passed over.
    mutating func next() -> Line? {
        var line: [UInt8] = []
        var isTooLong = false
        var hasRead = false
        number += 1
        while !isAtEnd {
            if position == chunk.count {
                do {
                    guard let data = try stream.next() else {
                        isAtEnd = true
                        break
                    }
                    chunk = Array(data)
                    position = 0
                } catch {
                    isAtEnd = true
                    return Line(number: number, content: .failure(error))
                }
            }
            hasRead = true
            let end = chunk[position...].firstIndex(of: 0x0A) ?? chunk.count
            if line.count + end - position > limit {
                isTooLong = true
                line = []
            }
            if !isTooLong { line += chunk[position..<end] }
            position = min(end + 1, chunk.count)
            if end < chunk.count { break }
        }
        guard hasRead else { return nil }
        if isTooLong {
            return Line(
                number: number, content: .failure(.tooLarge(stream.name, line: number, size: nil, limit: limit)))
        }
        return Line(number: number, content: .success(line))
    }
}
