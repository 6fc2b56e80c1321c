public import EventModel

/// Which annotated actor each found actor is: one to one, by names first, then by aliases; an equal type is preferred.
public struct ActorAlignment: Sendable {
    /// An annotated actor.
    public struct Annotated: Sendable, Hashable {
        /// Identifier inside the article.
        public let id: String
        /// Canonical name.
        public let name: String
        /// What the actor is.
        public let type: ActorType
        /// Other forms in the text.
        public let aliases: [String]

        /// Makes an annotated actor from its parts.
        public init(id: String, name: String, type: ActorType, aliases: [String]) {
            self.id = id
            self.name = name
            self.type = type
            self.aliases = aliases
        }
    }

    /// Identifiers of annotated actors by those found.
    public private(set) var partner: [ActorID: String] = [:]
    /// Annotated actors that were found.
    public private(set) var matched: Set<String> = []

    /// Aligns two lists of actors.
    /// - Complexity: O(f · a) for f found and a annotated actors.
    public init(found: [Actor], annotated: [Annotated]) {
        let found = found.map { (actor: $0, name: Self.key($0.name), names: Self.keys($0.name, $0.aliases)) }
        let annotated = annotated.map { (actor: $0, name: Self.key($0.name), names: Self.keys($0.name, $0.aliases)) }
        typealias Found = (actor: Actor, name: String, names: Set<String>)
        typealias Known = (actor: Annotated, name: String, names: Set<String>)
        let rounds: [(Found, Known) -> Bool] = [
            { $0.name == $1.name }, { $1.names.contains($0.name) }, { !$1.names.isDisjoint(with: $0.names) },
        ]
        for agrees in rounds {
            for candidate in found where partner[candidate.actor.id] == nil {
                let partners = annotated.filter { !matched.contains($0.actor.id) && agrees(candidate, $0) }
                guard let best = partners.first(where: { $0.actor.type == candidate.actor.type }) ?? partners.first
                else { continue }
                partner[candidate.actor.id] = best.actor.id
                matched.insert(best.actor.id)
            }
        }
    }

    private static func keys(_ name: String, _ aliases: [String]) -> Set<String> {
        Set(([name] + aliases).map(key)).subtracting([""])
    }

    /// A name's words, folded, without a leading article.
    private static func key(_ name: String) -> String {
        var words = TextFolding.folded(name).split { !($0.isLetter || $0.isNumber || $0 == "+" || $0 == "&") }
        let articles: Set<Substring> = ["le", "la", "les", "l", "un", "une", "des", "du", "d"]
        if words.count > 1, articles.contains(words[0]) { words.removeFirst() }
        return words.joined(separator: " ")
    }
}
