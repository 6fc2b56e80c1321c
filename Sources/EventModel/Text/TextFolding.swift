/// Folding of text for comparison: lower case, no accents, straight apostrophes, plain hyphens and spaces.
public enum TextFolding {
    /// The folded form of a text.
    ///
    /// Ligatures are spelt out (œ → oe), superscript « ᵉ » becomes e, and invisible characters (soft hyphen, zero-width,
    /// bidirectional controls) disappear. Letters of other scripts keep their form, lower-cased.
    /// - Complexity: O(n) in the number of scalars.
    public static func folded(_ text: some StringProtocol) -> String {
        var folded = ""
        folded.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars { append(scalar, to: &folded) }
        return folded
    }

    /// The folded form of UTF-8 bytes, such as a token's.
    ///
    /// Words of plain ASCII, four of five in French, take a path without decoding.
    /// - Complexity: O(n) in the number of bytes.
    public static func folded(utf8 bytes: ArraySlice<UInt8>) -> String {
        guard bytes.allSatisfy({ $0 < 0x80 }) else { return folded(String(decoding: bytes, as: UTF8.self)) }
        return unsafe String(unsafeUninitializedCapacity: bytes.count) { buffer in
            var count = 0
            for byte in bytes {
                unsafe buffer[count] = (0x41...0x5A).contains(byte) ? byte + 32 : byte
                count += 1
            }
            return count
        }
    }

    private static func append(_ scalar: Unicode.Scalar, to folded: inout String) {
        switch scalar.value {
        case 0x41...0x5A: folded.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value + 32)))
        case 0...0x7F: folded.unicodeScalars.append(scalar)
        case 0xC0...0x17F: folded += latin[Int(scalar.value) - 0xC0]
        case 0xA0, 0x2007, 0x202F, 0x2009: folded += " "
        case 0x2018, 0x2019, 0x02BC, 0xB4: folded += "'"
        case 0x2010, 0x2011: folded += "-"
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0x300...0x36F: break
        case 0x1D49: folded += "e"
        case 0x1E2, 0x1E3, 0x1FC, 0x1FD: folded += "ae"
        case 0x180...0x24F: folded.unicodeScalars.append(latinExtendedB[Int(scalar.value) - 0x180])
        case 0x1E9E: folded += "ss"
        case 0x1E00...0x1EFF: folded.unicodeScalars.append(latinExtendedAdditional[Int(scalar.value) - 0x1E00])
        default: folded += scalar.properties.lowercaseMapping
        }
    }

    /// Folded forms of U+00C0 to U+017F.
    private static let latin: [String] = {
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
        return table
    }()

    /// Base letters of U+0180 to U+024F, one scalar each: what remains without marks, however many a letter bears.
    ///
    /// A letter without canonical decomposition, as those with a stroke or a hook, stands for itself in lower case.
    private static let latinExtendedB = Array(
        ("ƀɓƃƃƅƅɔƈƈɖɗƌƌƍǝəɛƒƒɠɣƕɩɨƙƙƚƛɯɲƞɵooƣƣƥƥʀƨƨʃƪƫƭƭʈuuʊʋƴƴƶƶʒƹƹƺƻƽƽƾƿ"
            + "ǀǁǂǃǆǆǆǉǉǉǌǌǌaaiioouuuuuuuuuuǝaaaaææǥǥggkkooooʒʒjǳǳǳggƕƿnnaaææoo"
            + "aaaaeeeeiiiioooorrrruuuussttȝȝhhƞȡȣȣȥȥaaeeooooooooyyȴȵȶȷȸȹⱥȼȼƚⱦȿ"
            + "ɀɂɂƀʉʌɇɇɉɉɋɋɍɍɏɏ").unicodeScalars)

    /// Base letters of U+1E00 to U+1EFF, one scalar each, Vietnamese letters with two marks among them.
    private static let latinExtendedAdditional = Array(
        ("aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
            + "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
            + "wwwwwwwwwwxxxxyyzzzzzzhtwyẚsẜẝßẟaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
            + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyỻỻỽỽỿỿ").unicodeScalars)
}
