import EventModel

/// The decisions about the lines of one text.
struct LineScan {
    let bytes: [UInt8]
    let lines: [TextLine]

    func kept() -> [Bool] {
        var kept = [Bool](repeating: true, count: lines.count)
        for index in lines.indices where isBoilerplate(lines[index]) { kept[index] = false }
        for index in lines.indices where BoilerplateMarkers.listHeadings.contains(bare(lines[index].key)) {
            kept[index] = false
            dropList(after: index, in: &kept)
        }
        dropHeadlinesBeforeArticle(in: &kept)
        let isEnding = lines.indices.first { index in
            lines[index].span.start * 2 > bytes.count && lines[index].span.count <= 60
                && BoilerplateMarkers.endings.contains { lines[index].key.hasPrefix($0) }
        }
        if let isEnding { for index in isEnding..<lines.count { kept[index] = false } }
        return kept
    }

    private func isBoilerplate(_ line: TextLine) -> Bool {
        if line.isBlank { return false }
        if isSpacedList(line) { return true }
        guard line.span.count <= TextLine.longestMarked else { return false }
        let key = line.key
        if BoilerplateMarkers.wholeLines.contains(bare(key)) { return true }
        if BoilerplateMarkers.openers.contains(where: { key.hasPrefix($0) && isHeadlineLike(line, after: $0) }) {
            return true
        }
        return isNavigation(key) || isByline(line)
    }

    /// Whether what follows an opener is no paragraph (« S’abonner coûte cher à la plupart des lecteurs »).
    private func isHeadlineLike(_ line: TextLine, after opener: String) -> Bool {
        guard let last = bytes[line.span.start..<line.span.end].last else { return true }
        if ["lire", "voir", "ecouter"].contains(where: { opener.contains($0) }), last == UInt8(ascii: ".") {
            let rest = line.key.dropFirst(opener.count).drop { $0 == " " }
            if opener.hasSuffix("aussi") || opener.hasSuffix("egalement"), rest.first?.isLetter ?? false {
                return false
            }
        }
        return line.span.count <= 250 || last != UInt8(ascii: ".")
    }

    /// A key without closing marks.
    private func bare(_ key: String) -> String {
        var key = Substring(key)
        while let last = key.unicodeScalars.last, !last.properties.isAlphabetic, last.properties.numericType == nil,
            last != "+"
        {
            key = key.dropLast()
        }
        return String(key)
    }

    /// Four entries or more with wide gaps between them, few of them sentences: headlines or navigation in a row.
    private func isSpacedList(_ line: TextLine) -> Bool {
        var entries = 1
        var sentences = 0
        var position = line.span.start
        var gap = 0
        var last: UInt8 = 0
        while position < line.span.end {
            if let width = TextLine.spaceWidth(bytes, at: position) {
                gap += 1
                position += width
                continue
            }
            let isTab = position > line.span.start && bytes[position - 1] == 0x09
            if gap >= 2 || isTab {
                entries += 1
                if last == UInt8(ascii: ".") { sentences += 1 }
            }
            gap = 0
            last = bytes[position]
            position += 1
        }
        return entries >= 4 && sentences * 2 < entries
    }

    /// « Accueil | Politique | Sports », « Accueil > Affaires > Industrie », « Partager : Facebook – X – WhatsApp ».
    private func isNavigation(_ key: String) -> Bool {
        guard Self.hasShortEntries(key) else { return false }
        let entries = key.split { "|>·–/•".contains($0) || $0 == ":" }.map { part in
            part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed().map(String.init).joined()
        }
        guard entries.count >= 3, entries.allSatisfy({ $0.utf8.count <= 30 && !$0.hasSuffix(".") }) else {
            return false
        }
        return entries.filter { BoilerplateMarkers.navigation.contains($0) }.count * 3 >= entries.count
    }

    /// Whether separators part a line into pieces of a few words; most lines are told by this alone.
    private static func hasShortEntries(_ key: String) -> Bool {
        var run = 0
        var separators = 0
        var before: (UInt8, UInt8) = (0, 0)
        for byte in key.utf8 {
            run += 1
            switch (before.0, before.1, byte) {
            case (_, _, 0x7C), (_, _, 0x3E), (_, _, 0x3A), (_, _, 0x2F), (_, 0xC2, 0xB7), (0xE2, 0x80, 0x93),
                (0xE2, 0x80, 0xA2):
                separators += 1
                run = 0
            default: break
            }
            if run > 60 { return false }
            before = (before.1, byte)
        }
        return separators >= 2
    }

    /// « Par Prénom Nom - jeudi 19 octobre 2023 »: nothing but names and a date after the first word.
    private func isByline(_ line: TextLine) -> Bool {
        guard line.key.hasPrefix("par "), line.span.count <= 80 else { return false }
        let tokens = Tokenizer().tokens(in: bytes, regions: [line.span])
        guard tokens.count >= 2, tokens.last?.folded != "." || tokens.count < 7 else { return false }
        return tokens.dropFirst().allSatisfy { token in
            !token.shape.isDisjoint(with: [.capitalized, .numeric, .punctuation])
                || BoilerplateMarkers.dateline.contains(token.folded) || token.folded == "h"
                || DateVocabulary.months[token.folded] != nil || token.folded == "avec"
        }
    }

    /// A list ends at the first line that reads like a paragraph, or at a blank line.
    private func dropList(after heading: Int, in kept: inout [Bool]) {
        var index = heading + 1
        if index < lines.count, lines[index].isBlank { index += 1 }
        while index < lines.count, !lines[index].isBlank, isHeadline(lines[index]) {
            kept[index] = false
            index += 1
        }
    }

    private func isHeadline(_ line: TextLine) -> Bool {
        guard (1...160).contains(line.span.count) else { return false }
        return ![UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ",")].contains(bytes[line.span.end - 1])
    }

    /// Six lines or more that read like headlines before the first paragraph; the last two may be title and byline.
    private func dropHeadlinesBeforeArticle(in kept: inout [Bool]) {
        let shortest = 6
        var run: [Int] = []
        for index in lines.indices where !lines[index].isBlank && kept[index] {
            guard isHeadline(lines[index]), beginsWithCapital(lines[index]) else {
                // An article must follow; else the lines are all there is.
                if lines[index].span.count > 160, run.count >= shortest {
                    for headline in run.dropLast(2) { kept[headline] = false }
                }
                return
            }
            run.append(index)
        }
    }

    private func beginsWithCapital(_ line: TextLine) -> Bool {
        let text = String(decoding: bytes[line.span.start..<line.span.end], as: UTF8.self)
        return text.unicodeScalars.first { $0.properties.isAlphabetic || $0.properties.numericType != nil }?
            .properties.isUppercase ?? false
    }

    // MARK: Within a line

    /// The parts of a kept line that are text: no heading marks, no link targets, no « À LIRE AUSSI : » at its end.
    func content(of line: TextLine) -> [TextSpan] {
        var start = line.span.start
        while start < line.span.end, bytes[start] == UInt8(ascii: "#") { start += 1 }
        if start > line.span.start, start < line.span.end, bytes[start] != 0x20 { start = line.span.start }
        let end = inlineLink(from: start, to: line.span.end) ?? line.span.end
        var regions: [TextSpan] = []
        var position = start
        while position + 1 < end {
            // Markdown: « [text](target) ».
            if bytes[position] == UInt8(ascii: "]"), bytes[position + 1] == UInt8(ascii: "("),
                let close = bytes[position..<end].firstIndex(of: UInt8(ascii: ")")),
                !bytes[position..<close].contains(0x20)
            {
                if start < position { regions.append(TextSpan(start: start, end: position)) }
                start = close + 1
                position = start
            } else {
                position += 1
            }
        }
        if start < end { regions.append(TextSpan(start: start, end: end)) }
        return regions
    }

    private static let inlineMarkers = ["À LIRE AUSSI :", "À LIRE AUSSI\u{A0}:", "A LIRE AUSSI :", "LIRE AUSSI :"]
        .map { Array($0.utf8) }

    /// Where « 🟢 À LIRE AUSSI : … » begins inside a line; the rest of the line belongs to it.
    private func inlineLink(from start: Int, to end: Int) -> Int? {
        guard start < end else { return nil }
        for marker in Self.inlineMarkers where marker.count < end - start {
            var position = start
            while position + marker.count <= end {
                guard let found = bytes[position..<end - marker.count + 1].firstIndex(of: marker[0]) else { break }
                if bytes[found..<found + marker.count].elementsEqual(marker) { return found }
                position = found + 1
            }
        }
        return nil
    }
}
