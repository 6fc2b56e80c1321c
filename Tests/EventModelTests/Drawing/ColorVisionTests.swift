import EventModel
import Foundation
import Testing

/// The colours stay apart for readers without one kind of cones, by simulation; where they cannot, a shape does.
struct ColorVisionTests {
    /// Least CIEDE2000 difference of two line colours for any reader; about 2 are just seen side by side.
    private static let leastDifference = 11.5

    @Test(arguments: ColorVision.allCases)
    func linesOfEveryKindStayApart(_ vision: ColorVision) {
        for colors in [EdgeStyle.Tone.allCases.map(\.lightColor), EdgeStyle.Tone.allCases.map(\.darkColor)] {
            for (position, first) in colors.enumerated() {
                for (other, second) in colors.enumerated().dropFirst(position + 1) {
                    let difference = vision.difference(of: first, second)
                    #expect(
                        difference >= Self.leastDifference,
                        "\(EdgeStyle.Tone.allCases[position]), \(EdgeStyle.Tone.allCases[other]): \(difference)")
                }
            }
        }
    }

    @Test func marksTellKindsApartWithoutColor() {
        // A tie that holds no more keeps the mark of its kind.
        let kinds = EdgeStyle.Tone.allCases.filter { $0 != .muted }
        #expect(Set(kinds.map(\.mark)).count == kinds.count)
    }

    @Test func contoursTellActorsApartWithoutColor() {
        let contours = NodeStyle.allCases.map { "\($0.shape) \($0.outline)" }
        #expect(Set(contours).count == NodeStyle.allCases.count)
    }

    /// Contrasts as in WCAG 2.2: 4.5 for text (1.4.3), 3 for graphics (1.4.11), a rounding below for greys.
    @Test(arguments: [(DrawingColor(0xFFFFFF), false), (DrawingColor(0x14181D), true)])
    func everythingStandsOutFromTheGround(_ ground: DrawingColor, _ isDark: Bool) {
        for tone in EdgeStyle.Tone.allCases {
            let (line, text) =
                isDark ? (tone.darkColor, tone.darkTextColor) : (tone.lightColor, tone.lightTextColor)
            #expect(line.contrast(to: ground) >= 2.95, "\(tone)")
            #expect(text.contrast(to: ground) >= 4.5, "\(tone)")
        }
        for style in NodeStyle.allCases {
            let palette = isDark ? style.darkPalette : style.lightPalette
            #expect(palette.text.contrast(to: palette.fill) >= 7, "\(style)")
            #expect(palette.line.contrast(to: ground) >= 3, "\(style)")
        }
    }

    /// Pairs from Sharma, Wu and Dalal's test data of CIEDE2000.
    @Test(arguments: [
        ([50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425), ([50, 2.5, 0], [50, 0, -2.5], 4.3065),
        ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
        ([2.0776, 0.0795, -1.1350], [0.9033, -0.0636, -0.5514], 0.9082),
    ])
    func differencesAreThoseOfTheStandard(_ first: [Double], _ second: [Double], _ expected: Double) {
        #expect(abs(ColorVision.difference(first, second) - expected) < 0.0001)
    }

    @Test func simulationKeepsGreysAndConfusesItsHues() {
        let grey = DrawingColor(0x808080)
        for vision in ColorVision.allCases {
            #expect(vision.difference(of: grey, DrawingColor(0x808080)) < 0.001)
        }
        let (red, green) = (DrawingColor(0xC04020), DrawingColor(0x6B7B10))
        #expect(ColorVision.deuteranopia.difference(of: red, green) * 2 < ColorVision.full.difference(of: red, green))
    }
}

/// How a reader sees colours.
enum ColorVision: String, CaseIterable {
    case full, protanopia, deuteranopia, tritanopia

    /// The simulation in linear RGB at full severity.
    ///
    /// Machado, Oliveira, Fernandes, “A Physiologically-based Model for Simulation of Color Vision Deficiency”, 2009.
    private var matrix: [[Double]] {
        switch self {
        case .full: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
        case .protanopia:
            [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
        case .deuteranopia:
            [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
        case .tritanopia:
            [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
        }
    }

    /// The CIEDE2000 difference of two colours as seen.
    func difference(of first: DrawingColor, _ second: DrawingColor) -> Double {
        Self.difference(lab(first), lab(second))
    }

    private func lab(_ color: DrawingColor) -> [Double] {
        let linear = color.linearChannels
        let seen = matrix.map { row in min(1, max(0, zip(row, linear).map(*).reduce(0, +))) }
        let toXYZ = [
            [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041],
        ]
        let white = [0.95047, 1, 1.08883]
        let f = zip(toXYZ, white).map { row, white in
            let value = zip(row, seen).map(*).reduce(0, +) / white
            return value > 216.0 / 24389 ? cbrt(value) : (24389.0 / 27 * value + 16) / 116
        }
        return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
    }

    /// CIEDE2000 (CIE 142-2001; Sharma, Wu, Dalal 2005) of two colours of CIELAB.
    static func difference(_ first: [Double], _ second: [Double]) -> Double {
        func degrees(_ b: Double, _ a: Double) -> Double {
            a == 0 && b == 0 ? 0 : (atan2(b, a) * 180 / .pi + 360).truncatingRemainder(dividingBy: 360)
        }
        func cosine(_ degrees: Double) -> Double { cos(degrees * .pi / 180) }
        func sine(_ degrees: Double) -> Double { sin(degrees * .pi / 180) }
        let meanChroma = (hypot(first[1], first[2]) + hypot(second[1], second[2])) / 2
        let g = 0.5 * (1 - sqrt(pow(meanChroma, 7) / (pow(meanChroma, 7) + pow(25, 7))))
        let (a1, a2) = (first[1] * (1 + g), second[1] * (1 + g))
        let (c1, c2) = (hypot(a1, first[2]), hypot(a2, second[2]))
        let (h1, h2) = (degrees(first[2], a1), degrees(second[2], a2))
        let isGrey = c1 * c2 == 0
        let turn = h2 - h1
        let hueDifference = isGrey ? 0 : turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn
        let dL = second[0] - first[0]
        let dC = c2 - c1
        let dH = 2 * sqrt(c1 * c2) * sine(hueDifference / 2)
        let (l, c) = ((first[0] + second[0]) / 2, (c1 + c2) / 2)
        let h =
            isGrey
            ? h1 + h2 : abs(turn) <= 180 ? (h1 + h2) / 2 : h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2
        let t = 1 - 0.17 * cosine(h - 30) + 0.24 * cosine(2 * h) + 0.32 * cosine(3 * h + 6) - 0.2 * cosine(4 * h - 63)
        let sL = 1 + 0.015 * pow(l - 50, 2) / sqrt(20 + pow(l - 50, 2))
        let (sC, sH) = (1 + 0.045 * c, 1 + 0.015 * c * t)
        let rotation =
            -2 * sqrt(pow(c, 7) / (pow(c, 7) + pow(25, 7))) * sine(60 * exp(-pow((h - 275) / 25, 2)))
        return sqrt(pow(dL / sL, 2) + pow(dC / sC, 2) + pow(dH / sH, 2) + rotation * dC / sC * dH / sH)
    }
}

extension DrawingColor {
    /// Red, green and blue as light, 0 to 1.
    fileprivate var linearChannels: [Double] {
        [16, 8, 0].map { shift in
            let channel = Double(value >> UInt32(shift) & 255) / 255
            return channel <= 0.04045 ? channel / 12.92 : pow((channel + 0.055) / 1.055, 2.4)
        }
    }

    /// Contrast ratio, 1 to 21.
    fileprivate func contrast(to other: DrawingColor) -> Double {
        let luminances = [self, other].map { color in
            zip([0.2126, 0.7152, 0.0722], color.linearChannels).map(*).reduce(0, +) + 0.05
        }
        return luminances[0] > luminances[1] ? luminances[0] / luminances[1] : luminances[1] / luminances[0]
    }
}
