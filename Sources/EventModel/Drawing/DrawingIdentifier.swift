/// Prefix of every identifier in a picture, so that two pictures can stand in one page.
public struct DrawingIdentifier: Hashable, Sendable, CustomStringConvertible {
    /// The prefix, of the form `[A-Za-z][A-Za-z0-9_]*`, at most 64 characters.
    public let description: String

    /// Takes a prefix over, or gives nil where it has another form.
    public init?(_ text: String) {
        func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }
        func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
        guard (1...64).contains(text.utf8.count), text.utf8.first.map(isLetter) == true,
            text.utf8.allSatisfy({ isLetter($0) || isDigit($0) || $0 == 95 })
        else { return nil }
        description = text
    }

    /// Derives a prefix from a picture's content: the same text, the same prefix, on every machine.
    public init(derivedFrom content: String) { description = "map_" + StableHash(of: content).hexadecimal }
}
