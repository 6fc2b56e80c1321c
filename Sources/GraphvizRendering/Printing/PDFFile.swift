/// A document in the format PDF, as the cairo library writes it.
struct PDFFile {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The document without the moment when it was made, so that the same drawing gives the same bytes.
    ///
    /// The entry becomes white space of the same length: every offset in the document stays right. A document without
    /// the entry stays as it is.
    func withoutDate() -> [UInt8] {
        let key = Array("/CreationDate (D:".utf8)
        guard let start = bytes.firstRange(of: key)?.lowerBound,
            let end = bytes[start...].firstIndex(of: UInt8(ascii: ")")), end - start < 64
        else { return bytes }
        var dateless = bytes
        for position in start...end { dateless[position] = UInt8(ascii: " ") }
        return dateless
    }
}
