/// Where a part of a picture leads: a place in the same page, a web page or a mail address.
///
/// Nothing else can be linked to, so that no text of an article becomes a script or names a file.
public struct DrawingLink: Hashable, Sendable, CustomStringConvertible {
    /// The target as written: `#name`, or a URL that begins with `https:`, `http:` or `mailto:`.
    public let description: String

    /// Takes a target over, or gives nil where it is of another kind.
    ///
    /// Spaces, quotation marks, angle brackets, backslashes, control characters and what lies beyond ASCII must be
    /// percent-encoded, as in every URL; at most 2,048 bytes are taken.
    public init?(_ target: String) {
        guard target.utf8.count <= 2048, target.utf8.allSatisfy(Self.isAllowed) else { return nil }
        let lowercased = target.lowercased()
        let schemes = ["https://", "http://", "mailto:", "#"]
        guard let scheme = schemes.first(where: lowercased.hasPrefix), target.utf8.count > scheme.utf8.count else {
            return nil
        }
        description = target
    }

    /// The letters of a URL (RFC 3986, appendix A): printable ASCII without `" < > \ ^ { | }` and the grave accent.
    private static func isAllowed(_ byte: UInt8) -> Bool {
        (0x21...0x7E).contains(byte) && !"\"<>\\^`{|}".utf8.contains(byte)
    }
}
