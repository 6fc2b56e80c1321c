/// Folding of text for comparison: lower case, no accents, straight apostrophes, plain hyphens and spaces.
public enum TextFolding {
    /// The folded form of a text.
    ///
    /// Ligatures are spelt out (œ → oe), superscript « ᵉ » becomes e, and invisible characters (soft hyphen, zero-width,
    /// bidirectional controls) disappear. Letters of other scripts keep their form, lower-cased.
    /// - Complexity: O(n) in the number of scalars.
    public static func folded(_ text: some StringProtocol) -> String {
        if let folded = text.utf8.withContiguousStorageIfAvailable({ unsafe folded(valid: $0) }) {
            return folded
        }
        // What is not stored as UTF-8 is copied.
        let bytes = Array(text.utf8)
        return unsafe bytes.withUnsafeBufferPointer { unsafe folded(valid: $0) }
    }

    /// Whether a text is nothing but letters from a to z, so that neither reading nor folding changes it.
    public static func isPlainWord(_ text: some StringProtocol) -> Bool { text.utf8.allSatisfy { 0x61...0x7A ~= $0 } }

    /// The folded form of UTF-8 bytes, such as a token's; what is not UTF-8 becomes replacement characters.
    /// - Complexity: O(n) in the number of bytes.
    public static func folded(utf8 bytes: ArraySlice<UInt8>) -> String {
        // Words of plain ASCII are four of five in French; the others are checked on the way into a string.
        if bytes.allSatisfy({ $0 < 0x80 }) { return unsafe bytes.withUnsafeBufferPointer { unsafe folded(valid: $0) } }
        return folded(String(decoding: bytes, as: UTF8.self))
    }

    /// The folded form of valid UTF-8.
    private static func folded(valid bytes: UnsafeBufferPointer<UInt8>) -> String {
        // What grows most is a letter of two bytes that becomes one of three.
        unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count + bytes.count / 2 + 1) { buffer in
            var count = 0
            var position = 0
            while position < bytes.count {
                let byte = unsafe bytes[position]
                if byte < 0x80 {
                    unsafe buffer[count] = (0x41...0x5A).contains(byte) ? byte + 32 : byte
                    count += 1
                    position += 1
                    continue
                }
                let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
                var value = UInt32(byte & (0x7F >> UInt8(length)))
                for offset in 1..<length { value = value << 6 | UInt32(unsafe bytes[position + offset] & 0x3F) }
                position += length
                if var letters = short(value) {
                    while letters != 0 {
                        unsafe buffer[count] = UInt8(truncatingIfNeeded: letters)
                        letters >>= 8
                        count += 1
                    }
                } else if let scalar = Unicode.Scalar(value) {
                    // Letters of other scripts: in lower case none of them grows by more than half.
                    for byte in scalar.properties.lowercaseMapping.utf8.prefix(length + length / 2) {
                        unsafe buffer[count] = byte
                        count += 1
                    }
                }
            }
            return unsafe String(decoding: UnsafeBufferPointer(rebasing: buffer[..<count]), as: UTF8.self)
        }
    }

    /// The folded form of a scalar outside ASCII as up to four bytes of UTF-8, the first in the lowest; 0 where nothing
    /// remains of it, nil where the tables do not know it.
    private static func short(_ value: UInt32) -> UInt32? {
        switch value {
        case 0xC0...0x17F: latin[Int(value) - 0xC0]
        case 0xA0, 0x2007, 0x202F, 0x2009: 0x20
        case 0x2018, 0x2019, 0x02BC, 0xB4: 0x27
        case 0x2010, 0x2011: 0x2D
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0x300...0x36F: 0
        case 0x1D49: 0x65
        case 0x1E2, 0x1E3, 0x1FC, 0x1FD: packed("ae")
        case 0x180...0x24F: latinExtendedB[Int(value) - 0x180]
        case 0x1E9E: packed("ss")
        case 0x1E00...0x1EFF: latinExtendedAdditional[Int(value) - 0x1E00]
        default: nil
        }
    }

    /// Up to four bytes of UTF-8 as a number, the first in the lowest.
    private static func packed(_ text: String) -> UInt32 {
        text.utf8.reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// Folded forms of U+00C0 to U+017F.
    private static let latin: [UInt32] = {
        var table = (0xC0...0x17F).map { value in
            Unicode.Scalar(UInt32(value)).map { String(Character($0)).lowercased() } ?? ""
        }
        for (letters, base) in [
            ("àáâãäåāăą", "a"), ("çćĉċč", "c"), ("ďđð", "d"), ("èéêëēĕėęě", "e"), ("ĝğġģ", "g"), ("ĥħ", "h"),
            ("ìíîïĩīĭįı", "i"), ("ĵ", "j"), ("ķĸ", "k"), ("ĺļľŀł", "l"), ("ñńņňŉŋ", "n"), ("òóôõöøōŏő", "o"),
            ("ŕŗř", "r"),
            ("śŝşšſ", "s"), ("ţťŧ", "t"), ("ùúûüũūŭůűų", "u"), ("ŵ", "w"), ("ýÿŷ", "y"), ("źżž", "z"), ("æ", "ae"),
            ("œ", "oe"), ("ß", "ss"), ("þ", "th"), ("ĳ", "ij"),
        ] {
            for letter in letters {
                for form in [String(letter), letter.uppercased()] {
                    if form.unicodeScalars.count == 1, let scalar = form.unicodeScalars.first,
                        (0xC0...0x17F).contains(Int(scalar.value))
                    {
                        table[Int(scalar.value) - 0xC0] = base
                    }
                }
            }
        }
        table[0x130 - 0xC0] = "i"
        return table.map(packed)
    }()

    /// Base letters of U+0180 to U+024F, one scalar each: what remains without marks, however many a letter bears.
    ///
    /// A letter without canonical decomposition, as those with a stroke or a hook, stands for itself in lower case.
    private static let latinExtendedB: [UInt32] =
        ("ƀɓƃƃƅƅɔƈƈɖɗƌƌƍǝəɛƒƒɠɣƕɩɨƙƙƚƛɯɲƞɵooƣƣƥƥʀƨƨʃƪƫƭƭʈuuʊʋƴƴƶƶʒƹƹƺƻƽƽƾƿ"
        + "ǀǁǂǃǆǆǆǉǉǉǌǌǌaaiioouuuuuuuuuuǝaaaaææǥǥggkkooooʒʒjǳǳǳggƕƿnnaaææoo"
        + "aaaaeeeeiiiioooorrrruuuussttȝȝhhƞȡȣȣȥȥaaeeooooooooyyȴȵȶȷȸȹⱥȼȼƚⱦȿ"
        + "ɀɂɂƀʉʌɇɇɉɉɋɋɍɍɏɏ").unicodeScalars.map { packed(String($0)) }

    /// Base letters of U+1E00 to U+1EFF, one scalar each, Vietnamese letters with two marks among them.
    private static let latinExtendedAdditional: [UInt32] =
        ("aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
        + "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
        + "wwwwwwwwwwxxxxyyzzzzzzhtwyẚsẜẝßẟaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
        + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyỻỻỽỽỿỿ").unicodeScalars.map { packed(String($0)) }
}
