public import EventModel

/// Finds what in a text is the article, and leaves out what a web page puts around it.
///
/// Left out are navigation, lists of other headlines, « à lire aussi » links, share buttons, advertising, bylines, copyright and
/// comments. The rules look at whole lines: what they need to know about words stands in ``BoilerplateMarkers``.
public struct BoilerplateRemover: Sendable {
    /// Makes a remover.
    public init() {}

    /// The spans of the article proper, in order, without overlap; none where nothing is left.
    /// - Complexity: O(n) in the number of bytes.
    public func regions(in bytes: [UInt8]) -> [TextSpan] {
        let lines = TextLine.lines(of: bytes)
        let scan = LineScan(bytes: bytes, lines: lines)
        let kept = scan.kept()
        var regions: [TextSpan] = []
        for (line, isKept) in zip(lines, kept) where isKept && !line.isBlank {
            regions += scan.content(of: line)
        }
        return regions
    }
}
