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
        case 0x1E00...0x1EFF, 0x218...0x21B, 0x1CD...0x1DC:
            // Rare Latin letters: the canonical decomposition begins with the base letter.
            let base = scalar.properties.lowercaseMapping.decomposedBase
            folded.unicodeScalars.append(base)
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
}

extension String {
    /// First scalar of the canonical decomposition of a single letter.
    fileprivate var decomposedBase: Unicode.Scalar {
        // Comparing by canonical equivalence finds the base without Foundation's normaliser.
        for value in UInt32(0x61)...0x7A {
            guard let base = Unicode.Scalar(value) else { continue }
            for mark in UInt32(0x300)...0x332 {
                guard let combining = Unicode.Scalar(mark) else { continue }
                var candidate = String(Character(base))
                candidate.unicodeScalars.append(combining)
                if candidate == self { return base }
            }
        }
        return unicodeScalars.first ?? " "
    }
}
