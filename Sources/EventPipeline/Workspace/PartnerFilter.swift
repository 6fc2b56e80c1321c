public import EventModel
public import GraphAnalysis

/// Which way a tie must run, seen from the actor asked about.
public enum TieDirection: String, CaseIterable, Hashable, Sendable {
    /// From the actor to the other; ties without direction too.
    case out
    /// From the other to the actor; ties without direction too.
    case `in`
}

/// What the actor at the other end of a tie must be; a part left at its default lets everyone pass.
public struct PartnerFilter: Hashable, Sendable {
    /// Types that pass.
    public var types: Set<ActorType>?
    /// The country that it must belong to, as `EventGraph.members(ofCountry:)` says.
    public var country: ActorID?
    /// Words of which one must begin a word of a name of it, such as `banque`; case and accents aside.
    public var words: [String]
    /// The one actor that passes.
    public var actor: ActorID?
    /// Which way the tie must run.
    public var direction: TieDirection?

    /// Makes a filter; without arguments it lets everyone pass.
    public init(
        types: Set<ActorType>? = nil, country: ActorID? = nil, words: [String] = [], actor: ActorID? = nil,
        direction: TieDirection? = nil
    ) {
        self.types = types
        self.country = country
        self.words = words
        self.actor = actor
        self.direction = direction
    }

    /// Whether everyone passes.
    public var isOpen: Bool { self == PartnerFilter() }
}

extension EventGraph {
    /// The actors of this graph that a filter lets pass, its direction aside, by position.
    /// - Complexity: O(n) in the number of nodes, and in the number of edges where it names a country.
    public func nodes(passing filter: PartnerFilter) -> [NodeID] {
        let citizens = filter.country.map { members(ofCountry: $0) }
        let words = filter.words.map { TextFolding.folded($0) }
        var passing: [NodeID] = []
        for (index, node) in nodes.enumerated() {
            if let types = filter.types, !types.contains(node.type) { continue }
            if let actor = filter.actor, actor != node.actorID { continue }
            if let citizens, !citizens.contains(node.actorID) { continue }
            if !words.isEmpty, !Self.isCalled(node, oneOf: words) { continue }
            passing.append(NodeID(rawValue: Int32(index)))
        }
        return passing
    }

    /// The actors that belong to a country: the country itself, what the articles locate in it (embassies aside), and
    /// the persons who head or work for any of these.
    ///
    /// Ties that ended or are denied do not count.
    /// - Complexity: O(n) in the number of edges.
    public func members(ofCountry country: ActorID) -> Set<ActorID> {
        var members: Set<ActorID> = [country]
        let standing = edges.filter { $0.status != .ended && $0.status != .denied }
        for edge in standing where edge.type == .locatedIn && self[edge.target].actorID == country {
            let node = self[edge.source]
            // An embassy stands in the one country and belongs to the other.
            if node.type != .government || !Self.isCalled(node, oneOf: ["ambassade", "consulat", "embassy"]) {
                members.insert(node.actorID)
            }
        }
        let institutions = members
        for edge in standing where edge.type == .heads || edge.type == .worksFor {
            if institutions.contains(self[edge.target].actorID) { members.insert(self[edge.source].actorID) }
        }
        return members
    }

    private static func isCalled(_ node: ActorNode, oneOf words: [String]) -> Bool {
        ([node.name] + node.aliases).contains { name in
            let parts = TextFolding.folded(name).split { !$0.isLetter && !$0.isNumber }
            return words.contains { word in parts.contains { $0.hasPrefix(word) } }
        }
    }

    /// The ties of an actor of this graph that pass both filters: by relation type, most articles first, then name.
    public func partnerships(of actor: ActorNode, filter: GraphFilter, partners: PartnerFilter) -> [Partnership] {
        let ties = partnerships(of: actor, filter: filter)
        if partners.isOpen { return ties }
        let passing = Set(nodes(passing: partners).map { self[$0].actorID })
        return ties.filter { tie in
            guard passing.contains(tie.partner.actorID) else { return false }
            guard let direction = partners.direction, !tie.edge.type.isSymmetric else { return true }
            return tie.isOutgoing == (direction == .out)
        }
    }

    /// The relations of this graph that pass a filter and have an actor at an end that passes the other, each seen from
    /// its source: by type, most articles first, then names.
    /// - Parameter top: most relations that are given, the first in this order; nil for all.
    /// - Complexity: O(n log n) in the number of relations; names are compared of those alone that may be given.
    public func relations(
        filter: GraphFilter, actors: PartnerFilter = PartnerFilter(), top: Int? = nil
    ) -> [Partnership] {
        let passing = actors.isOpen ? nil : Set(nodes(passing: actors).map { self[$0].actorID })
        let part = filtered(by: filter)
        var ranked: [(type: Int, articles: Int, edge: Int)] = []
        for (position, edge) in part.edges.enumerated() {
            if let passing, !passing.contains(part[edge.source].actorID), !passing.contains(part[edge.target].actorID) {
                continue
            }
            ranked.append((edge.type.declarationIndex, edge.articleCount, position))
        }
        ranked.sort { ($0.type, -$0.articles, $0.edge) < ($1.type, -$1.articles, $1.edge) }
        var given: [Partnership] = []
        var rest = ranked[...]
        while let first = rest.first, given.count < top ?? .max {
            let equal = rest.prefix { $0.type == first.type && $0.articles == first.articles }
            rest = rest.dropFirst(equal.count)
            let byName = equal.map { part.edges[$0.edge] }.sorted { part.isBeforeByName($0, $1) }
            for edge in byName.prefix((top ?? .max) - given.count) {
                let (source, target) = (part[edge.source], part[edge.target])
                guard let from = nodeID(of: source.actorID), let to = nodeID(of: target.actorID) else { continue }
                given.append(
                    Partnership(
                        actor: source, partner: target, isOutgoing: true,
                        edge: edge.numbered(source: from, target: to)))
            }
        }
        return given
    }

    /// Orders edges by the names of their ends, then by identifier.
    private func isBeforeByName(_ left: RelationEdge, _ right: RelationEdge) -> Bool {
        let (leftSource, rightSource) = (self[left.source].name, self[right.source].name)
        if leftSource != rightSource { return leftSource < rightSource }
        let (leftTarget, rightTarget) = (self[left.target].name, self[right.target].name)
        if leftTarget != rightTarget { return leftTarget < rightTarget }
        return (left.source, left.target) < (right.source, right.target)
    }
}
