import EventModel

/// Reads where actors are from the adjectives and complements of their names: « la société russe VESNA »,
/// « l’ambassade de Russie en Algérie ».
struct LocationReader {
    let scan: DocumentScan

    /// The `locatedIn` relations that the mentions of a sentence state.
    func candidates(in sentence: SentenceMentions, index: Int, homeland: (Int) -> Int) -> [RelationCandidate] {
        var candidates: [RelationCandidate] = []
        for mention in sentence.mentions where mention.actors.count == 1 {
            guard RelationType.locatedIn.sourceTypes.contains(mention.type), mention.type != .event else { continue }
            for location in mention.locations {
                let target = homeland(location)
                guard target != mention.actors[0] else { continue }
                candidates.append(
                    RelationCandidate(
                        type: .locatedIn, source: mention.actors[0], target: target, status: .actual,
                        trigger: mention.phrase, sentence: index, confidence: 0.9))
            }
        }
        return candidates
    }
}
