import EventModel

/// What the words around names tell, and names that only the trained weights find.
extension MentionFinder {
    /// Names that no rule finds and the trained weights do: « centrale flottante de Mutsamudu ».
    func addTaggedNames(to sentence: inout SentenceMentions) {
        let taken = TokenMask(
            sentence.range,
            covering: sentence.mentions.filter { !$0.isReplaceable }.map(\.phrase) + sentence.roles.map(\.range))
        var added: [EntityMention] = []
        for token in sentence.range {
            guard let name = scan.names.name(at: token), name.range.lowerBound == token,
                Self.taggedTypes.contains(name.type), name.range.upperBound <= sentence.range.upperBound,
                !name.range.contains(where: taken.contains), !isTakenUp(name.range, in: sentence)
            else { continue }
            added.append(
                EntityMention(
                    name: name.range, phrase: name.range, type: name.type, canonicalName: scan.name(name.range),
                    origin: .weights))
        }
        guard !added.isEmpty else { return }
        sentence.mentions.removeAll { mention in
            mention.isReplaceable && added.contains { $0.phrase.overlaps(mention.phrase) }
        }
        sentence.mentions = (sentence.mentions + added).sorted { $0.phrase.lowerBound < $1.phrase.lowerBound }
    }

    /// « ce forum de deux jours » takes up one that was named before.
    private func isTakenUp(_ name: Range<Int>, in sentence: SentenceMentions) -> Bool {
        scan.tokens[name.lowerBound].shape.isEmpty && isDemonstrated(name.lowerBound, in: sentence.range)
            && sentence.mentions.contains { $0.anaphor != nil && $0.phrase.overlaps(name) }
    }

    /// Types whose names often stand in small letters, which no grammar lists.
    private static let taggedTypes: Set<ActorType> = [.event, .project, .place, .government, .organization, .company]

    /// What stands beside a name and tells its state and type: « l’espagnol Naturgy », « CPTDC, une entreprise chinoise ».
    func addAttributes(to sentence: inout SentenceMentions) {
        for index in sentence.mentions.indices {
            var mention = sentence.mentions[index]
            guard mention.anaphor == nil, [.company, .organization, .person].contains(mention.type) else { continue }
            let before = mention.phrase.lowerBound - 1
            let isFree = index == 0 || sentence.mentions[index - 1].phrase.upperBound <= before
            if isFree, before > sentence.range.lowerBound, FunctionWords.definite.contains(scan.folded(before - 1)) {
                let states = scan.book.homelands(ofAdjective: scan.folded(before))
                // With a small letter the adjective stands for a firm (« l’espagnol Naturgy »), with a capital for a person.
                if !states.isEmpty, !scan.isCapitalized(before) {
                    mention.locations += states
                    mention.phrase = before..<mention.phrase.upperBound
                    if mention.origin <= .context, mention.type == .person || mention.origin == .guess {
                        mention.type = .company
                        mention.origin = .context
                    }
                }
            }
            if let apposition = apposition(behind: mention.phrase.upperBound, limit: sentence.range.upperBound) {
                if mention.origin <= .context, mention.type != .person || mention.origin == .guess {
                    mention.type = apposition.type
                    mention.origin = .context
                }
                if mention.type != .person { mention.locations += apposition.homelands }
            }
            sentence.mentions[index] = mention
        }
    }

    /// The noun and the states of « , une entreprise chinoise », « , filiale malienne du groupe » or « , le groupe algérien ».
    func apposition(behind token: Int, limit: Int) -> (type: ActorType, homelands: [Int])? {
        guard token + 2 < limit, scan.folded(token) == "," else { return nil }
        let isDefinite = ["le", "la", "l'"].contains(scan.folded(token + 1))
        let start = isDefinite || ["une", "un"].contains(scan.folded(token + 1)) ? token + 2 : token + 1
        guard start == token + 2 || scan.tokens[start].shape.isEmpty, let head = institutionNoun(at: start) else {
            return nil
        }
        let type = scan.book.lexicon.institutions[head.value].type
        guard type == .company || type == .organization || type == .government else { return nil }
        let phrase = InstitutionGrammar(scan: scan).phrase(head: head.range, type: .company, limit: limit)
        // « , la Banque de Namibie »: another name, not what the first one is.
        guard phrase.properName == nil, !isDefinite || !phrase.hasNamedComplement else { return nil }
        return (type, phrase.homelands)
    }

    /// The longest noun at a token that begins the names of institutions.
    func institutionNoun(at token: Int) -> (range: Range<Int>, value: Int)? {
        scan.longest(at: token) { payload -> Int? in if case .institution(let index) = payload { index } else { nil } }
    }
}
