import EventModel
public import EventStorage

/// Articles made up from a seed, whose offsets point to what they say: actors that come again, under several names.
public struct PressGenerator {
    private var numbers: SeededGenerator
    private let actorCount: Int
    private static let types: [ActorType] = [.company, .country, .person, .organization]
    private static let relationTypes: [RelationType] = [.partnersWith, .owns, .signsWith, .heads, .locatedIn]

    /// Makes a generator; the same seed gives the same articles.
    public init(seed: UInt64, actorCount: Int) {
        numbers = SeededGenerator(seed: seed)
        self.actorCount = actorCount
    }

    /// An article of this identifier.
    public mutating func article(_ id: String) -> StoredArticle {
        var text = "Dépêche n° \(numbers.next() % 1_000_000), \(numbers.next() % 1_000_000).\n"
        for _ in 0..<40 { text += "mot\(numbers.next() % 5000) " }
        text += "\n"
        func span(_ passage: String) -> TextSpan {
            let start = text.utf8.count
            text += passage + " ; "
            return TextSpan(start: start, end: start + passage.utf8.count)
        }
        var actors: [Actor] = []
        var seen: Set<Int> = []
        for _ in 0..<Int(numbers.next() % 6) {
            let number = Int(numbers.next() % UInt64(actorCount))
            guard seen.insert(number).inserted else { continue }
            let names = ["Société n° \(number)", "SOCIETE \(number)", "Le Groupe Noria-\(number % 7)"]
            let name = names[Int(numbers.next() % 3)]
            let aliases = names.filter { _ in numbers.next() % 2 == 0 }
            let type = Self.types[number % 13 == 0 ? Int(numbers.next() % 4) : number % 4]
            actors.append(
                Actor(
                    id: ActorID(rawValue: "kind/\(number)"), name: name, type: type, aliases: aliases,
                    mentions: [Mention(text: name, span: span(name))]))
        }
        var relations: [Relation] = []
        for _ in 0..<(actors.isEmpty ? 0 : Int(numbers.next() % 6)) {
            let source = actors[Int(numbers.next() % UInt64(actors.count))].id
            let target = actors[Int(numbers.next() % UInt64(actors.count))].id
            let type = Self.relationTypes[Int(numbers.next() % UInt64(Self.relationTypes.count))]
            let status = RelationStatus.allCases[Int(numbers.next() % 5)]
            let year = "20\(10 + numbers.next() % 15)"
            // An interval that ends before the year does from whose last day it counts.
            let date = EventDate(iso: numbers.next() % 3 == 0 ? "\(year)/\(year)-06" : year)
            let passage = "« \(source) et \(target) »"
            relations.append(
                Relation(
                    type: type, source: source, target: target, status: status,
                    date: date, sectors: [.mining, .water],
                    amount: Amount(
                        value: Double(numbers.next() % 9), currency: numbers.next() % 2 == 0 ? "EUR" : "USD"),
                    confidence: Double(numbers.next() % 100) / 100,
                    evidence: [Evidence(text: passage, span: span(passage), trigger: "et")]))
        }
        let day = CalendarDate(year: 2025, month: 1 + Int(numbers.next() % 12), day: 1 + Int(numbers.next() % 28))
        let extraction = Extraction(
            id: id, published: numbers.next() % 5 == 0 ? nil : day, url: "https://presse.example/\(id)", actors: actors,
            relations: relations)
        return StoredArticle(extraction: extraction, source: "\(id).txt", digest: "\(numbers.next())", text: text)
    }

    /// The same text under another identifier, with a headline of its own, which leaves the offsets as they are.
    public mutating func copy(of article: StoredArticle, id: String) -> StoredArticle {
        let old = article.extraction
        let extraction = Extraction(
            id: id, published: old.published, url: "https://autre.example/\(id)", actors: old.actors,
            relations: old.relations)
        return StoredArticle(
            extraction: extraction, source: "\(id).txt", digest: "\(numbers.next())",
            text: article.text + "\nAgence n° \(numbers.next() % 100)\n")
    }

    /// A number below `bound`.
    public mutating func number(below bound: Int) -> Int { Int(numbers.next() % UInt64(bound)) }
}
