import EventModel

extension DecisionError: CustomStringConvertible {
    /// What stands in the way, and what to do.
    public var description: String {
        switch self {
        case .sameActor(let actor, let number):
            let by = number.map { " by decision \($0). Undo it: liaison split \(actor.actorID)" } ?? ". Name two actors"
            return "both names mean \(actor.name) (\(actor.actorID))\(by)"
        case .differentTypes(let subject, let object):
            return
                "\(subject.name) is \(subject.type.withArticle), \(object.name) \(object.type.withArticle). If they are the "
                + "same: liaison merge \(subject.actorID) \(object.actorID) --across-types"
        case .taken(let name, let other, let actor):
            let across = actor.type == other.type ? "" : " --across-types"
            return
                "“\(name)” is another actor already (\(other.actorID)). If they are the same, merge them: liaison merge "
                + "\(actor.actorID) \(other.actorID)\(across)"
        case .noName(let name): return "“\(name)” is no name: it has no letter and no digit"
        case .unchanged(let actor):
            return "\(actor.name) is \(actor.type.withArticle) of that name already; nothing to do"
        case .notMerged(let actor):
            return "nothing was merged into \(actor.name) (\(actor.actorID)). Decisions so far: liaison decisions"
        case .notPart(let name, let actor, let parts):
            let known = parts.map { "\($0.subjectName) (\($0.subject))" }.joined(separator: ", ")
            return "“\(name)” was not merged into \(actor.name). What was: \(known)"
        case .unknownDecision(let number):
            return "there is no decision \(number) that holds. Try: liaison decisions --all"
        case .neededBy(let number, let later):
            let numbers = later.map { String($0.number) }.joined(separator: ", ")
            return
                "decision \(number) cannot be undone alone: \(numbers) rests on it. Undo \(later.last?.number ?? 0) first: "
                + "liaison decisions undo \(later.last?.number ?? 0)"
        }
    }
}

extension ActorType {
    /// The type's name with its article, such as `an event`.
    package var withArticle: String { (self == .event || self == .organization ? "an " : "a ") + rawValue }
}
