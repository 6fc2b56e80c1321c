public import EventModel
import Foundation

/// An article annotated by hand, from Tests/Fixtures/gold: what an extraction is measured against.
public struct GoldArticle: Sendable {
    /// The article, with its text byte for byte.
    public let article: Article
    let annotation: Annotation

    /// Reads `NAME.txt` and `NAME.json`.
    public init(named name: String) throws {
        let text = try Data(contentsOf: Golden.fixture("gold/\(name).txt"))
        annotation = try JSONDecoder().decode(
            Annotation.self, from: Data(contentsOf: Golden.fixture("gold/\(name).json")))
        article = Article(id: name, text: String(decoding: text, as: UTF8.self))
    }

    struct Annotation: Decodable {
        let actors: [GoldActor]
        let relations: [GoldRelation]
    }

    struct GoldActor: Decodable {
        let id: String
        let name: String
        let type: ActorType
        let aliases: [String]
        let optional: Bool
    }

    struct GoldRelation: Decodable {
        let type: RelationType
        let source: String
        let target: String
        let status: RelationStatus
        let optional: Bool
    }
}
