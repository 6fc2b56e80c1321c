import EventModel
import InformationExtraction
import LinearModels

/// What annotated articles say of the relations that their words may state.
struct RelationExamples {
    /// A proposal with what the annotation says of it.
    struct Example {
        var features: MarginClassifier.Example
        /// What it competes as.
        let entry: RelationContest.Entry
        /// Whether the annotation leaves open what this passage states.
        let isOpen: Bool
        /// The relation of the article that it is a passage of.
        let relation: Int
        let article: Int
        let fold: Int
    }

    /// A relation of an article, for which the passages that may state it are taken together.
    struct Outcome {
        let isStated: Bool
        let isOptional: Bool
        let article: Int
        let key: RelationKey
        /// The first passage that may state it.
        let words: TextSpan
    }

    /// A date beside the words of a relation that an article states.
    struct DateExample {
        let features: MarginClassifier.Example
        let fold: Int
        /// The relation and passage that it may date, by position among the examples.
        let passage: Int
    }

    /// Two actors that stand near each other, with what the annotation says of them.
    struct PairExample {
        let rows: [UInt32]
        let pair: ActorPair
        /// Columns of the relations that the words between the two state, and of those that others state; a bit each.
        let stated: UInt64
        let open: UInt64
        let article: Int
        let fold: Int
    }

    /// Groups of folders that are left out in turn.
    static let folds = 4
    /// Binary logarithm of the number of weights for dates.
    static let dateRowBits = 15
    /// Binary logarithm of the number of rows of weights for pairs.
    static let pairRowBits = 16

    /// In order of article.
    private(set) var examples: [Example] = []
    private(set) var outcomes: [Outcome] = []
    /// In order of article.
    private(set) var dates: [DateExample] = []
    /// In order of article.
    private(set) var pairs: [PairExample] = []
    /// Identifiers of the annotated actors that were found, by article.
    private(set) var found: [Set<String>] = []
    /// Number of annotated relations that count.
    let annotated: Int
    private let rowBits: Int

    /// - Parameter extractors: One for all articles, or one for each group of folders.
    init(of articles: [CorpusArticle], extractors: [InformationExtractor], rowBits: Int) {
        self.rowBits = rowBits
        annotated = articles.reduce(0) { $0 + $1.relations.count { !($0.optional ?? false) } }
        for (position, fold) in Self.folds(of: articles).enumerated() {
            append(articles[position], at: position, fold: fold, extractor: extractors[fold % extractors.count])
        }
    }

    /// The group of folders of each article.
    static func folds(of articles: [CorpusArticle]) -> [Int] {
        let folders = Set(articles.map(\.folder)).sorted()
        return articles.map { (folders.firstIndex(of: $0.folder) ?? 0) % folds }
    }

    /// A number that changes with the articles, the lexicon and the features.
    var digest: UInt64 {
        var digest = UInt64(RelationContest.columnCount)
        for example in examples {
            digest = FeatureHash.mix(digest, example.features.isPositive ? 1 : example.isOpen ? 2 : 3)
            for row in example.features.rows { digest = FeatureHash.mix(digest ^ UInt64(row), 4) }
            for number in example.entry.circumstances {
                digest = FeatureHash.mix(digest ^ UInt64(number.bitPattern), 9)
            }
        }
        for example in dates {
            digest = FeatureHash.mix(digest, example.features.isPositive ? 5 : 6)
            for row in example.features.rows { digest = FeatureHash.mix(digest ^ UInt64(row), 7) }
        }
        for example in pairs {
            digest = FeatureHash.mix(digest ^ example.stated, example.open)
            for row in example.rows { digest = FeatureHash.mix(digest ^ UInt64(row), 8) }
        }
        return digest
    }

    private mutating func append(
        _ article: CorpusArticle, at position: Int, fold: Int, extractor: InformationExtractor
    ) {
        let (actors, proposals, pairs) = extractor.proposals(of: article.document)
        let alignment = ActorAlignment(
            found: actors,
            annotated: article.actors.map {
                ActorAlignment.Annotated(id: $0.id, name: $0.name, type: $0.type, aliases: $0.aliases)
            })
        found.append(alignment.matched)
        let names = Dictionary(uniqueKeysWithValues: actors.map { ($0.id, $0.name) })
        var stated: [RelationKey: [(words: Range<Int>?, isOptional: Bool, date: EventDate?)]] = [:]
        let bytes = article.document.bytes
        for relation in article.relations {
            stated[RelationKey(relation.type, .annotated(relation.source), .annotated(relation.target)), default: []]
                .append(
                    (
                        Self.range(of: Array(relation.evidence.utf8), in: bytes), relation.optional ?? false,
                        relation.date
                    ))
        }
        func end(_ actor: ActorID) -> RelationKey.End {
            alignment.partner[actor].map { .annotated($0) } ?? .other(names[actor] ?? actor.rawValue)
        }
        for pair in pairs {
            let columns = Self.columns(of: pair, stated: stated, end: end)
            self.pairs.append(
                PairExample(
                    rows: pair.features.map { HashedLinearModel.row(of: $0, rowBits: Self.pairRowBits) }.sorted(),
                    pair: pair.pair, stated: columns.stated, open: columns.open, article: position, fold: fold))
        }
        var relations: [RelationKey: Int] = [:]
        for proposal in proposals {
            let key = RelationKey(proposal.type, end(proposal.source), end(proposal.target))
            let annotated = stated[key] ?? []
            let words = proposal.words.start..<proposal.words.end
            let here = annotated.first { !$0.isOptional && ($0.words?.overlaps(words) ?? false) }
            let isHere = here != nil
            if let here {
                for (date, features) in proposal.dates {
                    let rows = features.map { HashedLinearModel.row(of: $0, rowBits: Self.dateRowBits) }
                    dates.append(
                        DateExample(
                            features: MarginClassifier.Example(rows: rows.sorted(), isPositive: date == here.date),
                            fold: fold, passage: examples.count))
                }
            }
            let relation = relations[key] ?? outcomes.count
            if relations[key] == nil {
                relations[key] = relation
                outcomes.append(
                    Outcome(
                        isStated: annotated.contains { !$0.isOptional },
                        isOptional: annotated.contains { $0.isOptional }, article: position, key: key,
                        words: proposal.words))
            }
            var rows = proposal.features.map { HashedLinearModel.row(of: $0, rowBits: rowBits) }
            rows.sort()
            examples.append(
                Example(
                    features: MarginClassifier.Example(rows: rows, isPositive: isHere), entry: proposal.entry,
                    isOpen: !annotated.isEmpty && !isHere, relation: relation, article: position, fold: fold))
        }
    }

    /// What the annotation says of two actors: columns that their passage states, and columns that another does.
    private static func columns(
        of pair: ProposedPair, stated: [RelationKey: [(words: Range<Int>?, isOptional: Bool, date: EventDate?)]],
        end: (ActorID) -> RelationKey.End
    ) -> (stated: UInt64, open: UInt64) {
        guard let left = pair.left, let right = pair.right, left != right else { return (0, 0) }
        let ends = (end(left), end(right))
        let words = pair.words.start..<pair.words.end
        var columns: (stated: UInt64, open: UInt64) = (0, 0)
        for (index, column) in ActorPair.columns.enumerated() {
            let (source, target) = column.isReversed ? (ends.1, ends.0) : ends
            guard let annotated = stated[RelationKey(column.type, source, target)] else { continue }
            if annotated.contains(where: { !$0.isOptional && ($0.words?.overlaps(words) ?? false) }) {
                columns.stated |= 1 << UInt64(index)
            } else {
                columns.open |= 1 << UInt64(index)
            }
        }
        return columns
    }

    private static func range(of words: [UInt8], in bytes: [UInt8]) -> Range<Int>? {
        guard !words.isEmpty, bytes.count >= words.count else { return nil }
        for start in 0...(bytes.count - words.count)
        where bytes[start] == words[0] && bytes[start..<start + words.count].elementsEqual(words) {
            return start..<start + words.count
        }
        return nil
    }
}
