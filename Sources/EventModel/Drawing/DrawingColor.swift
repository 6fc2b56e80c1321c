/// An opaque colour of the sRGB space.
public struct DrawingColor: Hashable, Sendable {
    /// The three channels as the number 0xRRGGBB.
    public let value: UInt32

    /// Makes a colour from 0xRRGGBB; higher bits are dropped.
    public init(_ value: UInt32) { self.value = value & 0xFF_FFFF }

    /// The colour as `#rrggbb`.
    public var hexadecimal: String {
        let digits = String(value, radix: 16)
        return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }
}

/// The three colours of a node.
public struct NodePalette: Hashable, Sendable {
    /// Colour of the inside.
    public let fill: DrawingColor
    /// Colour of the outline.
    public let line: DrawingColor
    /// Colour of the label.
    public let text: DrawingColor

    init(_ fill: UInt32, _ line: UInt32, _ text: UInt32) {
        self.fill = DrawingColor(fill)
        self.line = DrawingColor(line)
        self.text = DrawingColor(text)
    }
}
