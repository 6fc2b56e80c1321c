import EventModel
import FrenchLanguage
import LinearModels

/// Words of a sentence that may state a relation of one type.
struct RelationPredicate: Sendable {
    /// What kind of words they are.
    enum Form: Sendable, Equatable {
        case noun, phrase
        case verb(VerbTense)
        /// An office: « PDG », « porte-parole ».
        case role(RelationType, isFormer: Bool, isPossessive: Bool)
        /// The adjective of a state or town, which says where something is.
        case adjective, binational
        /// The name of a body that states share, which says that they work together: « Conseil d'affaires algéro-russe ».
        case sharedBody
        /// The « de » of « Hichem Ferjaoui, de l’ONG Eau d’abord ».
        case affiliation
        /// The name of a place or state, which may say where something is.
        case place(preposition: UInt8)
        /// What the rules found without any of these.
        case rule

        /// A number for features.
        var code: UInt64 {
            switch self {
            case .noun: 1
            case .phrase: 2
            case .adjective: 3
            case .binational: 4
            case .rule: 5
            case .affiliation: 6
            case .sharedBody: 7
            case .verb(let tense): 10 + UInt64(VerbTense.allCases.firstIndex(of: tense) ?? 0)
            case .role(let type, let isFormer, let isPossessive):
                40 + (type == .heads ? 0 : 1) + (isFormer ? 2 : 0) + (isPossessive ? 4 : 0)
            case .place(let preposition): 100 + UInt64(preposition)
            }
        }
    }

    let range: Range<Int>
    let type: RelationType
    let form: Form
    /// Prepositions that introduce the second argument, a bit each.
    var prepositions: UInt32 = 0
    /// Whether the source is expected behind the words.
    var isReversed = false
    /// Status that the words themselves give.
    var status: RelationStatus?
    /// The actor that is the target, where the words name it.
    var target: Int?
}

/// Finds the predicates of a sentence.
struct PredicateFinder {
    let scan: DocumentScan

    /// The predicates in order of position; of triggers and cues that begin together, the longest.
    func predicates(of sentence: SentenceMentions, slots: [RelationSlot]) -> [RelationPredicate] {
        var predicates = triggers(in: sentence)
        for role in sentence.roles {
            for type in [RelationType.heads, .worksFor] {
                predicates.append(
                    RelationPredicate(
                        range: role.range, type: type,
                        form: .role(role.relation, isFormer: role.isFormer, isPossessive: role.isPossessive)))
            }
        }
        predicates += affiliations(among: slots, from: sentence.range.lowerBound)
        for slot in slots {
            let form: RelationPredicate.Form
            switch slot.kind {
            case .adjective: form = .adjective
            case .binational: form = .binational
            case .name where slot.type == .place || slot.type == .country:
                guard Self.places >> UInt32(slot.preposition) & 1 == 1 else { continue }
                form = .place(preposition: slot.preposition)
            default: continue
            }
            predicates.append(
                RelationPredicate(range: slot.phrase, type: .locatedIn, form: form, target: slot.actor))
        }
        return predicates
    }

    /// Institutions behind a person, a comma and « de ».
    private func affiliations(among slots: [RelationSlot], from start: Int) -> [RelationPredicate] {
        var found: [RelationPredicate] = []
        for (index, slot) in slots.enumerated() {
            guard RelationType.worksFor.targetMask >> slot.type.code & 1 == 1, slot.kind == .name,
                slot.preposition == Self.genitive
            else { continue }
            var comma = slot.phrase.lowerBound - 1
            while comma > start, slot.phrase.lowerBound - comma <= 4, scan.folded(comma) != "," { comma -= 1 }
            guard scan.folded(comma) == ",",
                slots[..<index].contains(where: { $0.type == .person && $0.phrase.upperBound == comma })
            else { continue }
            found.append(RelationPredicate(range: comma..<comma + 1, type: .worksFor, form: .affiliation))
        }
        return found
    }

    private static let genitive = PrepositionCode.code("de")

    private func triggers(in sentence: SentenceMentions) -> [RelationPredicate] {
        let range = sentence.range
        // « Organisation de la coopération islamique »: a word of a name states nothing.
        let names = sentence.namedTokens
        var found: [RelationPredicate] = []
        var position = range.lowerBound
        while position < range.upperBound {
            if names.contains(position) {
                position += 1
                continue
            }
            var longest = 0
            var here: [RelationPredicate] = []
            for match in scan.matches(at: position) where match.range.upperBound <= range.upperBound {
                let entry: TriggerEntry
                let form: RuleBook.TriggerForm
                switch match.payload {
                case .trigger(let index, let stated): (entry, form) = (scan.book.lexicon.triggers[index], stated)
                case .cue(let index, let stated): (entry, form) = (scan.book.lexicon.cues[index], stated)
                default: continue
                }
                longest = max(longest, match.range.count)
                let predicateForm: RelationPredicate.Form =
                    switch scan.accented(form, at: position) {
                    case .noun: .noun
                    case .phrase: .phrase
                    case .verb(let tense): .verb(tense)
                    }
                here.append(
                    RelationPredicate(
                        range: match.range, type: entry.relation, form: predicateForm,
                        prepositions: PrepositionCode.mask(entry.prepositions), isReversed: entry.source == .right,
                        status: entry.status))
            }
            found += here.filter { $0.range.count == longest }
            position += max(1, longest)
        }
        return found
    }

    /// Prepositions that may introduce where something is.
    private static let places = PrepositionCode.mask(["direct", "à", "en", "dans", "de", "sur", "chez", "pour", "vers"])
}
