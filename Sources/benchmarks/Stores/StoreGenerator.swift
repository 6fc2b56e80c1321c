import EventModel
import EventStorage
import Foundation

/// Makes articles with actors and relations as those of the press are spread, without reading any: the same ones for
/// the same number of articles.
///
/// As in the corpus, an article has about 21 actors, 26 mentions and 12 relations in 1,600 bytes. Who is named follows
/// a power law: the most frequent actor is in a third of the articles, half of the actors in one or two. A third of the
/// actors are persons, who head and work for others, and every fortieth is a country, where companies are located. Every
/// tenth article repeats an earlier one under another headline.
struct StoreGenerator {
    private var numbers = RandomNumbers()
    private let frequencies: [Double]
    private var recent: [StoredArticle] = []

    /// Makes a generator for so many actors.
    init(actorCount: Int) {
        var sums: [Double] = []
        sums.reserveCapacity(actorCount)
        var sum = 0.0
        for rank in 1...actorCount {
            sum += pow(Double(rank), -0.83)
            sums.append(sum)
        }
        frequencies = sums
    }

    /// The next article.
    mutating func article(_ number: Int) -> StoredArticle {
        if number % 10 == 9, let original = recent.randomElement(using: &numbers) {
            return copy(of: original, id: "article-\(number)")
        }
        let article = original("article-\(number)")
        if recent.count == 500 { recent.removeFirst() }
        recent.append(article)
        return article
    }

    /// Name of the actor of a rank, from 0.
    static func name(_ rank: Int) -> String {
        let syllables = [
            "ba", "ko", "li", "ma", "né", "ro", "sa", "ti", "vu", "za", "gri", "plo", "dra", "chê", "fou", "jun",
        ]
        var word = ""
        var rest = rank
        repeat {
            word += syllables[rest % 16]
            rest /= 16
        } while rest > 0
        let kinds = ["Groupe", "Société", "Banque", "Compagnie", "Agence", "Office", "Union"]
        return "\(kinds[rank % 7]) \(word.capitalized) \(syllables[rank / 3 % 16].capitalized)"
    }

    private mutating func copy(of article: StoredArticle, id: String) -> StoredArticle {
        let old = article.extraction
        return StoredArticle(
            extraction: Extraction(
                id: id, title: old.title, published: old.published, url: "https://reprise.example/\(id)",
                actors: old.actors, relations: old.relations),
            source: "articles.jsonl", digest: "\(numbers.next())", text: article.text + "Source : agence.\n")
    }

    private mutating func original(_ id: String) -> StoredArticle {
        var ranks: [Int] = []
        var seen: Set<Int> = []
        while ranks.count < 21 {
            let rank = actor()
            if seen.insert(rank).inserted { ranks.append(rank) }
        }
        var text = ""
        var mentions: [[Mention]] = ranks.map { _ in [] }
        func say(_ words: String) { text += words }
        func name(_ index: Int) -> String { Self.name(ranks[index]) }
        func mention(_ index: Int) {
            let start = text.utf8.count
            let passage = name(index)
            text += passage
            mentions[index].append(
                Mention(text: passage, span: TextSpan(start: start, end: start + passage.utf8.count)))
        }
        for index in ranks.indices {
            say("Selon ")
            mention(index)
            say(", \(numbers.word()) \(numbers.word()) \(numbers.word()). ")
        }
        var relations: [Relation] = []
        for _ in 0..<13 {
            let source = numbers.below(ranks.count)
            let target = (source + 1 + numbers.below(ranks.count - 1)) % ranks.count
            let types = Self.relations(from: Self.type(ranks[source]), to: Self.type(ranks[target]))
            let (type, verb) = types[numbers.below(types.count)]
            let passage = "\(name(source)) \(verb) \(name(target))"
            let start = text.utf8.count
            say(passage + ". ")
            relations.append(
                Relation(
                    type: type, source: Self.identifier(ranks[source]), target: Self.identifier(ranks[target]),
                    status: RelationStatus.allCases[min(4, numbers.below(12))],
                    date: numbers.below(3) == 0 ? EventDate(iso: "20\(10 + numbers.below(16))") : nil,
                    sectors: numbers.below(2) == 0 ? [.hydrocarbons] : [],
                    confidence: 0.5 + Double(numbers.below(50)) / 100,
                    evidence: [
                        Evidence(
                            text: passage, span: TextSpan(start: start, end: start + passage.utf8.count), trigger: verb)
                    ]))
        }
        let actors = ranks.indices.map { index in
            Actor(
                id: Self.identifier(ranks[index]), name: name(index), type: Self.type(ranks[index]),
                aliases: numbers.below(4) == 0 ? [name(index).uppercased()] : [], mentions: mentions[index])
        }
        let extraction = Extraction(
            id: id, title: "\(numbers.word()) \(numbers.word())",
            published: CalendarDate(
                year: 2010 + numbers.below(16), month: 1 + numbers.below(12), day: 1 + numbers.below(28)),
            url: "https://presse.example/\(id)", actors: actors, relations: relations)
        return StoredArticle(extraction: extraction, source: "articles.jsonl", digest: "\(numbers.next())", text: text)
    }

    private static func type(_ rank: Int) -> ActorType {
        if rank % 40 == 20 { return .country }
        return rank % 3 == 1 ? .person : .company
    }

    private static func relations(from source: ActorType, to target: ActorType) -> [(RelationType, String)] {
        switch (source, target) {
        case (.person, .company), (.person, .country): [(.heads, "dirige"), (.worksFor, "travaille pour")]
        case (.company, .country): [(.locatedIn, "siège en"), (.investsIn, "investit en")]
        default:
            [
                (.partnersWith, "coopère avec"), (.signsWith, "signe un accord avec"), (.owns, "possède"),
                (.meetsWith, "rencontre"), (.investsIn, "investit dans"), (.supplies, "fournit"),
            ]
        }
    }

    private static func identifier(_ rank: Int) -> ActorID { ActorID(type: type(rank), name: name(rank)) }

    private mutating func actor() -> Int {
        let wanted = Double(numbers.next() >> 11) * 0x1p-53 * frequencies[frequencies.count - 1]
        var (low, high) = (0, frequencies.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if frequencies[middle] < wanted { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// SplitMix64 (Steele, Lea and Flood 2014).
struct RandomNumbers: RandomNumberGenerator {
    private var state: UInt64 = 1

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

    /// One of 20,000 words.
    mutating func word() -> String { "mot\(below(20_000))" }
}
