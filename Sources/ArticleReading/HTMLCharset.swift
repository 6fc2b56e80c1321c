import Foundation

/// The charset of an HTML page: its byte order mark, what it declares, else UTF-8.
enum HTMLCharset {
    /// The page as text.
    static func text(of bytes: [UInt8], path: String) throws(ArticleReadingError) -> String {
        if bytes.starts(with: [0xFF, 0xFE]) { return try decoded(bytes, as: .utf16LittleEndian, "UTF-16LE", path) }
        if bytes.starts(with: [0xFE, 0xFF]) { return try decoded(bytes, as: .utf16BigEndian, "UTF-16BE", path) }
        let name = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? nil : declaredName(in: bytes)
        guard let name, !["utf-8", "utf8"].contains(name) else { return try UTF8Text.text(of: bytes, path: path) }
        if let offset = bytes.firstIndex(of: 0) { throw .binary(path, offset: offset, isUTF16: false) }
        // Pages say Latin-1, or another charset, and are UTF-8 after a change of the site's software: multi-byte UTF-8 is no accident.
        if bytes.contains(where: { $0 >= 0x80 }), let text = String(validating: bytes, as: UTF8.self) { return text }
        if ["iso-8859-15", "latin9", "latin-9"].contains(name) { return westernText(bytes, latin9) }
        guard let encoding = encodings[name] else { throw .unknownCharset(path, name: name) }
        return try decoded(bytes, as: encoding, name, path)
    }

    /// Names as pages write them.
    ///
    /// Latin-1 means Windows-1252 on the web (WHATWG Encoding Standard, section 4.2).
    private static let encodings: [String: String.Encoding] = [
        "iso-8859-1": .windowsCP1252, "latin1": .windowsCP1252, "latin-1": .windowsCP1252,
        "windows-1252": .windowsCP1252, "cp1252": .windowsCP1252, "us-ascii": .windowsCP1252, "ascii": .windowsCP1252,
        "iso-8859-2": .isoLatin2, "windows-1250": .windowsCP1250,
        "windows-1251": .windowsCP1251, "windows-1254": .windowsCP1254, "macintosh": .macOSRoman,
    ]

    private static func decoded(
        _ bytes: [UInt8], as encoding: String.Encoding, _ name: String, _ path: String
    ) throws(ArticleReadingError) -> String {
        if encoding == .windowsCP1252 { return westernText(bytes, windows1252) }
        guard let text = String(data: Data(bytes), encoding: encoding) else {
            throw .unknownCharset(path, name: name)
        }
        return text
    }

    /// Windows-1252 or Latin-9, total: the five bytes that Windows-1252 leaves undefined stay control characters.
    private static func westernText(_ bytes: [UInt8], _ table: [UInt8: UInt32]) -> String {
        var scalars = String.UnicodeScalarView()
        for byte in bytes { scalars.append(table[byte].flatMap(Unicode.Scalar.init) ?? Unicode.Scalar(byte)) }
        return String(scalars)
    }

    private static let windows1252: [UInt8: UInt32] = [
        0x80: 0x20AC, 0x82: 0x201A, 0x83: 0x192, 0x84: 0x201E, 0x85: 0x2026, 0x86: 0x2020, 0x87: 0x2021, 0x88: 0x2C6,
        0x89: 0x2030, 0x8A: 0x160, 0x8B: 0x2039, 0x8C: 0x152, 0x8E: 0x17D, 0x91: 0x2018, 0x92: 0x2019, 0x93: 0x201C,
        0x94: 0x201D, 0x95: 0x2022, 0x96: 0x2013, 0x97: 0x2014, 0x98: 0x2DC, 0x99: 0x2122, 0x9A: 0x161, 0x9B: 0x203A,
        0x9C: 0x153, 0x9E: 0x17E, 0x9F: 0x178,
    ]

    private static let latin9: [UInt8: UInt32] = [
        0xA4: 0x20AC, 0xA6: 0x160, 0xA8: 0x161, 0xB4: 0x17D, 0xB8: 0x17E, 0xBC: 0x152, 0xBD: 0x153, 0xBE: 0x178,
    ]

    /// What follows `charset=` or `encoding=` in the first 4 KiB, in lower case.
    private static func declaredName(in bytes: [UInt8]) -> String? {
        let head = String(decoding: bytes.prefix(4096).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self).lowercased()
        for key in ["charset", "encoding"] {
            guard let found = head.range(of: key) else { continue }
            let rest = head[found.upperBound...].drop { $0 == " " || $0 == "=" || $0 == "\"" || $0 == "'" }
            let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == ":" }
            if !name.isEmpty { return String(name) }
        }
        return nil
    }
}
