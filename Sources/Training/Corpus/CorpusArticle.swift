public import EventModel
import Foundation
import FrenchLanguage

/// An annotated article of the training corpus: its document and the actors that it names.
public struct CorpusArticle: Sendable {
    /// An annotated actor.
    public struct AnnotatedActor: Sendable, Hashable, Decodable {
        /// Canonical name.
        public let name: String
        /// What the actor is.
        public let type: ActorType
        /// Other forms in the text.
        public let aliases: [String]
    }

    private struct Annotation: Decodable {
        let id: String
        let published: CalendarDate?
        let actors: [AnnotatedActor]
    }

    /// The article made ready.
    public let document: Document
    /// Its actors in the order of the annotation.
    public let actors: [AnnotatedActor]

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
        document = DocumentAnalyzer().document(
            for: Article(id: annotation.id, published: annotation.published, text: text))
        actors = annotation.actors
    }
}
