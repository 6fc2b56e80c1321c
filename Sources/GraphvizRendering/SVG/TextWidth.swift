/// Widths of texts in Helvetica and the fonts made to its measure (Arial, Liberation Sans, Nimbus Sans), by estimate.
///
/// No font is read: a picture is also shown where other fonts are installed. Letters outside the table take an average
/// width, ideographs and emoji a whole em.
enum TextWidth {
    /// Width of printable ASCII in thousandths of an em, from space to tilde (Adobe's metrics of Helvetica).
    private static let ascii: [Int] = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667,
        556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556,
        556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
        500, 500, 500, 334, 260, 334, 584,
    ]

    /// Width of a line of text in the unit of `size`.
    /// - Complexity: O(n) in the number of scalars.
    static func of(_ text: some StringProtocol, size: Double) -> Double {
        let thousandths = text.unicodeScalars.reduce(0) { sum, scalar in
            switch scalar.value {
            case 0x20...0x7E: sum + ascii[Int(scalar.value) - 0x20]
            case 0x300...0x36F: sum
            case 0xA0: sum + 278
            case 0xC0...0xDE: sum + 690
            case 0x2E80...: sum + 1000
            default: sum + 556
            }
        }
        return Double(thousandths) * size / 1000
    }
}
