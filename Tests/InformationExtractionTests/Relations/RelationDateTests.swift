import EventModel
import Testing

@testable import InformationExtraction

/// Which relations a date beside their words belongs to.
struct RelationDateTests {
    @Test(
        arguments: [
            (
                "Vistavert, membre de l’Union africaine depuis 2019, a signé avec Sonatrach.", RelationType.memberOf,
                "2019"
            ),
            ("Sonatrach et Gazprom ont signé un contrat le 8 septembre 2025 à Alger.", .signsWith, "2025-09-08"),
            ("Karim Belhadj dirige depuis 2016 la société Bolto.", .heads, "2016"),
        ])
    func `A date belongs to the words that it stands beside`(text: String, type: RelationType, date: String) throws {
        let relations = try SampleExtraction(text).extraction.relations
        let found = relations.filter { $0.type == type }
        #expect(!found.isEmpty && found.allSatisfy { $0.date?.description == date }, "\(relations)")
    }

    @Test func `A date of something else is none`() throws {
        let text = "La société russe VESNA, qui a ouvert en 2024 une usine, appartient à Gazprom."
        let relations = try SampleExtraction(text).extraction.relations
        let located = relations.filter { $0.type == .locatedIn }
        #expect(!located.isEmpty && located.allSatisfy { $0.date == nil }, "\(relations)")
    }
}
