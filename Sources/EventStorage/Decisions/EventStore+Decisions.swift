public import EventModel
import Foundation
import GRDB

extension EventStore {
    /// The decisions on actors, in the order in which they were made.
    /// - Parameter includingUndone: whether those that were undone are listed too.
    /// - Throws: `damaged`, `failed`.
    public func decisions(includingUndone: Bool = false) throws(EventStoreError) -> [ActorDecision] {
        try StoreFile.translatingErrors(path: path) {
            try read { database in
                let condition = includingUndone ? "" : "WHERE undoneAt IS NULL"
                let rows = try Row.fetchAll(
                    database,
                    sql: """
                        SELECT number, kind, subject, object, subjectName, name, type, madeAt, undoneAt FROM actorDecision
                        \(condition) ORDER BY number
                        """)
                return try rows.map(decision)
            }
        }
    }

    /// Adds a decision; its effect is seen by whatever makes a graph from then on.
    /// - Returns: the decision with its number.
    /// - Throws: `readOnly`, `diskFull`, `locked`, `failed`.
    @discardableResult
    public func decide(
        _ kind: ActorDecision.Kind, subject: ActorID, object: ActorID, subjectName: String, name: String,
        type: ActorType
    ) throws(EventStoreError) -> ActorDecision {
        let madeAt = Self.stamp(Date())
        return try StoreFile.translatingErrors(path: path) {
            try write { database in
                try database.execute(
                    sql: """
                        INSERT INTO actorDecision (kind, subject, object, subjectName, name, type, madeAt)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """,
                    arguments: [
                        kind.rawValue, subject.rawValue.storedText, object.rawValue.storedText, subjectName.storedText,
                        name.storedText, type.rawValue, madeAt,
                    ])
                try StoreRevision.advance(in: database)
                return ActorDecision(
                    number: Int(database.lastInsertedRowID), kind: kind, subject: subject, object: object,
                    subjectName: subjectName, name: name, type: type, madeAt: madeAt)
            }
        }
    }

    /// Marks decisions as undone, in one transaction; those that are not there or undone before are left as they are.
    /// - Throws: `readOnly`, `diskFull`, `locked`, `failed`.
    public func undoDecisions(_ numbers: [Int]) throws(EventStoreError) {
        try StoreFile.translatingErrors(path: path) {
            try write { database in
                for number in numbers {
                    try database.execute(
                        sql: "UPDATE actorDecision SET undoneAt = ? WHERE number = ? AND undoneAt IS NULL",
                        arguments: [Self.stamp(Date()), number])
                }
                try StoreRevision.advance(in: database)
            }
        }
    }

    private static func stamp(_ time: Date) -> String {
        time.formatted(
            .iso8601.year().month().day().time(includingFractionalSeconds: false).timeZone(separator: .omitted))
    }

    private func decision(in row: Row) throws -> ActorDecision {
        guard let kind = row.storedText(at: 1).flatMap(ActorDecision.Kind.init(rawValue:)),
            let type = row.storedText(at: 6).flatMap(ActorType.init(rawValue:)), let subject = row.storedText(at: 2),
            let object = row.storedText(at: 3)
        else {
            let number: Int = row[0]
            throw EventStoreError.damaged(path, reason: "the content of the store is damaged: decision \(number)")
        }
        return ActorDecision(
            number: row[0], kind: kind, subject: ActorID(rawValue: subject), object: ActorID(rawValue: object),
            subjectName: row.storedText(at: 4) ?? "", name: row.storedText(at: 5) ?? "", type: type,
            madeAt: row.storedText(at: 7) ?? "", undoneAt: row.storedText(at: 8))
    }
}
