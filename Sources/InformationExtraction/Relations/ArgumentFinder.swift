import EventModel

/// Finds the actors that stand around a trigger: its subject, its objects, the members of a coordination.
struct ArgumentFinder {
    let scan: DocumentScan
    let sentence: SentenceMentions
    private let mentions: [EntityMention]

    init(scan: DocumentScan, sentence: SentenceMentions) {
        self.scan = scan
        self.sentence = sentence
        mentions = sentence.mentions.filter { !$0.actors.isEmpty && !$0.isNested }
    }

    /// Mentions that can take part in a relation, in order.
    var participants: [EntityMention] { mentions }

    /// The subject of what stands at a token, with all that is coordinated with it.
    ///
    /// A mention that no preposition governs comes first; right behind « qui » and in front of a participle the nearest
    /// mention is meant, whatever governs it.
    func left(of token: Int, types: Set<ActorType>, nearest: Bool = false) -> [EntityMention] {
        let before = mentions.indices.filter { mentions[$0].phrase.upperBound <= token }
        let clause = before.filter { !hasBreak(between: mentions[$0].phrase.upperBound, and: token) }
        let eligible = clause.filter { types.contains(mentions[$0].type) }
        guard let last = eligible.last else { return [] }
        if nearest || isRelative(token) {
            return group(endingAt: nearest ? outsideApposition(last, before: token, types: types) : last, types: types)
        }
        if let subject = eligible.last(where: { isSubject(mentions[$0], of: $0) }) {
            return group(endingAt: subject, types: types)
        }
        return group(endingAt: last, types: types)
    }

    /// « VESNA, filiale de Gazprom, dirigée par … »: what follows the second comma says something of VESNA.
    private func outsideApposition(_ index: Int, before token: Int, types: Set<ActorType>) -> Int {
        var index = index
        while index > 0, mentions[index].preposition == "de", mentions[index].phrase.upperBound < token,
            scan.folded(mentions[index].phrase.upperBound) == ",", types.contains(mentions[index - 1].type),
            scan.folded(mentions[index - 1].phrase.upperBound) == ","
        {
            index -= 1
        }
        return index
    }

    /// The first mention behind a token that one of the prepositions governs, with all that is coordinated with it.
    ///
    /// The preposition « direct » stands for none.
    func right(
        of token: Int, prepositions: [String], types: Set<ActorType>, reach: Int = 24
    ) -> [EntityMention] {
        for index in mentions.indices where mentions[index].phrase.lowerBound >= token {
            let mention = mentions[index]
            guard mention.phrase.lowerBound - token <= reach,
                !hasBreak(between: token, and: mention.phrase.lowerBound)
            else { break }
            guard types.contains(mention.type) else { continue }
            let preposition = mention.preposition.isEmpty ? "direct" : mention.preposition
            if prepositions.contains(preposition) { return group(startingAt: index, types: types) }
        }
        return []
    }

    /// The members of « entre A et B » behind a token.
    func between(after token: Int, types: Set<ActorType>) -> [EntityMention] {
        let limit = min(token + 16, sentence.range.upperBound)
        var position = token
        while position < limit, !FunctionWords.clauseBreaks.contains(scan.folded(position)) {
            if scan.folded(position) == "entre" {
                guard let first = mentions.firstIndex(where: { $0.phrase.lowerBound > position }),
                    mentions[first].phrase.lowerBound - position <= 5
                else { return [] }
                return group(startingAt: first, types: types)
            }
            position += 1
        }
        return []
    }

    /// Mentions coordinated with one, to its right.
    private func group(startingAt index: Int, types: Set<ActorType>) -> [EntityMention] {
        var members = [mentions[index]]
        var last = index
        var next = index + 1
        while next < mentions.count {
            if isCoordination(from: mentions[last], to: mentions[next]) {
                if types.contains(mentions[next].type) { members.append(mentions[next]) }
                last = next
            } else {
                break
            }
            next += 1
        }
        return members
    }

    /// Mentions coordinated with one, to its left.
    private func group(endingAt index: Int, types: Set<ActorType>) -> [EntityMention] {
        var members = [mentions[index]]
        var first = index
        while first > 0, isCoordination(from: mentions[first - 1], to: mentions[first]) {
            first -= 1
            if types.contains(mentions[first].type) { members.insert(mentions[first], at: 0) }
        }
        return members
    }

    /// Whether only commas, « et », articles and repeated prepositions stand between two mentions.
    private func isCoordination(from left: EntityMention, to right: EntityMention) -> Bool {
        let gap = left.phrase.upperBound..<right.phrase.lowerBound
        guard !gap.isEmpty, gap.count <= 8 else { return false }
        var joins = false
        for token in gap {
            let folded = scan.folded(token)
            if FunctionWords.coordinators.contains(folded) {
                joins = joins || folded == "et" || folded == "," || folded == "&" || folded == "que"
            } else if isInNested(token) || folded == "(" || folded == ")" {
                continue
            } else if let preposition = FunctionWords.prepositions[folded] {
                guard preposition == left.preposition || left.preposition.isEmpty && preposition == "de" else {
                    return false
                }
            } else if !FunctionWords.articles.contains(folded) {
                return false
            }
        }
        return joins
    }

    private func isInNested(_ token: Int) -> Bool {
        sentence.mentions.contains { $0.isNested && $0.phrase.contains(token) }
    }

    private func isSubject(_ mention: EntityMention, of index: Int) -> Bool {
        guard mention.preposition.isEmpty else { return false }
        // The second of « de A et B » is governed like the first.
        var first = index
        while first > 0, isCoordination(from: mentions[first - 1], to: mentions[first]) { first -= 1 }
        return mentions[first].preposition.isEmpty
    }

    private func isRelative(_ token: Int) -> Bool {
        var position = token - 1
        while position >= sentence.range.lowerBound, token - position <= 5 {
            let folded = scan.folded(position)
            if folded == "qui" { return true }
            if mentions.contains(where: { $0.phrase.contains(position) }) { return false }
            position -= 1
        }
        return false
    }

    private func hasBreak(between start: Int, and end: Int) -> Bool {
        guard start < end else { return false }
        return (start..<end).contains { [";", "!", "?"].contains(scan.folded($0)) }
    }
}
