/// A bitmap in the format PNG, as chunks of bytes.
///
/// Reference: W3C, “Portable Network Graphics (PNG) Specification (Third Edition)”, 5.3 and 11.3.4.3.
struct PNGFile {
    private let bytes: [UInt8]

    /// Signature and header chunk, which every file begins with.
    private static let headerLength = 8 + 25

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The file with its resolution in dots per inch declared, so that programs know how large it is on paper.
    func declaring(resolution: Int) -> [UInt8] {
        guard bytes.count > Self.headerLength else { return bytes }
        let dotsPerMetre = UInt32((Double(resolution) / 0.0254).rounded())
        var content = Array("pHYs".utf8)
        for _ in 0..<2 { content += Self.bigEndian(dotsPerMetre) }
        content.append(1)
        let chunk = Self.bigEndian(9) + content + Self.bigEndian(Self.checksum(of: content))
        return bytes.prefix(Self.headerLength) + chunk + bytes.dropFirst(Self.headerLength)
    }

    private static func bigEndian(_ number: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }

    /// The CRC-32 of ISO 3309, bit by bit: it runs over thirteen bytes.
    static func checksum(of bytes: [UInt8]) -> UInt32 {
        var remainder = UInt32.max
        for byte in bytes {
            remainder ^= UInt32(byte)
            for _ in 0..<8 { remainder = remainder & 1 == 1 ? remainder >> 1 ^ 0xEDB8_8320 : remainder >> 1 }
        }
        return ~remainder
    }
}
