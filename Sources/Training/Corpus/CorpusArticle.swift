public import EventModel
import Foundation
import FrenchLanguage

/// An annotated article of the training corpus: its document and the actors that it names.
public struct CorpusArticle: Sendable {
    /// An annotated actor.
    public struct AnnotatedActor: Sendable, Hashable, Decodable {
        /// Identifier inside the article.
        public let id: String
        /// Canonical name.
        public let name: String
        /// What the actor is.
        public let type: ActorType
        /// Other forms in the text.
        public let aliases: [String]
    }

    /// An annotated relation.
    public struct AnnotatedRelation: Sendable, Hashable, Decodable {
        /// What ties the two.
        public let type: RelationType
        /// Identifiers of its ends.
        public let source, target: String
        /// When it happened or began; nil where the text does not say.
        public let date: EventDate?
        /// Words of the text that state it.
        public let evidence: String
        /// Whether it counts neither for nor against an extraction.
        public let optional: Bool?
    }

    private struct Annotation: Decodable {
        let id: String
        let published: CalendarDate?
        let actors: [AnnotatedActor]
        let relations: [AnnotatedRelation]
    }

    /// Name of the folder that holds it: its topic.
    public let folder: String
    /// The article made ready.
    public let document: Document
    /// Its actors in the order of the annotation.
    public let actors: [AnnotatedActor]
    /// Its relations in the order of the annotation.
    public let relations: [AnnotatedRelation]

    /// The articles of a folder, by name.
    /// - Parameter folder: Holds `ID.json` beside `ID.txt`.
    /// - Throws: ``TrainingError`` where a file is missing or of another form.
    public static func articles(in folder: String) throws(TrainingError) -> [CorpusArticle] {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }
                .sorted()
        } catch {
            throw TrainingError(path: folder, reason: "the folder of annotated articles cannot be read")
        }
        var articles: [CorpusArticle] = []
        for name in names { articles.append(try CorpusArticle(annotation: folder + "/" + name)) }
        return articles
    }

    private init(annotation path: String) throws(TrainingError) {
        let textPath = path.dropLast(4) + "txt"
        let annotation: Annotation
        let text: String
        do {
            annotation = try JSONDecoder().decode(Annotation.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
            text = try String(contentsOfFile: String(textPath), encoding: .utf8)
        } catch {
            throw TrainingError(path: path, reason: "the annotation or its text cannot be read: \(error)")
        }
        folder = URL(fileURLWithPath: path).deletingLastPathComponent().lastPathComponent
        document = DocumentAnalyzer().document(
            for: Article(id: annotation.id, published: annotation.published, text: text))
        actors = annotation.actors
        relations = annotation.relations
    }
}
