import EventModel
import TestSupport
import Testing

@testable import GraphvizRendering

struct WireFormatTests {
    private static func request() throws -> RenderingRequest {
        let drawing = try RandomDrawing(seed: 7, nodeCount: 5).drawing()
        return RenderingRequest(task: .picture(.pdf), lifetime: 61, graph: LayoutGraph(drawing))
    }

    @Test func requestsArriveAsTheyWereSent() throws {
        let request = try Self.request()
        #expect(try RenderingRequest(decoding: request.encoded) == request)
        let placement = RenderingRequest(task: .placement, lifetime: 1, graph: request.graph)
        #expect(try RenderingRequest(decoding: placement.encoded) == placement)
    }

    @Test(arguments: [
        RenderingAnswer.picture([0, 255, 10]), .picture([]), .misunderstood,
        .failure(.refused(messages: "Error: é")), .failure(.formatMissing(.png)),
        .placement(
            Placement(
                bounds: "0,0,1,1", nodes: [Placement.Node(position: "1,2", width: "0.75", height: "é")],
                edges: [
                    Placement.Edge(curve: "", labelPosition: ""), Placement.Edge(curve: "e,1,2", labelPosition: "3,4"),
                ])),
    ])
    func answersArriveAsTheyWereSent(_ answer: RenderingAnswer) throws {
        #expect(try RenderingAnswer(decoding: answer.encoded) == answer)
    }

    @Test func whatIsCutOffOrChangedIsRefusedOrRead() throws {
        let bytes = try Self.request().encoded
        for length in stride(from: 0, to: bytes.count, by: 7) {
            #expect(throws: WireFormatError.self) { try RenderingRequest(decoding: Array(bytes.prefix(length))) }
        }
        var generator = SeededGenerator(seed: 1)
        var refused = 0
        for _ in 0..<2000 {
            var changed = bytes
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                changed[Int.random(in: 0..<changed.count, using: &generator)] = UInt8.random(
                    in: 0...255, using: &generator)
            }
            do { _ = try RenderingRequest(decoding: changed) } catch { refused += 1 }
        }
        #expect(refused > 100)
    }

    @Test(arguments: [
        "image", "shapefile", "imagepath", "fontpath", "stylesheet", "_background", "URL", "href", "edgeURL", "target",
        "tooltip", "layout", "", "Label",
    ])
    func attributesThatReadFilesOrLinkCannotBeSent(_ name: String) throws {
        #expect(LayoutGraph.AttributeName(name) == nil)
        // The same request with the name of an attribute changed on its way.
        let request = try Self.request()
        var encoder = WireEncoder()
        encoder.add("fontname")
        let known = encoder.bytes
        var changed = WireEncoder()
        changed.add(name)
        let bytes = request.encoded
        let range = try #require(bytes.firstRange(of: known))
        let hostile = bytes[..<range.lowerBound] + changed.bytes + bytes[range.upperBound...]
        #expect(throws: WireFormatError.self) { try RenderingRequest(decoding: Array(hostile)) }
    }

    @Test func enginesOutsideTheSetCannotBeSent() {
        for name in ["fdp", "osage", "nop", "", "dot "] { #expect(LayoutGraph.Engine(name) == nil) }
    }
}
