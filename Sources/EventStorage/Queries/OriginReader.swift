import EventModel
import GRDB

/// Reads the ties that tell which actors belong to a country: what is located in it, and who heads or works for that.
struct OriginReader {
    private let reader: GraphPartReader

    init(_ reader: GraphPartReader) { self.reader = reader }

    /// The ties between some actors and a country, direct ones and those by way of an institution, with the actors at
    /// their ends; nothing where there is no country.
    /// - Complexity: O(n log m) in the number of offices that the actors hold, for m ties in the store.
    func origins(of keys: Set<Int64>, in country: [Int64]) throws -> (actors: Set<Int64>, ties: Set<Int64>) {
        if country.isEmpty { return ([], []) }
        let offices = try reader.database.cachedStatement(
            sql: "SELECT id, targetId FROM tie WHERE sourceId = ? AND type IN ('heads', 'worksFor')")
        var actors = Set(country)
        var ties: Set<Int64> = []
        for key in keys {
            ties.formUnion(try seats(of: key, in: country))
            for row in try Row.fetchAll(offices, arguments: [key]) {
                let institution = reader.group(of: row[1])
                let seats = try institution.flatMap { try self.seats(of: $0, in: country) }
                guard !seats.isEmpty || !Set(institution).isDisjoint(with: country) else { continue }
                ties.formUnion(seats + [row[0]])
                actors.formUnion(institution)
            }
        }
        return (actors, ties)
    }

    /// The ties that locate an actor in the country.
    private func seats(of key: Int64, in country: [Int64]) throws -> [Int64] {
        let statement = try reader.database.cachedStatement(
            sql: "SELECT id FROM tie WHERE sourceId = ? AND targetId = ? AND type = 'locatedIn'")
        return try country.compactMap { try Int64.fetchOne(statement, arguments: [key, $0]) }
    }
}
