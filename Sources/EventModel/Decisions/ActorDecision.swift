/// A decision on an actor, made by hand: what articles say stays as it was read, the graph is made as decided.
public struct ActorDecision: Hashable, Sendable, Codable, Identifiable {
    /// What was decided.
    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        /// The subject is the object.
        case merge
        /// The subject has another name, and so another identifier.
        case rename
        /// The subject is of another type, and so has another identifier.
        case retype
    }

    /// Number of the decision in its store, from 1 in order of time.
    public let number: Int
    /// What was decided.
    public let kind: Kind
    /// The actor that it was decided about.
    public let subject: ActorID
    /// The actor that stands for it from then on.
    public let object: ActorID
    /// Name of the subject when it was decided.
    public let subjectName: String
    /// Name that the object has by this decision.
    public let name: String
    /// Type that the object has by this decision.
    public let type: ActorType
    /// When it was decided, ISO 8601 in UTC.
    public let madeAt: String
    /// When it was undone, ISO 8601 in UTC; nil while it holds.
    public let undoneAt: String?

    /// The decision's number.
    public var id: Int { number }

    /// Makes a decision from its parts.
    public init(
        number: Int, kind: Kind, subject: ActorID, object: ActorID, subjectName: String, name: String, type: ActorType,
        madeAt: String, undoneAt: String? = nil
    ) {
        self.number = number
        self.kind = kind
        self.subject = subject
        self.object = object
        self.subjectName = subjectName
        self.name = name
        self.type = type
        self.madeAt = madeAt
        self.undoneAt = undoneAt
    }
}

extension ActorIdentities {
    /// Makes the identities that follow from decisions, applied in order; those that were undone do not count.
    /// - Complexity: O(n²) in the number of decisions.
    public init(_ decisions: [ActorDecision]) {
        var merges: [ActorID: ActorID] = [:]
        var names: [ActorID: String] = [:]
        var types: [ActorID: ActorType] = [:]
        for decision in decisions.sorted(by: { $0.number < $1.number }) where decision.undoneAt == nil {
            let (subject, object) = (decision.subject, decision.object)
            if subject != object {
                // Whoever was the subject is the object now, and the object stands for itself again.
                for (actor, end) in merges where end == subject { merges[actor] = object }
                merges[subject] = object
                merges[object] = nil
                names[subject] = nil
                types[subject] = nil
            }
            names[object] = decision.name
            types[object] = decision.type
        }
        self.init(merges: merges, names: names, types: types)
    }
}
