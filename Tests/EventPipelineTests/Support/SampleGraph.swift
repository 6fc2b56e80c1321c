import EventModel
import EventPipeline
import EventStorage
import GraphAnalysis
import TestSupport

/// Graphs for maps and reports.
enum SampleGraph {
    /// A small graph with what a report tells: types, statuses, dates, sums, sectors, several articles.
    static let small: (graph: EventGraph, articles: [ArticleSummary]) = {
        let text = "Gazprom et Sonatrach ont scellé un partenariat. Gazprom livrera du gaz à l'Italie."
        let gazprom = Actor(name: "Gazprom", type: .company, aliases: ["le géant russe"])
        let sonatrach = Actor(name: "Sonatrach", type: .company)
        let italy = Actor(name: "Italie", type: .country)
        var builder = GraphBuilder()
        builder.add(
            Extraction(
                id: "accord", title: "Un accord, des gaz", published: CalendarDate(year: 2025, month: 9, day: 11),
                actors: [gazprom, sonatrach, italy],
                relations: [
                    Relation(
                        type: .partnersWith, source: gazprom.id, target: sonatrach.id,
                        date: EventDate(iso: "2025-09-08"), sectors: [.hydrocarbons],
                        amount: Amount(value: 1_700_000_000, currency: "USD"), confidence: 0.91,
                        evidence: [
                            evidence("Gazprom et Sonatrach ont scellé un partenariat.", "partenariat", in: text)
                        ]),
                    Relation(
                        type: .supplies, source: gazprom.id, target: italy.id, status: .planned, confidence: 0.6,
                        evidence: [evidence("Gazprom livrera du gaz à l'Italie.", "livrera", in: text)]),
                ]))
        let other = "Le partenariat de Gazprom avec Sonatrach a pris fin."
        builder.add(
            Extraction(
                id: "rupture", published: CalendarDate(year: 2026, month: 1, day: 1), actors: [gazprom, sonatrach],
                relations: [
                    Relation(
                        type: .partnersWith, source: gazprom.id, target: sonatrach.id, status: .ended,
                        date: EventDate(iso: "2026"), confidence: 0.8,
                        evidence: [evidence(other, "partenariat", in: other)])
                ]))
        return (
            builder.graph(),
            [
                ArticleSummary(
                    id: "accord", title: "Un accord, des gaz", published: CalendarDate(year: 2025, month: 9, day: 11),
                    source: "articles/accord.html", url: "https://exemple.test/accord?a=1&b=2", actorCount: 3,
                    relationCount: 2),
                ArticleSummary(
                    id: "rupture", title: nil, published: CalendarDate(year: 2026, month: 1, day: 1),
                    source: "articles/rupture.txt", actorCount: 2, relationCount: 1),
            ]
        )
    }()

    /// A graph whose every text somebody chose to break what shows it, a ring of one actor for each text.
    static func hostile(canary: String) -> (graph: EventGraph, articles: [ArticleSummary]) {
        let texts = HostileText.all(canary: canary)
        let actors = texts.enumerated().map { position, text in
            // A name of blanks alone is no name; everything else is taken as it is.
            let name = text.allSatisfy(\.isWhitespace) ? "vide \(position)" : text
            return Actor(
                name: name, type: ActorType.allCases[position % ActorType.allCases.count], aliases: [text, "a" + text])
        }
        var builder = GraphBuilder()
        var articles: [ArticleSummary] = []
        for (position, text) in texts.enumerated() {
            let id = "article \(position) \(text)"
            let next = actors[(position + 1) % actors.count]
            let passage = "avant \(text) après"
            builder.add(
                Extraction(
                    id: id, title: text, published: nil, actors: [actors[position], next],
                    relations: [
                        Relation(
                            type: .partnersWith, source: actors[position].id, target: next.id,
                            status: RelationStatus.allCases[position % 5],
                            amount: Amount(value: .infinity, currency: text),
                            evidence: [
                                Evidence(
                                    text: passage, span: TextSpan(start: 0, end: passage.utf8.count), trigger: text)
                            ])
                    ]))
            articles.append(
                ArticleSummary(
                    id: id, title: text, published: nil, source: position.isMultiple(of: 2) ? text : "http://a/\(text)",
                    actorCount: 2, relationCount: 1))
        }
        return (builder.graph(), articles)
    }

    private static func evidence(_ passage: String, _ trigger: String, in text: String) -> Evidence {
        guard let range = text.firstRange(of: passage) else { preconditionFailure("“\(passage)” is not in the text") }
        let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        return Evidence(
            text: passage, span: TextSpan(start: start, end: start + passage.utf8.count), trigger: trigger)
    }
}
