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
        // Of very many offices few are in the country: the index tells.
        let offices = try reader.database.cachedStatement(
            sql: """
                SELECT office.id, office.targetId FROM tie AS office
                WHERE office.sourceId = ?1 AND office.type IN ('heads', 'worksFor') AND (
                    office.targetId IN (SELECT value FROM json_each(?2))
                    OR EXISTS (SELECT 1 FROM json_each(?3) CROSS JOIN tie AS seat ON seat.sourceId = office.targetId
                        AND seat.targetId = value AND seat.type = 'locatedIn'))
                """)
        let countryList = country.jsonList
        let perhapsJoined = (country + reader.joinedKeys).jsonList
        var actors = Set(country)
        var ties: Set<Int64> = []
        for key in keys {
            ties.formUnion(try seats(of: key, in: country))
            for row in try Row.fetchAll(offices, arguments: [key, perhapsJoined, countryList]) {
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
