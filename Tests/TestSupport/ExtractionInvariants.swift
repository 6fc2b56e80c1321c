public import EventModel

/// What must hold of every extraction, whatever the text.
public enum ExtractionInvariants {
    /// The invariants that an extraction breaks, in words; empty where all hold.
    public static func violations(of extraction: Extraction, in document: Document) -> [String] {
        var violations: [String] = []
        let identifiers = Set(extraction.actors.map(\.id))
        if identifiers.count != extraction.actors.count { violations.append("two actors share an identifier") }
        for actor in extraction.actors { violations += self.violations(of: actor, in: document) }
        let sentences = document.sentences.map { document.span(of: $0) }
        for relation in extraction.relations {
            let label = "\(relation.type.rawValue) \(relation.source) → \(relation.target)"
            if !identifiers.contains(relation.source) || !identifiers.contains(relation.target) {
                violations.append("\(label): an end is not among the actors")
            }
            if relation.source == relation.target { violations.append("\(label): both ends are one actor") }
            if relation.type.isSymmetric && relation.target < relation.source {
                violations.append("\(label): the ends of a symmetric relation are out of order")
            }
            if !(0...1).contains(relation.confidence) {
                violations.append("\(label): confidence \(relation.confidence) is not within 0...1")
            }
            if relation.evidence.isEmpty { violations.append("\(label): no evidence") }
            if relation.evidence.map(\.span) != relation.evidence.map(\.span).sorted() {
                violations.append("\(label): its evidence is out of order")
            }
            for evidence in relation.evidence {
                violations += mismatch(of: evidence.text, at: evidence.span, in: document).map { "\(label): \($0)" }
                if !sentences.contains(where: { $0.contains(evidence.span) }) {
                    violations.append("\(label): the evidence “\(evidence.text)” is not inside one sentence")
                }
                if !evidence.text.contains(evidence.trigger) {
                    violations.append("\(label): the trigger “\(evidence.trigger)” is not in its evidence")
                }
            }
        }
        return violations
    }

    private static func violations(of actor: Actor, in document: Document) -> [String] {
        var violations: [String] = []
        if actor.name.isEmpty { violations.append("\(actor.id): no name") }
        if actor.mentions.isEmpty { violations.append("\(actor.id): no mention") }
        if actor.mentions.map(\.span) != actor.mentions.map(\.span).sorted() {
            violations.append("\(actor.id): its mentions are out of order")
        }
        for mention in actor.mentions {
            violations += mismatch(of: mention.text, at: mention.span, in: document).map { "\(actor.id): \($0)" }
        }
        return violations
    }

    /// What is wrong with a text and the span that it claims to be.
    private static func mismatch(of text: String, at span: TextSpan, in document: Document) -> [String] {
        guard span.end <= document.bytes.count else {
            return ["bytes \(span.start)..<\(span.end) run past the text's \(document.bytes.count)"]
        }
        if span.count == 0 { return ["an empty span at byte \(span.start)"] }
        return document.bytes[span.start..<span.end].elementsEqual(text.utf8)
            ? [] : ["“\(text)” is not what stands in bytes \(span.start)..<\(span.end)"]
    }
}
