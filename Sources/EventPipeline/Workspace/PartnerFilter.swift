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
    public func relations(filter: GraphFilter, actors: PartnerFilter = PartnerFilter()) -> [Partnership] {
        let passing = actors.isOpen ? nil : Set(nodes(passing: actors).map { self[$0].actorID })
        let part = filtered(by: filter)
        let order = Dictionary(uniqueKeysWithValues: RelationType.allCases.enumerated().map { ($1, $0) })
        return part.edges
            .compactMap { edge -> Partnership? in
                let source = part[edge.source]
                let target = part[edge.target]
                if let passing, !passing.contains(source.actorID), !passing.contains(target.actorID) { return nil }
                guard let from = nodeID(of: source.actorID), let to = nodeID(of: target.actorID) else { return nil }
                return Partnership(
                    actor: source, partner: target, isOutgoing: true, edge: edge.numbered(source: from, target: to))
            }
            .sorted { left, right in
                let leftKey = (order[left.edge.type] ?? 0, -left.edge.articleCount, left.actor.name, left.partner.name)
                let rightKey = (
                    order[right.edge.type] ?? 0, -right.edge.articleCount, right.actor.name, right.partner.name
                )
                if leftKey != rightKey { return leftKey < rightKey }
                return (left.actor.actorID, left.partner.actorID) < (right.actor.actorID, right.partner.actorID)
            }
    }
}
