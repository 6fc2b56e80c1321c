import EventModel
import TestSupport
import Testing

struct RelationDetailTests {
    @Test(arguments: [
        ("Sonatrach coopère avec Gazprom.", "partnersWith company/gazprom ↔ company/sonatrach actual"),
        ("Sonatrach coopérera avec Gazprom.", "partnersWith company/gazprom ↔ company/sonatrach planned"),
        ("Sonatrach coopérerait avec Gazprom.", "partnersWith company/gazprom ↔ company/sonatrach possible"),
        ("Sonatrach veut coopérer avec Gazprom.", "partnersWith company/gazprom ↔ company/sonatrach possible"),
        (
            "Karim Belhadj n’est plus directeur général de Sonatrach.",
            "heads person/karim-belhadj → company/sonatrach ended"
        ),
        ("Sonatrach ne coopère plus avec Gazprom.", "partnersWith company/gazprom ↔ company/sonatrach ended"),
        (
            "Sonatrach a mis fin à son partenariat avec Gazprom.",
            "partnersWith company/gazprom ↔ company/sonatrach ended"
        ),
        ("Sonatrach va signer un contrat avec Gazprom.", "signsWith company/gazprom ↔ company/sonatrach planned"),
        (
            "Sonatrach pourrait signer un contrat avec Gazprom.",
            "signsWith company/gazprom ↔ company/sonatrach possible"
        ),
        ("Sonatrach n'a pas signé de contrat avec Gazprom.", "signsWith company/gazprom ↔ company/sonatrach denied"),
        ("Sonatrach n’a jamais signé de contrat avec Gazprom.", "signsWith company/gazprom ↔ company/sonatrach denied"),
        ("La Russie n'a pas livré de blé à l'Algérie.", "supplies country/russie → country/algerie denied"),
        ("La Russie ne livre plus de blé à l'Algérie.", "supplies country/russie → country/algerie ended"),
        (
            "Le groupe Orvalis rachètera la société Kersanté Marine.",
            "acquires company/orvalis → company/kersante-marine planned"
        ),
        (
            "Le groupe Orvalis rachèterait la société Kersanté Marine.",
            "acquires company/orvalis → company/kersante-marine possible"
        ),
        ("L'Algérie adhérera à l'OPEP.", "memberOf country/algerie → organization/opep planned"),
    ])
    func `Tense, mood and negation give the status`(text: String, expected: String) throws {
        #expect(try SampleExtraction(text).relations == [expected])
    }

    @Test(arguments: [
        (
            "Sonatrach a signé le 8 septembre 2025 un accord avec Gazprom.",
            "signsWith company/gazprom ↔ company/sonatrach actual on 2025-09-08"
        ),
        (
            "Sonatrach et Gazprom ont signé lundi un accord de 5 milliards de dollars.",
            "signsWith company/gazprom ↔ company/sonatrach actual on 2025-09-08 for 5000000000 USD"
        ),
        (
            "La société Kersanté Marine a été rachetée en mars 2024 par le groupe Orvalis.",
            "acquires company/orvalis → company/kersante-marine actual on 2024-03"
        ),
        (
            "Un partenariat entre Sonatrach et Eni a été conclu en 2023.",
            "partnersWith company/eni ↔ company/sonatrach actual on 2023"
        ),
        (
            "Le groupe Orvalis a racheté la société Kersanté Marine pour 12 millions d'euros.",
            "acquires company/orvalis → company/kersante-marine actual for 12000000 EUR"
        ),
        (
            "Sonatrach investira 200 millions de dollars en Tunisie.",
            "investsIn company/sonatrach → country/tunisie planned for 200000000 USD"
        ),
    ])
    func `Dates and sums beside the trigger`(text: String, expected: String) throws {
        #expect(try SampleExtraction(text, published: "2025-09-10").relations.contains(expected))
    }

    @Test func `A weekday needs a day of publication`() throws {
        let sample = try SampleExtraction("Sonatrach et Gazprom ont signé lundi un accord.")
        #expect(sample.relations == ["signsWith company/gazprom ↔ company/sonatrach actual"])
    }

    @Test(arguments: [
        "Sonatrach a signé un accord avec Gazprom.",
        "🎉 L’« Algérie » a signé un accord avec la Côte d’Ivoire.",
        "E\u{301}te\u{301} : l’Algérie a signé\u{A0}un accord avec la Russie ; l’œuvre est belle.",
    ])
    func `Evidence is the sentence, byte for byte, among others`(sentence: String) throws {
        let before = "« Ça va », dit-elle 👩‍🚀.\n\n"
        let sample = try SampleExtraction(before + sentence + "\n\nLe texte finit.")
        let relation = try #require(sample.extraction.relations.first)
        #expect(relation.type == .signsWith)
        #expect(relation.evidence.map { Array($0.text.utf8) } == [Array(sentence.utf8)])
        #expect(relation.evidence.first?.span.start == before.utf8.count)
    }

    @Test func `Passages that agree make one relation`() throws {
        let once = try SampleExtraction("Sonatrach coopère avec Gazprom.")
        let twice = try SampleExtraction("Sonatrach coopère avec Gazprom. Gazprom coopère avec Sonatrach.")
        #expect(twice.relations == once.relations)
        let relation = try #require(twice.extraction.relations.first)
        #expect(
            relation.evidence.map(\.text) == ["Sonatrach coopère avec Gazprom.", "Gazprom coopère avec Sonatrach."])
    }
}
