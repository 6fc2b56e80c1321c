import EventModel
import Foundation
import Testing

@testable import EventStorage

@Suite struct OutlineCodeTests {
    private static let outline = GraphOutline(
        actors: ["company/eni", "country/algerie", "person/é"].map { ActorID(rawValue: $0) },
        ties: [
            tie(0, 1, .investsIn, .planned, 0), tie(0, 2, .partnersWith, .ended, 2),
            tie(2, 1, .competesWith, .denied, 3),
        ], sources: [4, 0, 1, 70_000, 3])

    private static func tie(
        _ source: Int32, _ target: Int32, _ type: RelationType, _ status: RelationStatus, _ first: Int
    ) -> GraphOutline.Tie {
        GraphOutline.Tie(
            source: NodeID(rawValue: source), target: NodeID(rawValue: target), type: type, status: status,
            firstSource: first)
    }

    @Test func anOutlineComesBack() {
        let back = OutlineCode.outline(from: OutlineCode.data(for: Self.outline))
        #expect(back == Self.outline)
        #expect(back?.sources(ofTieAt: 0) == [4, 0])
        #expect(back?.sources(ofTieAt: 2) == [70_000, 3])
        let empty = GraphOutline(actors: [], ties: [], sources: [])
        #expect(OutlineCode.outline(from: OutlineCode.data(for: empty)) == empty)
    }

    /// Whatever a damaged file holds is an outline or none; positions that lead nowhere are none.
    @Test func damagedBytesAreNoOutline() {
        let data = OutlineCode.data(for: Self.outline)
        for count in 0..<data.count { #expect(OutlineCode.outline(from: data.prefix(count)) == nil) }
        #expect(OutlineCode.outline(from: data + [0]) == nil)
        var wrong = 0
        for position in data.indices {
            for value in [0x7F, 0xFF] as [UInt8] {
                var damaged = data
                damaged[position] = value
                guard let outline = OutlineCode.outline(from: damaged) else {
                    wrong += 1
                    continue
                }
                for (place, tie) in outline.ties.enumerated() {
                    #expect(outline.actors.indices.contains(Int(tie.source.rawValue)))
                    #expect(outline.actors.indices.contains(Int(tie.target.rawValue)))
                    _ = outline.sources(ofTieAt: place)
                }
            }
        }
        #expect(wrong > data.count / 2)
    }
}
