/// Breaks a name into lines of about equal length.
enum NameWrapping {
    /// Words that stay on the line of the word they belong to.
    private static let particles: Set<String> = [
        "a", "an", "and", "au", "aux", "d'", "d’", "de", "des", "du", "en", "et", "for", "l'", "l’", "la", "le", "les",
        "of", "sur", "the", "à",
    ]

    /// The name's lines, broken at spaces and after hyphens, never within a word.
    ///
    /// Lines are at most `width` characters wide unless one word alone is wider; among the breaks into that few lines
    /// the one with the narrowest widest line is taken.
    /// - Complexity: O(width × n) in the number of characters.
    static func lines(of name: String, width: Int) -> [String] {
        let pieces = pieces(of: name, width: width)
        let wide = filled(pieces, width: width)
        guard wide.count > 1 else { return wide }
        var best = wide
        var narrower = width - 1
        while narrower > 0 {
            let lines = filled(pieces, width: narrower)
            guard lines.count == wide.count else { break }
            best = lines
            narrower -= 1
        }
        return best
    }

    /// The shortest pieces that may stand alone, each with the space that follows it.
    private static func pieces(of name: String, width: Int) -> [String] {
        var pieces: [String] = []
        var pending = ""
        for word in name.split(separator: " ") {
            var rest = word
            while let hyphen = rest.firstIndex(of: "-"), rest.index(after: hyphen) < rest.endIndex {
                pieces.append(pending + rest[...hyphen])
                pending = ""
                rest = rest[rest.index(after: hyphen)...]
            }
            let piece = pending + rest + " "
            if particles.contains(rest.lowercased()), piece.count < width / 2 {
                pending = piece
            } else {
                pieces.append(piece)
                pending = ""
            }
        }
        if !pending.isEmpty { pieces.append(pending) }
        return pieces
    }

    private static func filled(_ pieces: [String], width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for piece in pieces {
            let visible = piece.hasSuffix(" ") ? piece.count - 1 : piece.count
            if !line.isEmpty, line.count + visible > width {
                lines.append(line)
                line = ""
            }
            line += piece
        }
        if !line.isEmpty { lines.append(line) }
        return lines.map { line in line.hasSuffix(" ") ? String(line.dropLast()) : line }
    }
}
