/// The form that all files of weights and compiled tables share.
///
/// A header of 64 bytes, then four sections in this order, each padded with zeros to a multiple of 64 bytes: names (UTF-8,
/// a line each), parameters (32-bit floats) and cells (bytes that the reader of the kind understands). Numbers are little-endian.
///
/// | bytes | |
/// | --- | --- |
/// | 0–7 | magic `LIAISON\0` |
/// | 8–11 | version of the form, 1 |
/// | 12–15 | kind of content, four letters |
/// | 16–19 | `rowBits`, or what the kind makes of it |
/// | 20–23 | number of names |
/// | 24–27 | `scale`, a 32-bit float |
/// | 28–31 | number of parameters |
/// | 32–39 | bytes of names |
/// | 40–47 | bytes of cells |
/// | 48–55 | checksum of all bytes before and after it |
/// | 56–63 | digest of what the content was made from, 0 where none was taken |
package struct ModelFile: Sendable {
    /// What a file holds.
    package struct Kind: Hashable, Sendable {
        /// Four ASCII letters as a number.
        package let rawValue: UInt32

        /// Weights of a hashed linear model.
        package static let weights = Kind("WGHT")
        /// A table of word forms.
        package static let lexicon = Kind("LEXI")
        /// Entries of a lexicon.
        package static let entries = Kind("ENTR")
        /// Decision trees whose values are added up.
        package static let trees = Kind("TREE")

        private init(_ letters: StaticString) {
            rawValue = unsafe UnsafeRawPointer(letters.utf8Start).loadUnaligned(as: UInt32.self)
        }
    }

    /// The part of the header that depends on the content.
    package struct Header: Hashable, Sendable {
        /// Binary logarithm of the number of rows, or what the kind makes of it.
        package var rowBits: UInt32
        /// What one unit of a cell is worth.
        package var scale: Float
        /// Digest of what the content was made from, 0 where none was taken.
        package var source: UInt64

        /// Makes a header from its parts.
        package init(rowBits: UInt32, scale: Float, source: UInt64 = 0) {
            self.rowBits = rowBits
            self.scale = scale
            self.source = source
        }
    }

    /// The part of the header that depends on the content.
    package let header: Header
    /// Names of classes or the like.
    package let names: [String]
    /// Numbers apart from the cells.
    package let parameters: [Float]
    /// Of two files with the same checksum one may be taken for the other.
    package let checksum: UInt64
    private let file: MappedFile
    private let cellRange: Range<Int>

    /// Maps a file and checks it.
    /// - Throws: ``ModelFileError`` where the file is missing, of another form, cut short or changed.
    /// - Complexity: O(n) in the bytes of the file, for the checksum: about a millisecond for 4 MB.
    package init(path: String, kind: Kind) throws(ModelFileError) {
        let file = try MappedFile(path: path)
        func damaged(_ what: String) -> ModelFileError {
            ModelFileError(.damaged, path: path, reason: "\(what); install the program again, or run `make train`")
        }
        let bytes = unsafe file.bytes
        func number<Number: FixedWidthInteger>(_ offset: Int, _: Number.Type) -> Number {
            Number(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: offset, as: Number.self))
        }
        guard bytes.count >= Self.headerSize, number(0, UInt64.self) == Self.magic else {
            throw damaged("this is no file of weights or words of this program")
        }
        let version = number(8, UInt32.self)
        guard version == Self.version else {
            throw ModelFileError(
                .unsupported, path: path,
                reason:
                    "the file is of version \(version), this program reads version \(Self.version); run `make train`")
        }
        guard number(12, UInt32.self) == kind.rawValue else { throw damaged("the file holds something else") }
        let nameCount = Int(number(20, UInt32.self))
        let parameterCount = Int(number(28, UInt32.self))
        let nameBytes = number(32, UInt64.self)
        let cellBytes = number(40, UInt64.self)
        let limit = UInt64(bytes.count)
        guard nameBytes <= limit, cellBytes <= limit, UInt64(parameterCount) * 4 <= limit else {
            throw damaged("the file is cut short")
        }
        let parameterStart = Self.headerSize + Self.padded(Int(nameBytes))
        let cellStart = parameterStart + Self.padded(parameterCount * 4)
        guard bytes.count == cellStart + Self.padded(Int(cellBytes)) else { throw damaged("the file is cut short") }
        checksum = number(48, UInt64.self)
        guard unsafe Self.checksum(of: bytes) == checksum else {
            throw damaged("the file has changed since it was written")
        }
        let text = unsafe String(decoding: bytes[Self.headerSize..<Self.headerSize + Int(nameBytes)], as: UTF8.self)
        names = text.split(separator: "\n").map(String.init)
        guard names.count == nameCount else { throw damaged("the number of names is wrong") }
        parameters = (0..<parameterCount).map { Float(bitPattern: number(parameterStart + 4 * $0, UInt32.self)) }
        header = Header(
            rowBits: number(16, UInt32.self), scale: Float(bitPattern: number(24, UInt32.self)),
            source: number(56, UInt64.self))
        cellRange = cellStart..<cellStart + Int(cellBytes)
        self.file = file
    }

    /// Number of bytes in the cells.
    package var cellCount: Int { cellRange.count }

    /// Calls a closure with the cells; the buffer is valid only inside.
    @inline(__always)
    package func withCells<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try unsafe body(UnsafeRawBufferPointer(rebasing: file.bytes[cellRange]))
    }

    /// The bytes of a file with the given content.
    package static func bytes(
        kind: Kind, header: Header, names: [String], parameters: [Float], cells: [UInt8]
    ) -> [UInt8] {
        let text = Array(names.map { $0 + "\n" }.joined().utf8)
        var bytes: [UInt8] = []
        func append<Number: FixedWidthInteger>(_ number: Number) {
            for index in 0..<Number.bitWidth / 8 { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * index))) }
        }
        append(magic)
        append(version)
        append(kind.rawValue)
        append(header.rowBits)
        append(UInt32(names.count))
        append(header.scale.bitPattern)
        append(UInt32(parameters.count))
        append(UInt64(text.count))
        append(UInt64(cells.count))
        append(UInt64(0))
        append(header.source)
        func pad() { bytes += [UInt8](repeating: 0, count: padded(bytes.count) - bytes.count) }
        bytes += text
        pad()
        for parameter in parameters { append(parameter.bitPattern) }
        pad()
        bytes += cells
        pad()
        let sum = unsafe bytes.withUnsafeBytes { unsafe checksum(of: $0) }
        for index in 0..<8 { bytes[checksumOffset + index] = UInt8(truncatingIfNeeded: sum >> (8 * index)) }
        return bytes
    }

    /// Sums eight bytes at a time, the checksum's own left out; the number of bytes is a multiple of 64.
    private static func checksum(of bytes: UnsafeRawBufferPointer) -> UInt64 {
        var sum: UInt64 = 0x6C69_6169_736F_6E21
        var offset = 0
        while offset + 8 <= bytes.count {
            if offset != checksumOffset {
                let word = UInt64(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
                sum = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
                sum ^= sum >> 32
            }
            offset += 8
        }
        return sum
    }

    private static func padded(_ count: Int) -> Int { (count + 63) / 64 * 64 }

    private static let magic: UInt64 = 0x004E_4F53_4941_494C
    private static let version: UInt32 = 1
    private static let headerSize = 64
    private static let checksumOffset = 48
}
