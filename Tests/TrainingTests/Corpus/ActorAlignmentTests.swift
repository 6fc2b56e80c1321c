import EventModel
import Testing
import Training

struct ActorAlignmentTests {
    private func actor(_ name: String, _ type: ActorType, _ aliases: [String] = []) -> Actor {
        Actor(id: ActorID(type: type, name: name), name: name, type: type, aliases: aliases, mentions: [])
    }

    private func annotated(
        _ id: String, _ name: String, _ type: ActorType, _ aliases: [String] = []
    )
        -> ActorAlignment.Annotated
    {
        ActorAlignment.Annotated(id: id, name: name, type: type, aliases: aliases)
    }

    @Test func namesComeBeforeAliasesAndArticlesDoNotCount() {
        let orvalis = actor("Orvalis", .company)
        let alger = actor("Alger", .place)
        let alignment = ActorAlignment(
            found: [alger, orvalis],
            annotated: [
                annotated("a1", "Algérie", .country, ["Alger"]), annotated("a2", "l’Orvalis", .company),
                annotated("a3", "Alger", .place),
            ])
        #expect(alignment.partner == [orvalis.id: "a2", alger.id: "a3"])
        #expect(alignment.matched == ["a2", "a3"])
    }

    @Test func everyActorHasOnePartnerAtMost() {
        let first = actor("Arkab", .person, ["Mohamed Arkab"])
        let second = actor("M. Arkab", .person, ["Mohamed Arkab"])
        let alignment = ActorAlignment(
            found: [first, second], annotated: [annotated("a1", "Mohamed Arkab", .person, ["Arkab"])])
        #expect(alignment.partner == [first.id: "a1"])
    }

    @Test func anEqualTypeIsPreferred() {
        let town = actor("Orange", .place)
        let alignment = ActorAlignment(
            found: [town], annotated: [annotated("a1", "Orange", .company), annotated("a2", "Orange", .place)])
        #expect(alignment.partner == [town.id: "a2"])
    }
}
