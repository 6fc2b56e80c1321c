import EventModel
import EventStorage

/// The text of an article as paragraphs, with the passages that state something and the names of actors set off.
struct ArticleText {
    let context: PageContext
    let article: ArticleContent
    /// The passage that stands out.
    let marked: TextSpan?
    /// The actors whose relation it states; nil for any.
    var pair: MapState.Pair?

    /// The paragraphs.
    /// - Complexity: O(n log n) in the number of passages and names, O(n) in the length of the text.
    var html: HTML {
        let bytes = Array(article.text.utf8)
        func isUsable(_ span: TextSpan) -> Bool {
            [span.start, span.end].allSatisfy { offset in
                offset <= bytes.count && (offset == bytes.count || bytes[offset] & 0xC0 != 0x80)
            }
        }
        let evidence = article.extraction.relations.flatMap(\.evidence)
        let passages = evidence.map(\.span).filter(isUsable)
        let marks = [marked].compactMap { $0 }.filter(isUsable)
        let triggers = article.extraction.relations.filter(isLookedAt).flatMap(\.evidence)
            .filter { $0.span == marked }.compactMap(Self.trigger).filter(isUsable)
        let mentions = article.extraction.actors
            .flatMap { actor in actor.mentions.map { (span: $0.span, actor: actor.id) } }
            .filter { isUsable($0.span) }
            .sorted { ($0.span.start, -$0.span.end) < ($1.span.start, -$1.span.end) }
        var cuts: Set<Int> = [0, bytes.count]
        for span in passages + marks + triggers + mentions.map(\.span) {
            cuts.insert(span.start)
            cuts.insert(span.end)
        }
        for (offset, byte) in bytes.enumerated() where byte == 0x0A {
            cuts.insert(offset)
            cuts.insert(offset + 1)
        }
        let inPassage = SpanCover(passages, limit: bytes.count)
        let inMark = SpanCover(marks, limit: bytes.count)
        let inTrigger = SpanCover(triggers, limit: bytes.count)
        let sorted = cuts.sorted()
        var mention = 0
        var paragraphs: [HTML] = []
        var paragraph = HTML()
        var hasMark = false
        for (start, end) in zip(sorted, sorted.dropFirst()) {
            if bytes[start] == 0x0A {
                if !paragraph.markup.isEmpty { paragraphs.append(paragraph) }
                paragraph = HTML()
                continue
            }
            while mention < mentions.count, mentions[mention].span.end <= start { mention += 1 }
            let names = mention < mentions.count && mentions[mention].span.start <= start
            var piece = HTML(String(decoding: bytes[start..<end], as: UTF8.self))
            if names { piece = linked(piece, to: mentions[mention].actor) }
            if inTrigger.contains(start) { piece = element("strong") { piece } }
            if inMark.contains(start) {
                piece = element("mark", .class("passage"), hasMark ? nil : .id("passage")) { piece }
                hasMark = true
            } else if inPassage.contains(start) {
                piece = element("span", .class("evidence")) { piece }
            }
            paragraph.append(piece)
        }
        if !paragraph.markup.isEmpty { paragraphs.append(paragraph) }
        return HTMLBuilder.buildArray(paragraphs.map { content in element("p") { content } })
    }

    private func linked(_ piece: HTML, to actor: ActorID) -> HTML {
        element("a", .class("mention"), .href(context.link(to: actor))) { piece }
    }

    private func isLookedAt(_ relation: Relation) -> Bool {
        guard let pair else { return true }
        return Set([relation.source, relation.target]) == Set([pair.first, pair.second])
    }

    /// Where the words that state a relation stand in the article; nil where the passage does not hold them.
    private static func trigger(of evidence: Evidence) -> TextSpan? {
        guard !evidence.trigger.isEmpty, let range = evidence.text.utf8.firstRange(of: evidence.trigger.utf8) else {
            return nil
        }
        let offset = evidence.text.utf8.distance(from: evidence.text.startIndex, to: range.lowerBound)
        let start = evidence.span.start + offset
        return TextSpan(start: start, end: start + evidence.trigger.utf8.count)
    }
}

/// Which bytes of a text lie in at least one of several spans.
private struct SpanCover {
    private let isCovered: [Bool]

    init(_ spans: [TextSpan], limit: Int) {
        var changes = [Int32](repeating: 0, count: limit + 1)
        for span in spans {
            changes[span.start] += 1
            changes[span.end] -= 1
        }
        var depth: Int32 = 0
        isCovered = changes.map { change in
            depth += change
            return depth > 0
        }
    }

    func contains(_ offset: Int) -> Bool { isCovered[offset] }
}
