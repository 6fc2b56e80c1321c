import EventModel
import Testing

@Suite struct ActorIDTests {
    @Test(arguments: [
        (ActorType.company, "Sonatrach", "company/sonatrach"),
        (.company, "SONATRACH", "company/sonatrach"),
        (.country, "Algérie", "country/algerie"),
        (.country, "États-Unis", "country/etats-unis"),
        (.country, "Côte d’Ivoire", "country/cote-d-ivoire"),
        (.organization, "OPEP", "organization/opep"),
        (.organization, "OPEP+", "organization/opep-plus"),
        (.organization, "+ 33", "organization/plus-33"),
        (.company, "  TotalEnergies (SE) ", "company/totalenergies-se"),
        (.company, "سوناطراك", "company/سوناطراك"),
        (.project, "Œuvre n° 2", "project/oeuvre-n-2"),
        (.person, "", "person/"),
        (.person, "— …", "person/"),
    ])
    func slug(type: ActorType, name: String, expected: String) {
        #expect(ActorID(type: type, name: name).rawValue == expected)
    }

    @Test func givenIdentifierGoesBeforeTheName() {
        let id = ActorID(rawValue: "company/x")
        #expect(Actor(id: id, name: "Y", type: .company).id == id)
        #expect(Actor(name: "Y", type: .company).id.description == "company/y")
    }
}
