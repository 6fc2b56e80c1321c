import EventModel
import Foundation

/// An outline as bytes: numbers of 32 bits, the least significant byte first, column by column.
///
/// The numbers of actors, edges and sources and of the bytes of all identifiers; of each actor the bytes of its
/// identifier; of each edge its source, its target, where its sources begin, and its type and status by their places in
/// the vocabulary; the sources; the identifiers.
enum OutlineCode {
    /// What the bytes can be understood by: the number of this layout and of the rules that statuses follow from, and the
    /// types and statuses in the order that they are numbered in.
    static let vocabulary = ([String(rules)] + types.map(\.rawValue) + statuses.map(\.rawValue)).joined(separator: " ")

    /// To be raised where the layout changes, or what `RelationHistory` and `EdgeMerger` make of relations: what was kept
    /// before is then made anew.
    private static let rules = 1

    static func data(for outline: GraphOutline) -> Data {
        let codes = Dictionary(uniqueKeysWithValues: statuses.enumerated().map { ($1, $0) })
        let identifiers = outline.actors.map { Array($0.rawValue.utf8) }
        let counts = [
            outline.actors.count, outline.ties.count, outline.sources.count, identifiers.lazy.map(\.count).reduce(0, +),
        ]
        var numbers: [Int32] = counts.map(Int32.init)
        numbers.reserveCapacity(counts.count + counts[0] + 4 * counts[1] + counts[2])
        numbers += identifiers.map { Int32($0.count) }
        numbers += outline.ties.map(\.source.rawValue)
        numbers += outline.ties.map(\.target.rawValue)
        numbers += outline.ties.map(\.firstSource)
        numbers += outline.ties.map { Int32($0.type.declarationIndex << 8 | codes[$0.status, default: 0]) }
        numbers += outline.sources
        var data = unsafe numbers.map(\.littleEndian).withUnsafeBytes { unsafe Data($0) }
        for identifier in identifiers { data.append(contentsOf: identifier) }
        return data
    }

    /// The outline of bytes; nil where they are none.
    static func outline(from data: Data) -> GraphOutline? {
        let width = MemoryLayout<Int32>.size
        let head = numbers(in: data, at: 0, count: 4).map(Int.init)
        guard head.count == 4, head.allSatisfy({ $0 >= 0 }),
            data.count == width * (4 + head[0] + 4 * head[1] + head[2]) + head[3]
        else { return nil }
        var position = 4
        func column(_ count: Int) -> [Int32] {
            defer { position += count }
            return numbers(in: data, at: position, count: count)
        }
        let lengths = column(head[0])
        let (sources, targets, firsts, kinds) = (column(head[1]), column(head[1]), column(head[1]), column(head[1]))
        let sourceNumbers = column(head[2])
        let bytes = [UInt8](data.suffix(head[3]))
        var actors: [ActorID] = []
        actors.reserveCapacity(head[0])
        var start = 0
        for length in lengths {
            guard length >= 0, start + Int(length) <= bytes.count else { return nil }
            actors.append(
                ActorID(rawValue: String(decoding: bytes[start..<start + Int(length)], as: UTF8.self)))
            start += Int(length)
        }
        var ties: [GraphOutline.Tie] = []
        ties.reserveCapacity(head[1])
        for index in 0..<head[1] {
            let (type, status) = (Int(kinds[index] >> 8), Int(kinds[index] & 0xFF))
            guard actors.indices.contains(Int(sources[index])), actors.indices.contains(Int(targets[index])),
                types.indices.contains(type), statuses.indices.contains(status),
                (index == 0 ? 0 : firsts[index - 1]) <= firsts[index], Int(firsts[index]) <= sourceNumbers.count
            else { return nil }
            ties.append(
                GraphOutline.Tie(
                    source: NodeID(rawValue: sources[index]), target: NodeID(rawValue: targets[index]),
                    type: types[type], status: statuses[status], firstSource: Int(firsts[index])))
        }
        return GraphOutline(actors: actors, ties: ties, sources: sourceNumbers)
    }

    private static let types = RelationType.allCases
    private static let statuses = RelationStatus.allCases

    /// So many numbers from the place of one on; none where the bytes end before.
    private static func numbers(in data: Data, at place: Int, count: Int) -> [Int32] {
        let width = MemoryLayout<Int32>.size
        guard data.count >= width * (place + count) else { return [] }
        return unsafe data.withUnsafeBytes { bytes in
            (place..<place + count).map { place in
                unsafe Int32(littleEndian: bytes.loadUnaligned(fromByteOffset: width * place, as: Int32.self))
            }
        }
    }
}
