/// Bytes as text, or what keeps them from being text.
enum UTF8Text {
    /// The text, byte for byte, a byte order mark included.
    static func text(of bytes: [UInt8], path: String, line: Int? = nil) throws(ArticleReadingError) -> String {
        if let offset = bytes.firstIndex(of: 0) {
            let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
            throw .binary(path, offset: offset, isUTF16: isUTF16)
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            let offset = firstInvalidOffset(in: bytes)
            throw .notUTF8(path, line: line, offset: offset, byte: bytes[offset])
        }
        return text
    }

    /// Whether there is nothing but white space and byte order marks.
    static func isBlank(_ bytes: [UInt8]) -> Bool {
        var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while position < bytes.count {
            if bytes[position] == 0xC2, position + 1 < bytes.count, bytes[position + 1] == 0xA0 {
                position += 2
            } else if bytes[position] <= 0x20 {
                position += 1
            } else {
                return false
            }
        }
        return true
    }

    /// Offset of the first byte that begins no valid sequence.
    private static func firstInvalidOffset(in bytes: [UInt8]) -> Int {
        var low = 0
        while low < bytes.count {
            if bytes[low] < 0x80 {
                low += 1
                continue
            }
            let length = bytes[low] < 0xE0 ? 2 : bytes[low] < 0xF0 ? 3 : 4
            guard low + length <= bytes.count,
                String(validating: bytes[low..<low + length], as: UTF8.self)?.unicodeScalars.count == 1
            else { return low }
            low += length
        }
        return 0
    }
}
