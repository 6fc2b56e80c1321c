import EventModel
import Testing

struct StableHashTests {
    /// Values of the reference implementation of FNV-1a.
    @Test(arguments: [("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c"), ("foobar", "85944171f73967e8")])
    func valuesAreThoseOfTheReference(_ text: String, _ hexadecimal: String) {
        #expect(StableHash(of: text).hexadecimal == hexadecimal)
    }

    @Test func identifiersOfPicturesAreMadeFromTheirContent() {
        #expect("\(DrawingIdentifier(derivedFrom: "a"))" == "map_af63dc4c8601ec8c")
    }
}
