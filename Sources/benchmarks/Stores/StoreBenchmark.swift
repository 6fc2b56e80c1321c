import EventModel
import EventPipeline
import EventStorage
import Foundation

/// `benchmarks store …`: makes a large store, or articles for one, and builds stores; `scripts/bench-store.py` runs it
/// and times the program beside it.
enum StoreBenchmark {
    static let usage = """
        benchmarks store make FILE ARTICLES
               or: benchmarks store articles CORPUS FILE ARTICLES
               or: benchmarks store build FILE INPUT
        """

    static func run(_ arguments: [String]) async throws {
        switch arguments.first {
        case "make" where arguments.count == 3:
            try make(arguments[1], articleCount: number(arguments[2]))
        case "articles" where arguments.count == 4:
            var generator = try ArticleGenerator(folder: arguments[1])
            try generator.write(number(arguments[3]), to: arguments[2])
        case "build" where arguments.count == 3:
            try await build(arguments[1], input: arguments[2])
        default: throw UsageError(message: "usage: " + usage)
        }
    }

    private static func number(_ text: String) throws(UsageError) -> Int {
        guard let number = Int(text), number > 0 else { throw UsageError(message: "“\(text)” is no number above 0") }
        return number
    }

    /// Makes a store and prints a line of JSON.
    private static func make(_ path: String, articleCount: Int) throws {
        let store = try EventStore(path: path)
        var generator = StoreGenerator(actorCount: max(30, articleCount * 3))
        var batch: [StoredArticle] = []
        var saving = 0.0
        var relationCount = 0
        for index in 0..<articleCount {
            let article = generator.article(index)
            relationCount += article.extraction.relations.count
            batch.append(article)
            if batch.count == 256 || index == articleCount - 1 {
                let start = Stopwatch()
                try store.save(batch)
                saving += Stopwatch().wall - start.wall
                batch.removeAll(keepingCapacity: true)
            }
        }
        let counts = try store.counts()
        print(
            """
            {"articles":\(counts.articles),"sources":\(counts.sources),"actors":\(counts.actors),"ties":\(counts.ties),\
            "relations":\(relationCount),"seconds":\(saving)}
            """)
    }

    /// Builds a store with a stand-in for extraction and prints a line of JSON: what reading, sketching and storing take
    /// by themselves, and in how much memory.
    private static func build(_ path: String, input: String) async throws {
        let pipeline = ArticlePipeline(fingerprint: "stand-in", extract: StandInExtractor.extraction)
        let workspace = try EventWorkspace(storePath: path)
        let start = Stopwatch()
        let report = try await workspace.build(from: [input], using: pipeline)
        let end = Stopwatch()
        let counts = try workspace.store.counts()
        print(
            """
            {"articles":\(report.new.count),"actors":\(counts.actors),"ties":\(counts.ties),\
            "seconds":\(end.wall - start.wall),"processor":\(end.processor - start.processor)}
            """)
    }
}

/// Finds as many actors and relations in an article as extraction does, but without understanding a word: every word
/// with a capital is a company, and each partners with the next.
private enum StandInExtractor {
    private static let mostActors = 21
    private static let mostRelations = 12

    static func extraction(of article: Article) -> Extraction {
        let bytes = Array(article.text.utf8)
        var mentions: [(id: ActorID, mention: Mention)] = []
        var mentionsByActor: [ActorID: [Mention]] = [:]
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex { $0 == 0x20 || $0 == 0x0A } ?? bytes.count
            if (0x41...0x5A).contains(bytes[start]), end - start > 3 {
                let word = String(decoding: bytes[start..<end], as: UTF8.self)
                let id = ActorID(type: .company, name: word)
                if mentionsByActor[id] != nil || mentionsByActor.count < mostActors {
                    let mention = Mention(text: word, span: TextSpan(start: start, end: end))
                    mentionsByActor[id, default: []].append(mention)
                    mentions.append((id, mention))
                }
            }
            start = end + 1
        }
        let relations = zip(mentions, mentions.dropFirst()).filter { $0.id != $1.id }.prefix(mostRelations)
            .map { first, second in
                let span = TextSpan(start: first.mention.span.start, end: second.mention.span.end)
                let text = String(decoding: bytes[span.start..<span.end], as: UTF8.self)
                return Relation(
                    type: .partnersWith, source: first.id, target: second.id,
                    evidence: [Evidence(text: text, span: span, trigger: second.mention.text)])
            }
        let actors = mentionsByActor.sorted { $0.key < $1.key }.map { id, mentions in
            Actor(id: id, name: mentions[0].text, type: .company, mentions: mentions)
        }
        return Extraction(id: article.id, published: article.published, actors: actors, relations: relations)
    }
}
