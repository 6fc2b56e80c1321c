import EventModel
import FrenchLanguage
import LinearModels

/// The dates that the sentences of a document name, and what speaks for each as the date of a relation stated there.
struct RelationDates {
    private let scan: DocumentScan
    private let sentences: [SentenceMentions]
    private let type: (Int) -> ActorType
    private var expressions: [Int: [DateExpression]] = [:]

    /// What a feature observes; the number keeps the values of different templates apart.
    private enum Template: UInt64 {
        case type, actors, precision, precisionCue, cue, cueType, cueWords, side, sideGap, sideGapType, marks, marksType
        case rank, rankGap, words, wordsCue, behind, opening, triggers, tense, tenseCue, status, statusPrecision
        case kind, kindType, kindSide, kindCue, eventful, eventfulGap
    }

    /// Greatest number of tokens between a relation's words and a date that is thought of.
    private static let reach = 60

    init(scan: DocumentScan, sentences: [SentenceMentions], type: @escaping (Int) -> ActorType) {
        self.scan = scan
        self.sentences = sentences
        self.type = type
    }

    /// The dates of a relation's sentence that stand within reach of its words.
    mutating func expressions(for relation: RelationCandidate) -> [DateExpression] {
        let found =
            expressions[relation.sentence]
            ?? DateGrammar().expressions(
                in: scan.tokens[sentences[relation.sentence].range], published: scan.document.published)
        expressions[relation.sentence] = found
        return found.filter { Self.gap(between: $0.tokenRange, relation.trigger).count <= Self.reach }
    }

    /// What speaks for one of the dates within reach, as hashes.
    func features(of position: Int, among dates: [DateExpression], for relation: RelationCandidate) -> [UInt64] {
        var hashes: [UInt64] = []
        func add(_ template: Template, _ a: UInt64, _ b: UInt64 = 0, _ c: UInt64 = 0) {
            hashes.append(FeatureHash.mix(a, b, c, template: template.rawValue))
        }
        let date = dates[position]
        let sentence = sentences[relation.sentence].range
        let type = UInt64(relation.type.code)
        let actors = UInt64(self.type(relation.source).code) << 3 | UInt64(self.type(relation.target).code)
        let gap = Self.gap(between: date.tokenRange, relation.trigger)
        let isBefore: UInt64 = date.tokenRange.lowerBound < relation.trigger.lowerBound ? 1 : 0
        let precision = Self.precision(of: date.date)
        let before = word(date.tokenRange.lowerBound - 1, in: sentence)
        let beforeTwo = FeatureHash.mix(word(date.tokenRange.lowerBound - 2, in: sentence), before)
        let distance = RelationFeatures.bucket(gap.count)
        let marks = marks(in: gap)
        let nearer = dates.count { Self.gap(between: $0.tokenRange, relation.trigger).count < gap.count }
        let rank = UInt64(min(nearer, 2)) << 2 | UInt64(min(dates.count, 3))
        let words = WordCodes.stem(of: scan.folded(relation.trigger.lowerBound))
        let status = UInt64(RelationStatus.allCases.firstIndex(of: relation.status) ?? 0)

        add(.type, type)
        add(.actors, type, actors)
        add(.precision, precision, type)
        add(.precisionCue, precision, before)
        add(.cue, before)
        add(.cueType, before, type)
        add(.cueWords, beforeTwo)
        add(.side, isBefore, type)
        add(.sideGap, isBefore, distance)
        add(.sideGapType, isBefore, distance, type)
        add(.marks, marks, isBefore)
        add(.marksType, marks, type)
        add(.rank, rank)
        add(.rankGap, rank, distance, isBefore)
        add(.words, words, type)
        add(.wordsCue, words, before)
        add(.behind, word(date.tokenRange.upperBound, in: sentence), isBefore)
        add(.opening, date.tokenRange.lowerBound - sentence.lowerBound <= 2 ? 1 : 0, min(marks, 1), type)
        let others = triggers(in: gap)
        add(.triggers, UInt64(min(others, 3)))
        add(.triggers, UInt64(min(others, 3)), isBefore, distance)
        let tense = tense(of: date.date)
        add(.tense, tense, status)
        add(.tenseCue, tense, before)
        let kind = kind(of: date)
        add(.kind, kind)
        add(.kindType, kind, type)
        add(.kindSide, kind, isBefore, distance)
        add(.kindCue, kind, before, type)
        // Signing and meeting have a day, being a member or a subsidiary seldom.
        let isEventful: UInt64 = Self.eventful.contains(relation.type) ? 1 : 0
        add(.eventful, isEventful, precision, before)
        add(.eventfulGap, isEventful, kind, distance << 1 | isBefore)
        add(.status, status, before)
        add(.statusPrecision, status, precision, type)
        return hashes
    }

    private static let eventful: Set<RelationType> = [
        .signsWith, .meetsWith, .negotiatesWith, .acquires, .organizes, .participatesIn, .sanctions, .supports,
    ]

    /// How the text spells a date: a weekday alone or with its day, a day and month, a month, a year, a word such as « hier ».
    private func kind(of date: DateExpression) -> UInt64 {
        let first = scan.tokens[date.tokenRange.lowerBound]
        let start: UInt64 =
            if DateVocabulary.weekdays[first.folded] != nil {
                1
            } else if DateVocabulary.months[first.folded] != nil {
                2
            } else if first.shape.contains(.numeric) {
                first.span.count == 4 ? 3 : 4
            } else {
                5
            }
        return start << 4 | UInt64(min(date.tokenRange.count, 5))
    }

    private static func gap(between date: Range<Int>, _ words: Range<Int>) -> Range<Int> {
        if date.upperBound <= words.lowerBound { return date.upperBound..<words.lowerBound }
        if words.upperBound <= date.lowerBound { return words.upperBound..<date.lowerBound }
        return date.lowerBound..<date.lowerBound
    }

    /// Year, month, day, or the length of an interval.
    private static func precision(of date: EventDate) -> UInt64 {
        let length = date.lastDayNumber - date.firstDayNumber
        if date.end != nil { return length < 15 ? 4 : 5 }
        return length == 0 ? 3 : length < 40 ? 2 : 1
    }

    /// Whether a date lies before, around or after publication.
    private func tense(of date: EventDate) -> UInt64 {
        guard let published = scan.document.published else { return 3 }
        if date.lastDayNumber < published.firstDayNumber { return 0 }
        return date.firstDayNumber > published.lastDayNumber ? 2 : 1
    }

    private func word(_ token: Int, in sentence: Range<Int>) -> UInt64 {
        sentence.contains(token) ? FeatureHash.hash(scan.folded(token)) : WordCode.outside
    }

    /// What stands between, as bits: marks of words, and 8 for a verb.
    private func marks(in gap: Range<Int>) -> UInt64 {
        var marks: UInt64 = 0
        for token in gap {
            marks |= WordCode.mark(of: FeatureHash.hash(scan.folded(token)))
            if scan.analysis?.partsOfSpeech[token] == .verb { marks |= 8 }
        }
        return marks
    }

    /// Words between that may state another relation.
    private func triggers(in gap: Range<Int>) -> Int {
        gap.count { token in
            scan.matches(at: token).contains {
                switch $0.payload {
                case .trigger, .cue: true
                default: false
                }
            }
        }
    }
}
